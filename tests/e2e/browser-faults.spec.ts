import { expect, type Page } from '@playwright/test';
import {
  isAccessible,
  mapIsReady,
  openReader,
  saysTime,
  tellsNow,
  test,
  theArticle,
  theNotices,
} from './driver.ts';

/** What a newsroom's script hears on a page. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const codes: string[] = [];
    Object.assign(window, { codes });
    addEventListener('whistlestop:error', (event) =>
      codes.push((event as CustomEvent).detail.code),
    );
  });
  return () => page.evaluate<string[]>('codes');
}

test('[uncaught-error] what nobody has caught is said once, in words', async ({ page, noise }) => {
  noise.allow(/is not a function|went wrong|of a promise/);
  const heard = await listen(page);
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('x is not a function');
    });
    void Promise.reject(new Error('of a promise'));
  });
  const notice = theNotices(page).getByText('Something on this page went wrong.');
  await expect(notice).toBeVisible();
  await expect(theNotices(page).getByText('wrong.')).toHaveCount(1);
  await expect(page.locator('body')).not.toContainText('is not a function');
  await expect(theNotices(page).getByRole('button', { name: 'Load again' })).toBeVisible();
  await isAccessible(page);
  expect(await heard()).toEqual(['unexpected']);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await tellsNow(page, 'khasan');
});

for (const [view, selector, others] of [
  ['map', '.map-host', ['Timeline', 'article']],
  ['timeline', '.scrubber-slider', ['Map', 'article']],
  ['article', 'article.article', ['Map', 'Timeline']],
] as const) {
  test(`[view-breaks] where the ${view} breaks, the others work`, async ({ page, noise }) => {
    noise.allow(/broke/);
    // The view's own element refuses to be worked with, until it is asked a second time.
    await page.addInitScript((broken) => {
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
    const heard = await listen(page);
    await openReader(page, { stop: 'khasan' });
    const said = page.locator('.broken');
    await expect(said).toContainText(`The ${view} broke.`);
    await expect(page.locator('body')).not.toContainText('not a function');
    if (others.includes('article' as never))
      await expect(theArticle(page)).toContainText('bread and salt');
    await page.getByRole('button', { name: 'Next stop' }).click();
    if (view !== 'article') await tellsNow(page, 'ussuriysk');
    if (view !== 'timeline') await saysTime(page, 'at Ussuriysk');
    await isAccessible(page);
    expect(await heard()).toContain(`${view}-broke`);
    await page.evaluate(() => Object.assign(window, { mended: true }));
    await said.getByRole('button', { name: 'Try again' }).click();
    await expect(said).toHaveCount(0);
    await tellsNow(page, 'ussuriysk');
    await mapIsReady(page);
  });
}
