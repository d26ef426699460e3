import { expect, type Page } from '@playwright/test';
import { full, mapIsReady, test } from '../driver.ts';
import { isSettled, turnClock } from '../page-clock.ts';
import { howMany, isAt, openDeck, theDeck } from './presenter-driver.ts';

test.use({ reducedMotion: 'reduce' });

/** Opens the deck and stops its clock, which from then on only the test moves. */
async function openWithClock(page: Page, query: string): Promise<void> {
  const began = Date.parse('2026-03-01T10:00:00Z');
  await page.clock.install({ time: began });
  await openDeck(page, query);
  await isSettled(page);
  await page.clock.pauseAt(began + 600_000);
}

const KEYS = [
  // Any keyboard, and reveal.js.
  ...['ArrowRight', 'ArrowDown', 'Space', 'n', 'N', 'PageDown', 'Enter'].map((key) => ({
    ...{ key, to: 'ussuriysk' },
  })),
  ...['ArrowLeft', 'ArrowUp', 'p', 'P', 'PageUp', 'Shift+Space'].map((key) => ({
    ...{ key, to: 'tumen' },
  })),
  { key: 'Home', to: 'title' },
  { key: 'End', to: 'end' },
];

test('each key that goes on or back, of keyboards and of clickers', full, async ({ page }) => {
  await openDeck(page, 'step=khasan');
  for (const { key, to } of KEYS) {
    await page.keyboard.press(key);
    await isAt(page, to);
    for (const digit of ['7', 'Enter']) await page.keyboard.press(digit);
    await isAt(page, 'khasan');
  }
});

test('each key for a dark or white screen, and each that lights it up', full, async ({ page }) => {
  await openDeck(page, 'step=khasan');
  // A full stop from Logitech, a B from Kensington and others. The same again, or on, lights up.
  for (const [key, as] of [
    ['.', 'black'],
    ['b', 'black'],
    ['B', 'black'],
    ['w', 'white'],
    [',', 'white'],
  ] as const) {
    for (const after of [key, 'PageDown', 'PageUp', 'Escape']) {
      await page.keyboard.press(key);
      await expect(page.locator('.deck-blank')).toHaveAttribute('data-as', as);
      await expect(page.locator('.deck-blank')).toHaveCSS(
        'background-color',
        as === 'black' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)',
      );
      await page.keyboard.press(after);
      await expect(page.locator('.deck-blank')).toHaveCount(0);
      await isAt(page, 'khasan');
    }
  }
});

test('each key that switches something, and the two that clickers send for “start”', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let full = 0;
    Element.prototype.requestFullscreen = async () => {
      full += 1;
      document.documentElement.setAttribute('data-full', String(full));
    };
  });
  await openDeck(page, 'step=khasan');
  // As Logitech's and PowerPoint's clickers send it.
  for (const [i, key] of ['f', 'F5', 'Shift+F5'].entries()) {
    await page.keyboard.press(key);
    await expect(page.locator('html')).toHaveAttribute('data-full', String(i + 1));
  }
  for (const key of ['o', 'Escape', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    // The other half of "start": it must not load the page again.
    await page.keyboard.press('F5');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(page.locator('html')).toHaveAttribute('data-full', '3');
  const foot = page.locator('.deck-count');
  for (const paused of [false, true, false]) {
    await page.keyboard.press('t');
    await expect(foot).toHaveText(paused ? '7 / 20 · timer paused' : '7 / 20');
  }
  for (const [key, there] of [
    ['s', page.getByRole('complementary', { name: 'Notes' })],
    ['l', page.locator('.deck-spotlight')],
    ['a', page.getByText('playing automatically')],
  ] as const) {
    await page.keyboard.press(key);
    await expect(there).toBeVisible();
    await page.keyboard.press(key);
    await expect(there).toHaveCount(0);
  }
  await isAt(page, 'khasan');
});

test('a kiosk plays by itself with a pause for each slide, round and round', async ({ page }) => {
  await openWithClock(page, 'auto=2');
  const foot = page.locator('.deck-count');
  const count = await howMany(page);
  await page.keyboard.press('End');
  await page.keyboard.press('PageUp');
  await expect(foot).toHaveText(`${count - 1} / ${count} · playing automatically`);
  await turnClock(page, 1900);
  await expect(foot).toContainText(`${count - 1} / ${count}`);
  await turnClock(page, 200);
  await isAt(page, 'end');
  for (const next of ['title', 'background']) {
    await turnClock(page, 2100);
    await isAt(page, next);
  }
  // While the screen is dark it waits; a step that a hand has chosen stands its whole pause.
  await page.keyboard.press('b');
  await page.clock.fastForward(60_000);
  await isAt(page, 'background');
  await page.keyboard.press('b');
  await expect(page.locator('.deck-blank')).toHaveCount(0);
  await turnClock(page, 1500);
  await page.keyboard.press('PageUp');
  await turnClock(page, 1500);
  await isAt(page, 'title');
  await page.keyboard.press('a');
  await page.clock.fastForward(60_000);
  await isAt(page, 'title');
});

test('without a pause named, a step of words stands longer than one without', async ({ page }) => {
  await openWithClock(page, 'auto');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await turnClock(page, 6100);
  await isAt(page, 'background');
  await turnClock(page, 6100);
  await isAt(page, 'background');
  await turnClock(page, 20_000);
  await expect(theDeck(page)).not.toHaveAttribute('data-slide', 'background');
});

test('the cursor goes after three seconds of rest, and comes back', async ({ page }) => {
  await openWithClock(page, 'step=khasan');
  const cursors = () =>
    page.evaluate(() =>
      ['.deck-slide', '.deck-map', '.deck-tools button', '[role="slider"]'].map(
        (one) => getComputedStyle(document.querySelector(one) as Element).cursor,
      ),
    );
  await page.mouse.move(200, 200);
  await turnClock(page, 2900);
  expect(await cursors()).not.toContain('none');
  await turnClock(page, 200);
  await expect.poll(async () => [...new Set(await cursors())]).toEqual(['none']);
  await page.mouse.move(210, 200);
  await expect.poll(cursors).not.toContain('none');
});

test('the light follows the mouse and takes no click', async ({ page }) => {
  await openDeck(page, 'step=khasan');
  await page.keyboard.press('l');
  const light = page.locator('.deck-spotlight');
  for (const [x, y] of [
    [300, 120],
    [180, 240],
  ] as const) {
    await page.mouse.move(x, y);
    await expect(light).toHaveCSS('background-image', new RegExp(`at ${x}px ${y}px`));
  }
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await isAt(page, 'ussuriysk');
  await expect(light).toBeVisible();
});

test('screen readers announce each step once, briefly, and nothing else', async ({ page }) => {
  await openDeck(page, 'step=khasan');
  // What it says of itself comes before.
  await mapIsReady(page);
  await expect(theDeck(page).locator('[role="status"][lang="en"].ui-hidden')).toHaveText(
    '7: Red carpet at Khasan',
  );
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      const regions = changes.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest('[role="status"], [role="alert"], [aria-live]') ?? [];
      });
      for (const region of new Set(regions)) heard.push(region.textContent ?? '');
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  for (const key of ['PageDown', 'PageDown', 'PageUp']) {
    const before = await page.locator('.deck-count').innerText();
    await page.keyboard.press(key);
    await expect(page.locator('.deck-count')).not.toHaveText(before);
  }
  const heard = () => page.evaluate(() => Reflect.get(window, 'heard'));
  await expect
    .poll(heard)
    .toEqual([
      '8: Possible stop at Ussuriysk',
      '9: Arrives at Vladivostok',
      '8: Possible stop at Ussuriysk',
    ]);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('taps and swipes on the words go on and back', async ({ page }) => {
    await openDeck(page, 'step=khasan');
    const box = await page.locator('.deck-slide').boundingBox();
    if (!box) throw new Error('There are no words.');
    const y = box.y + 0.9 * box.height;
    await page.touchscreen.tap(box.x + 0.8 * box.width, y);
    await isAt(page, 'ussuriysk');
    await page.touchscreen.tap(box.x + 0.1 * box.width, y);
    await isAt(page, 'khasan');
    await swipe(page, { x: box.x + 0.8 * box.width, y }, -200, 5);
    await isAt(page, 'ussuriysk');
    await swipe(page, { x: box.x + 0.2 * box.width, y }, 200, 5);
    await isAt(page, 'khasan');
    // A finger that reads on, or slips, turns no page.
    await swipe(page, { x: box.x + 0.5 * box.width, y }, 10, -150);
    await swipe(page, { x: box.x + 0.5 * box.width, y }, -30, 0);
    await isAt(page, 'khasan');
  });
});

/** A finger put down, drawn and lifted, as the browser's own input. */
async function swipe(page: Page, from: { x: number; y: number }, dx: number, dy: number) {
  const cdp = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + share * dx, y: from.y + share * dy }],
    });
  await send('touchStart', 0);
  for (const share of [0.25, 0.5, 0.75, 1]) await send('touchMove', share);
  await send('touchEnd', 1);
  await cdp.detach();
}
