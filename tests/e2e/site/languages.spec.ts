import { expect, type Page } from '@playwright/test';
import { full, isAccessible, test } from '../driver.ts';

// Nothing here is about motion, whose frames are drawn in software.
test.use({ reducedMotion: 'reduce' });

const LANGUAGES = [
  { lang: 'ru', letters: /\p{Script=Cyrillic}/u, read: 'Читать по-русски' },
  { lang: 'ko', letters: /\p{Script=Hangul}/u, read: '한국어로 읽기' },
] as const;

/** Words in Latin letters that stand in any language: names, units of measure, keys, names of formats. */
const NAMES = new RegExp(
  [
    'Whistlestop|OpenStreetMap|Natural Earth|ODbL|Wikimedia|Commons|Flickr',
    'JavaScript|iframe|HTML|URL|PNG|SVG|CSS|px|CMS|lang|UTC|GMT|[AP]M|km|m|h|MB|PDF',
    'Ctrl|Shift|Alt|Cmd|Page|Up|Down|Home|End|Esc|Enter|Space|Tab|localhost|English',
  ].join('|'),
);
const ALLOWED = new RegExp(`^(?:${NAMES.source}|[A-Z0-9]{1,6}|\\d.*)$`);

/** All that a reader of the page sees or hears in the interface's own language, in Latin words. */
async function latinWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const lang = document.documentElement.lang;
    const found: string[] = [document.title];
    const isOurs = (element: Element | null) => {
      const own = element?.closest('[lang]')?.getAttribute('lang');
      // Names of sources, code to copy and addresses are what they are.
      return own === lang && !element?.closest('cite, code, pre, textarea, script, style, bdi.x');
    };
    for (const element of document.querySelectorAll('body *')) {
      if (!isOurs(element) || element.closest('option[lang]')) continue;
      for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext']) {
        const text = element.getAttribute(name);
        if (text) found.push(text);
      }
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE && element.checkVisibility())
          found.push(node.textContent ?? '');
    }
    return found;
  });
  return texts.filter((text) => !/https?:|^[\w-]+(?:\.[\w-]+)+$/.test(text.trim()));
}

/** Runs of Latin words that are no names: two words in a row, or one in small letters. */
function english(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    // A name within words of the language is a name.
    if (/[\p{Script=Cyrillic}\p{Script=Hangul}]/u.test(text)) return false;
    const words = text.match(/[A-Za-z][A-Za-z’'-]+/g) ?? [];
    return words.some((word) => !ALLOWED.test(word) && /^[a-z]/.test(word));
  });
}

/** Words that are cut off: text wider than the box that hides it. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) cut.push(`page: ${scrollWidth} > ${clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a.ui-button, label, legend, h1, h2, h3, p, li, dt, dd, select, figcaption',
    )) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('.ui-hidden, .reader-title, .deck-story, .scrubber')) continue;
      const style = getComputedStyle(element);
      if (style.overflowX === 'visible' || style.overflowX === 'auto') continue;
      if (element.scrollWidth > element.clientWidth + 1)
        cut.push(`${element.className || element.tagName}: ${element.textContent?.slice(0, 40)}`);
    }
    return cut;
  });
}

async function isWhole(page: Page, screen: string): Promise<void> {
  expect.soft(english(await latinWords(page)), screen).toEqual([]);
  // The page arranges its parts anew for each size.
  await expect.poll(() => cutOff(page), screen).toEqual([]);
}

const SCREENS: readonly (readonly [address: string, wait: string])[] = [
  ['?stop=khasan', '.map-pane[data-state="fallback"]'],
  ['embed.html', '.embed-foot'],
  ['present.html?step=khasan', '.deck'],
  ['present.html?notes', '.notes'],
  ['present.html?handout', '.handout-bar'],
  ['stories.html', '.stories'],
];

for (const { lang, letters, read } of LANGUAGES) {
  // The words of each language are checked by their types; these are the longest.
  const kind = lang === 'ru' ? {} : full;
  test(
    `no English is left on any screen in ${lang}, and nothing is cut`,
    kind,
    async ({ page }) => {
      for (const [address, wait] of SCREENS) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(`./${lang}/${address}`);
        await expect(page.locator(wait).first()).toBeAttached();
        await expect(page).toHaveTitle(letters);
        await isWhole(page, `${address} at 1440 px`);
        await page.setViewportSize({ width: 390, height: 844 });
        await isWhole(page, `${address} at 390 px`);
      }
    },
  );

  test(`the dialogs in ${lang} are whole, and accessible`, kind, async ({ page }) => {
    await page.goto(`./${lang}/?stop=khasan`);
    await expect(page.locator('.map-pane[data-state="fallback"]')).toBeAttached();
    await isAccessible(page);
    // All but the first, which changes the appearance.
    for (const nth of [1, 2, 3]) {
      await page.locator('.reader-tools button').nth(nth).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await isWhole(page, `dialog ${nth}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });

  test(`a link with ?lang=${lang} leads to the page of that language, at the moment of the link`, async ({
    page,
  }) => {
    await page.goto(`./?lang=${lang}&stop=khasan`);
    await expect(page).toHaveURL(new RegExp(`/${lang}/\\?stop=khasan$`));
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  });

  test(
    `a browser that prefers ${lang} is offered it, and the page changes where it stands`,
    lang === 'ko' ? {} : full,
    async ({ browser, baseURL }) => {
      const context = await browser.newContext({ locale: lang, ...(baseURL && { baseURL }) });
      const page = await context.newPage();
      await page.goto('./?stop=khasan');
      await page.evaluate(() => Object.assign(window, { same: true }));
      await page.getByRole('button', { name: read }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page).toHaveURL(new RegExp(`/${lang}/\\?stop=khasan$`));
      await expect(page).toHaveTitle(letters);
      expect(await page.evaluate(() => Reflect.get(window, 'same'))).toBe(true);
      expect(english(await latinWords(page))).toEqual([]);
      // Reloaded, it is the page of that language.
      await page.reload();
      await expect(page).toHaveTitle(letters);
      await context.close();
    },
  );
}

test('a story that lacks the language says so in it, and shows its own words as they are', async ({
  page,
}) => {
  await page.goto('./ru/?story=earhart-1937');
  await expect(page.getByText('Этой истории пока нет на русском языке')).toBeVisible();
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveAttribute(
    'lang',
    'en',
  );
});
