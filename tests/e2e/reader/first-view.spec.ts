import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import {
  facesHaveCome,
  full,
  holdClock,
  isAccessible,
  mapIsReady,
  openReader,
  tellsNow,
  test,
  theArticle,
  theTimeline,
  webgl,
} from '../driver.ts';

const article = readFileSync('public/stories/vladivostok-2019/article.en.md', 'utf8');
const passages = [...article.matchAll(/^:::passage\{#([a-z0-9-]+)/gm)].map(([, id]) => id ?? '');
/** Panes of a desk, a tablet and a phone. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768, tag: full.tag },
  { width: 390, height: 844 },
];

/** The page while its scripts are not loaded. */
async function withoutScripts(page: Page): Promise<() => Promise<void>> {
  const scripts = /\/assets\/[^/]+\.js$/;
  await page.route(scripts, (route) => route.abort());
  return () => page.unroute(scripts);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole article can be read, beside the map and the timeline', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kim’s train to Vladivostok');
    const sections = page.locator('[data-passage]');
    await expect(sections).toHaveCount(passages.length);
    for (const id of passages) await expect(page.locator(`[data-passage="${id}"]`)).not.toBeEmpty();
    await expect(page.getByRole('img', { name: 'Map of the whole journey' })).toBeVisible();
    await sections.last().scrollIntoViewIfNeeded();
    await expect(sections.last()).toBeInViewport();
    // What would not answer is not offered.
    await expect(page.getByRole('button', { name: 'Play' })).toBeHidden();
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });

  test('links lead to the page and to the list of stories in the other languages', async ({
    page,
  }) => {
    await page.goto('./');
    await page.getByRole('link', { name: '한국어' }).click();
    await page.getByRole('link', { name: 'Русский' }).click();
    await expect(page).toHaveURL(/\/ru\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[А-я]/);
    await page.goto('ru/stories.html');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All stories');
  });

  test('a page that links to this one finds a title, a description and a picture', async ({
    page,
    request,
  }) => {
    await page.goto('./');
    const meta = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    expect(await meta('og:title')).toBe('Kim’s train to Vladivostok');
    expect(await meta('twitter:card')).toBe('summary_large_image');
    const picture = await request.get((await meta('og:image')) ?? '');
    expect(picture.headers()['content-type']).toBe('image/png');
    const bytes = await picture.body();
    // Width and height in a PNG's first chunk.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    const data = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
    );
    expect(data).toMatchObject({ '@type': 'Article', headline: 'Kim’s train to Vladivostok' });
  });
});

test('the first view is complete before any script, and accessible', async ({ page, noise }) => {
  noise.allow(/ERR_FAILED/);
  await withoutScripts(page);
  await openReader(page);
  await expect(theArticle(page)).toContainText('bread and salt');
  const map = page.getByRole('img', { name: 'Map of the whole journey' });
  await expect(map.getByText('Vladivostok', { exact: true }).first()).toBeVisible();
  await isAccessible(page);
});

test('the first frame has the first passage, and the basemap may come after it', async ({
  page,
  noise,
}) => {
  noise.allow(/ERR_FAILED/);
  await withoutScripts(page);
  // The frame waits for so long only.
  await holdClock(page);
  await openReader(page);
  const waits = page.locator('link[rel="expect"][blocking="render"]');
  const mark = page.locator((await waits.getAttribute('href')) ?? 'nothing');
  await expect(mark).toHaveCount(1);
  const follows = (a: string, b: string) =>
    page.evaluate(
      ([a, b]) => {
        const [first, second] = [a, b].map((each) => document.querySelector(each as string));
        if (!first || !second) return null;
        return first.compareDocumentPosition(second) === Node.DOCUMENT_POSITION_FOLLOWING;
      },
      [a, b],
    );
  expect(await follows('[data-passage]', '#first-read')).toBe(true);
  expect(await follows('#first-read', '#map-prerendered-basemap')).toBe(true);
  const map = await page.getByRole('img', { name: 'Map of the whole journey' }).boundingBox();
  const basemap = await page.locator('.map-prerendered-frame use').boundingBox();
  expect(basemap?.width).toBeGreaterThanOrEqual(map?.width ?? Number.NaN);
});

for (const { tag = [], ...size } of SIZES) {
  test(`at ${size.width} px the map comes where its drawing stood, and nothing shifts`, {
    tag: [webgl.tag, tag].flat(),
  }, async ({ page, noise }) => {
    noise.allow(/ERR_FAILED/);
    await page.setViewportSize(size);
    const allow = await withoutScripts(page);
    await openReader(page);
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll('.map-prerendered-frame .place-stop circle:last-of-type')]
        .map((each) => each.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .map(({ x, y, width, height }) => [x + width / 2, y + height / 2]),
    );
    await allow();
    await page.addInitScript(() => {
      // Without the site's faces, which have a test of their own: they come before the map or after it.
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as PerformanceEntry & {
            value: number;
            sources: { node?: Node }[];
          };
          const of = sources.map(({ node }) => (node as Element)?.className ?? node?.nodeName);
          shifts.push(`${value}: ${of.join(', ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openReader(page);
    await mapIsReady(page);
    await expect(page.locator('.map-prerendered')).toHaveCount(0);
    const live = await page.evaluate(() =>
      [...document.querySelectorAll('.map-place-stop .map-place-dot')]
        .map((each) => each.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .map(({ x, y, width, height }) => [x + width / 2, y + height / 2]),
    );
    expect(live.length).toBeGreaterThan(2);
    expect(drawn).toHaveLength(live.length);
    for (const [x = 0, y = 0] of live) {
      const away = drawn.map(([dx = 0, dy = 0]) => Math.hypot(dx - x, dy - y));
      expect(Math.min(...away)).toBeLessThan(3);
    }
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
  });
}

test(
  'the map is there and moves by hand before the rest of the page has come',
  webgl,
  async ({ page }) => {
    let release = (): void => undefined;
    const gate = new Promise<void>((open) => {
      release = open;
    });
    await page.route('**/assets/main-*.js', async (route) => {
      await gate;
      await route.continue();
    });
    await openReader(page);
    await expect(page.locator('.map-pane[data-state="drawn"]')).toBeVisible();
    const canvas = page.locator('canvas.maplibregl-canvas');
    await canvas.evaluate((element) => element.setAttribute('data-same', ''));
    await canvas.focus();
    await page.keyboard.press('+');
    release();
    await mapIsReady(page);
    // The same map goes on: what the reader did to it stays, and so does the focus.
    await expect(page.locator('canvas[data-same]')).toBeFocused();
    await expect(page.getByRole('button', { name: 'Return to the journey' })).toBeVisible();
  },
);

test('a reader who has scrolled in the prerendered page stays there', async ({ page }) => {
  let release = (): void => undefined;
  const gate = new Promise<void>((open) => {
    release = open;
  });
  await page.route('**/story.json', async (route) => {
    await gate;
    await route.continue();
  });
  await openReader(page);
  await facesHaveCome(page);
  const text = page.locator('.reader-text');
  await text.evaluate((element) => element.scrollTo(0, 700));
  // Where the passage at the upper edge stands in the window.
  const place = () =>
    text.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      const passages = [...element.querySelectorAll('[data-passage]')];
      const first = passages.find((passage) => passage.getBoundingClientRect().bottom > top);
      return `${first?.getAttribute('data-passage')} ${Math.round(first?.getBoundingClientRect().top ?? 0)}`;
    });
  const before = await place();
  release();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await mapIsReady(page);
  expect(await place()).toBe(before);
});

/** Holds requests back until the returned function is called. */
async function holdBack(page: Page, url: string): Promise<() => void> {
  let release = (): void => undefined;
  const gate = new Promise<void>((open) => {
    release = open;
  });
  await page.route(url, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

test('the page takes over the prerendered elements, and does what was pressed before', async ({
  page,
}) => {
  const release = await holdBack(page, '**/assets/main-*.js');
  await openReader(page);
  const passage = page.locator('[data-passage]').first();
  await passage.evaluate((element) => element.setAttribute('data-same', ''));
  await page.getByRole('button', { name: 'Share' }).click();
  release();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await expect(page.locator('[data-passage][data-same]')).toHaveCount(1);
});

test('a time in a sentence pressed before the page reacts moves the clock, without a new page', async ({
  page,
}) => {
  const release = await holdBack(page, '**/assets/main-*.js');
  await openReader(page);
  await page.evaluate(() => Object.assign(window, { same: true }));
  await theArticle(page).getByRole('link', { name: 'about 10:45', exact: true }).click();
  release();
  await tellsNow(page, 'khasan');
  expect(await page.evaluate(() => Reflect.get(window, 'same'))).toBe(true);
});

test('a choice made before the page reacts takes effect, also in what is pressed after it', async ({
  page,
}) => {
  const release = await holdBack(page, '**/assets/main-*.js');
  await openReader(page);
  await page.getByRole('combobox', { name: 'Times shown in' }).selectOption('mine');
  await page.getByRole('button', { name: 'Share' }).click();
  release();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(
    /clock=mine/,
  );
  await expect(page).toHaveURL(/clock=mine/);
});

test('a story that has changed since the build is shown as it is now', async ({ page, noise }) => {
  noise.allow(/differs from the prerendered one/);
  const release = await holdBack(page, '**/assets/main-*.js');
  await page.route('**/story.json', async (route) => {
    const story = await (await route.fetch()).json();
    await route.fulfill({ json: { ...story, title: 'A title that was corrected' } });
  });
  await openReader(page);
  const text = page.locator('.reader-text');
  await text.evaluate((element) => element.scrollTo(0, 700));
  release();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A title that was corrected');
  await expect(theTimeline(page)).toBeVisible();
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBe(700);
});

test('another story never shows this one’s drawing as its own', async ({ page, noise }) => {
  noise.allow(/404/);
  await openReader(page, { story: 'no-such-story' });
  await expect(page.getByRole('heading', { name: 'This site has no story called' })).toBeVisible();
  await expect(page.getByText('Kim’s train to Vladivostok')).toHaveCount(0);
});
