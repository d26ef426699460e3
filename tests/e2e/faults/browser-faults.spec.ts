import { expect, type Page } from '@playwright/test';
import {
  currentPassage,
  full,
  isAccessible,
  mapIsReady,
  NOTICES,
  openReader,
  tellsNow,
  test,
  theArticle,
  theNotices,
  theTimeline,
  webgl,
} from '../driver.ts';
import { openDeck } from '../presenter/presenter-driver.ts';
import { hearCodes } from './hear-codes.ts';

// Nothing here is about motion, whose frames are drawn in software.
test.use({ reducedMotion: 'reduce' });

test('[uncaught-error] what nobody has caught is said once, in words', async ({ page, noise }) => {
  noise.allow(/is not a function|went wrong|of a promise/);
  const heard = await hearCodes(page);
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('x is not a function');
    });
    void Promise.reject(new Error('of a promise'));
  });
  const notice = theNotices(page).getByText('Something went wrong.');
  await expect(notice).toBeVisible();
  await expect(theNotices(page).getByText('wrong.')).toHaveCount(1);
  await expect(page.locator('body')).not.toContainText('is not a function');
  await expect(theNotices(page).getByRole('button', { name: 'Reload' })).toBeVisible();
  await isAccessible(page, { within: NOTICES });
  expect((await heard()).filter((code) => code === 'unexpected')).toHaveLength(1);
  await theNotices(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await tellsNow(page, 'khasan');
});

for (const [view, selector] of [
  ['map', '.maplibregl-map'],
  ['timeline', '.scrubber-slider'],
  ['article', 'article.article'],
] as const) {
  const kind = view === 'map' ? { tag: [webgl.tag, full.tag] } : {};
  test(`[view-breaks] where the ${view} breaks, the others work`, kind, async ({ page, noise }) => {
    noise.allow(/stopped working/);
    // The view's own element refuses to be worked with, until the view is to be tried again. The map
    // begins before its view does, so it breaks later: when its labels are measured for another clock.
    await page.addInitScript((broken) => {
      Object.assign(window, { mended: broken === '.maplibregl-map' });
      const refuse = (method: 'append' | 'addEventListener', on: object) => {
        const own = Reflect.get(on, method);
        Reflect.set(on, method, function (this: unknown, ...args: unknown[]) {
          if (this instanceof Element && this.matches(broken) && !Reflect.get(window, 'mended'))
            throw new TypeError('undefined is not a function');
          return Reflect.apply(own, this, args);
        });
      };
      refuse('append', Element.prototype);
      refuse('addEventListener', EventTarget.prototype);
    }, selector);
    const heard = await hearCodes(page);
    await openReader(page, view === 'map' ? {} : { stop: 'khasan' });
    if (view === 'map') {
      await mapIsReady(page);
      await page.evaluate(() => Object.assign(window, { mended: false }));
      await page.getByLabel('Times shown in').selectOption('UTC');
    }
    const said = page.locator('.failed-view');
    await expect(said).toContainText(`The ${view} stopped working.`, { timeout: 30_000 });
    await expect(page.locator('body')).not.toContainText('not a function');
    const standing = () =>
      view === 'timeline'
        ? currentPassage(page).getAttribute('data-passage')
        : theTimeline(page).getAttribute('aria-valuetext');
    const before = await standing();
    await page.getByRole('button', { name: 'Next stop' }).click();
    await expect.poll(standing).not.toBe(before);
    await isAccessible(page, { within: '.failed-view' });
    expect(await heard()).toContain(`${view}-stopped`);
    await page.evaluate(() => Object.assign(window, { mended: true }));
    await said.getByRole('button', { name: 'Try again' }).click();
    await expect(said).toHaveCount(0);
    await mapIsReady(page);
    await expect(currentPassage(page)).toHaveCount(1);
    await expect(theTimeline(page)).toBeVisible();
  });
}

test('[storage-refused] the reader asks for no store and misses none', full, async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
  });
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await page.getByRole('button', { name: 'Next stop' }).click();
  await tellsNow(page, 'ussuriysk');
  await expect(theNotices(page)).toBeEmpty();
});

test('[storage-full] a talk whose timer cannot be stored says so once and goes on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openDeck(page);
  await page.keyboard.press('PageDown');
  await expect(theNotices(page)).toContainText('the timer will reset if you reload');
  await page.keyboard.press('PageDown');
  await expect(theNotices(page).getByText('blocking storage')).toHaveCount(1);
});

const NOT_EVERYWHERE = [
  'requestIdleCallback',
  'BroadcastChannel',
  'structuredClone',
  'Intl.Segmenter',
  'AbortSignal.any',
  'AbortSignal.timeout',
  'HTMLElement.prototype.togglePopover',
];

async function worksWithout(page: Page, names: readonly string[]): Promise<void> {
  await page.addInitScript((names) => {
    for (const name of names) {
      const path = name.split('.');
      const last = path.pop() ?? '';
      const owner = path.reduce<object>((from, key) => Reflect.get(from, key), window);
      Reflect.deleteProperty(owner, last);
    }
  }, names);
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await theTimeline(page).hover();
  await page.getByRole('button', { name: 'Next stop' }).click();
  await tellsNow(page, 'ussuriysk');
  await expect(theNotices(page)).toBeEmpty();
  await openDeck(page, 'step=khasan');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.deck')).toHaveAttribute('data-slide', 'ussuriysk');
  await expect(theNotices(page)).not.toContainText('went wrong');
}

test(
  '[apis-missing] without what no browser of 2023 has to have every page works',
  { tag: [webgl.tag, full.tag] },
  ({ page }) => worksWithout(page, NOT_EVERYWHERE),
);

for (const name of NOT_EVERYWHERE) {
  test(
    `[apis-missing] without ${name} every page works`,
    { tag: ['@full', '@webgl'] },
    ({ page }) => worksWithout(page, [name]),
  );
}

test('[browser-too-old] the drawn page stays, with one sentence', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ResizeObserver'));
  await openReader(page);
  await expect(theNotices(page)).toContainText('too old to show the moving map');
  await expect(theArticle(page)).toContainText('bread and salt');
  await isAccessible(page, { within: NOTICES });
  await page.goto('embed.html');
  await expect(theNotices(page)).toContainText('too old to show the moving map');
  await page.goto('present.html');
  await expect(page.getByRole('heading')).toContainText('too old');
});
