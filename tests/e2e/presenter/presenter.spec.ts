import { expect, type Page } from '@playwright/test';
import { full, isAccessible, mapIsReady, saysTime, test, theMap, webgl } from '../driver.ts';
import { isSettled } from '../page-clock.ts';
import { howMany, isAt, openDeck, openNotes, stepOf, theDeck } from './presenter-driver.ts';

test.use({ reducedMotion: 'reduce' });

/** The step's words that a reader of the slide would have to scroll for, pixels. */
const hiddenWords = (page: Page) =>
  page.locator('.deck-slide').evaluate((words) => words.scrollHeight - words.clientHeight);

// The least room for words is left by the notes, beneath the deck of a small window.
test('the whole talk goes by Page Down alone to the end, and back with the notes beneath; no words are cut', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openDeck(page);
  await isAt(page, 'title');
  const count = await howMany(page);
  expect(count).toBeGreaterThan(15);
  const seen = [await stepOf(page)];
  for (let i = 1; i < count; i += 1) {
    await page.keyboard.press('PageDown');
    await expect(page.locator('.deck-count')).toContainText(`${i + 1} / ${count}`);
    seen.push(await stepOf(page));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
    expect.soft(await hiddenWords(page), seen.at(-1)).toBeLessThanOrEqual(0);
  }
  expect(new Set(seen).size).toBe(count);
  for (const id of ['background', 'khasan', 'handshake', 'conflicts', 'sources'])
    expect(seen).toContain(id);
  await isAt(page, 'end');
  await page.keyboard.press('PageDown');
  await isAt(page, 'end');
  await page.keyboard.press('s');
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible();
  for (let i = count - 1; i >= 1; i -= 1) {
    expect.soft(await hiddenWords(page), seen[i]).toBeLessThanOrEqual(0);
    await page.keyboard.press('PageUp');
    await isAt(page, seen[i - 1] ?? '');
  }
  expect.soft(await hiddenWords(page), seen[0]).toBeLessThanOrEqual(0);
});

test('a step has an address, and a reload stays there', async ({ page }) => {
  await openDeck(page, 'step=3');
  await expect(page.locator('.deck-count')).toContainText('3 /');
  await openDeck(page, 'step=khasan');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Red carpet at Khasan');
  await saysTime(page, 'Khasan (approximate)');
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/step=ussuriysk/);
  await page.reload();
  await isAt(page, 'ussuriysk');
  await page.keyboard.press('PageDown');
  // At once: the address is not written yet.
  await page.reload();
  await isAt(page, 'vladivostok');
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/step=end/);
});

test('each step has an address', full, async ({ page }) => {
  // Some twenty pages.
  test.slow();
  await openDeck(page);
  for (let i = await howMany(page); i >= 1; i -= 1) {
    await page.goto(`./present.html?step=${i}`);
    await expect(page.locator('.deck-count')).toContainText(`${i} /`);
  }
});

test('the talk’s clock starts with the first click and survives a reload', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-01T10:00:00Z') });
  await openDeck(page);
  await page.keyboard.press('s');
  const times = page.locator('.notes-times');
  await expect(times).toContainText('0:00');
  await page.keyboard.press('PageDown');
  await isSettled(page);
  await page.clock.fastForward('10:00');
  // A slow machine takes its seconds, which count.
  await expect(times).toContainText(/\D10:\d\d/);
  await page.reload();
  await expect(theDeck(page)).toBeVisible();
  await page.keyboard.press('s');
  await expect(times).toContainText(/\D10:\d\d/);
  await page.keyboard.press('t');
  await expect(times).toContainText('Timer, paused');
  await page.clock.fastForward('05:00');
  await expect(times).toContainText(/\D10:\d\d/);
});

test('five hundred fast clicks end on the right step, and nothing is queued', async ({ page }) => {
  await openDeck(page);
  await mapIsReady(page, { hidden: true });
  const count = await howMany(page);
  await page.evaluate(() => {
    const press = (key: string) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    for (let i = 0; i < 250; i += 1) press('PageDown');
    for (let i = 0; i < 240; i += 1) press('PageUp');
    for (let i = 0; i < 10; i += 1) press('PageDown');
  });
  // 250 on ends on the last; 240 back on the first; 10 on.
  await expect(page.locator('.deck-count')).toContainText(`11 / ${count}`);
  await expect(page).toHaveURL(/step=handshake/);
  const shown = await page.getByRole('slider', { name: 'Timeline' }).getAttribute('aria-valuetext');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
  await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveAttribute(
    'aria-valuetext',
    shown ?? '',
  );
});

test('numbers, Home and End, black and white, all by keys', async ({ page }) => {
  await openDeck(page);
  for (const key of ['7', 'Enter']) await page.keyboard.press(key);
  await isAt(page, 'khasan');
  await page.keyboard.press('Home');
  await isAt(page, 'title');
  await page.keyboard.press('.');
  await expect(page.locator('.deck-blank')).toHaveAttribute('data-as', 'black');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.deck-blank')).toHaveCount(0);
  await isAt(page, 'title');
  await page.keyboard.press('w');
  await expect(page.locator('.deck-blank')).toHaveAttribute('data-as', 'white');
  await page.keyboard.press('w');
  await expect(page.locator('.deck-blank')).toHaveCount(0);
  await page.keyboard.press('l');
  await expect(page.locator('.deck-spotlight')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.deck-spotlight')).toHaveCount(0);
  // A number goes to its step; Escape and any other key take it back.
  const foot = page.locator('.deck-count');
  await page.keyboard.press('Home');
  await page.keyboard.press('1');
  await page.keyboard.press('4');
  await expect(foot).toHaveText('Slide 14: press Enter');
  await page.keyboard.press('Escape');
  await expect(foot).toContainText('1 /');
  await page.keyboard.press('Enter');
  await isAt(page, 'background');
  for (const key of ['9', '9', '9', 'Enter']) await page.keyboard.press(key);
  await isAt(page, 'end');
  for (const key of ['0', 'Enter']) await page.keyboard.press(key);
  await isAt(page, 'title');
});

test('a dialog keeps its keys, and so does a button under the focus', async ({ page }) => {
  await openDeck(page, 'step=khasan');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  for (const key of ['PageDown', 'b', 'n', 'o']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toContainText('Presenting: keyboard and controls');
  await page.keyboard.press('Escape');
  await isAt(page, 'khasan');
  await page.keyboard.press('o');
  await expect(page.locator('.deck-overview [aria-current]')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await isAt(page, 'ussuriysk');
  await page.getByRole('button', { name: 'Back', exact: true }).focus();
  await page.keyboard.press('Enter');
  await isAt(page, 'khasan');
  // A click leaves no focus behind that a clicker’s Enter would press again.
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await isAt(page, 'tumen');
  await page.keyboard.press('Enter');
  await isAt(page, 'khasan');
  // A click beside the words goes on, or back.
  const box = await page.locator('.deck-slide').boundingBox();
  if (!box) throw new Error('There are no words.');
  const y = box.y + box.height - 10;
  await page.mouse.click(box.x + 0.8 * box.width, y);
  await isAt(page, 'ussuriysk');
  await page.mouse.click(box.x + 10, y);
  await isAt(page, 'khasan');
});

test(
  'the next click cuts a flight short, and brings back who explores the map or the timeline',
  webgl,
  async ({ page }) => {
    // Each frame of the flight is drawn in software: fewer pixels, more frames.
    await page.setViewportSize({ width: 1024, height: 640 });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await openDeck(page, 'step=pyongyang');
    await mapIsReady(page, { hidden: true });
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('PageDown');
    await isAt(page, 'khasan');
    // One flight of the train, not four.
    await saysTime(page, 'Khasan (approximate)');

    await page.emulateMedia({ reducedMotion: 'reduce' });
    const box = await theMap(page).boundingBox();
    if (!box) throw new Error('There is no map.');
    await page.mouse.move(box.x + 400, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 250, box.y + 260, { steps: 5 });
    await page.mouse.up();
    await expect(page.getByRole('button', { name: 'Return to the journey' }).first()).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await isAt(page, 'khasan');
    await expect(page.getByRole('button', { name: 'Return to the journey' })).toHaveCount(0);
    const line = await page.getByRole('slider', { name: 'Timeline' }).boundingBox();
    if (!line) throw new Error('There is no timeline.');
    await page.mouse.click(line.x + 0.75 * line.width, line.y + 0.9 * line.height);
    await page.getByRole('button', { name: 'Return to the journey' }).click();
    await saysTime(page, 'Khasan (approximate)');
    await page.keyboard.press('PageDown');
    await isAt(page, 'ussuriysk');
  },
);

test('deck, overview, help, notes strip and notes page are accessible', async ({
  page,
  context,
}) => {
  await openDeck(page, 'step=khasan');
  await mapIsReady(page, { hidden: true });
  await isAccessible(page);
  await page.keyboard.press('s');
  await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText(
    'Name the officials',
  );
  await isAccessible(page);
  for (const key of ['o', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await isAccessible(page, { within: 'dialog' });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('s');
  // The map and the tools are the same on each slide.
  for (const [key, id] of [
    ['Home', 'title'],
    ['PageDown', 'background'],
    ['End', 'end'],
    ['PageUp', 'sources'],
    ['PageUp', 'conflicts'],
  ] as const) {
    await page.keyboard.press(key);
    await isAt(page, id);
    await isAccessible(page, { within: '.deck-slide' });
  }
  const notes = await openNotes(context);
  await isAccessible(notes);
});

for (const [width, height, kind] of [
  [1280, 720, {}],
  [1920, 1080, full],
] as const)
  test(
    `at ${width} × ${height} the map takes most of the screen, and its names can be read from afar`,
    kind,
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openDeck(page, 'step=khasan');
      await mapIsReady(page, { hidden: true });
      const [map, key] = await Promise.all(
        ['.map-host', '.map-key'].map((part) => page.locator(part).boundingBox()),
      );
      if (!map || !key) throw new Error('There is no map, or no key.');
      const free = map.width * (map.y + map.height - Math.max(map.y, key.y + key.height));
      expect(free / (width * height)).toBeGreaterThanOrEqual(0.55);
      const name = page.locator('.map-place[data-state="now"] .map-place-label');
      const size = await name.evaluate((label) =>
        Number.parseFloat(getComputedStyle(label).fontSize),
      );
      expect(size / height).toBeCloseTo((1.6 * 13) / 720, 3);
    },
  );

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
] as const) {
  test(
    `at ${width} × ${height} no step’s words are cut, also with the notes beneath`,
    full,
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openDeck(page);
      const count = await howMany(page);
      for (const notes of [false, true]) {
        if (notes) await page.keyboard.press('s');
        await page.keyboard.press('Home');
        for (let i = 1; i <= count; i += 1) {
          await expect(page.locator('.deck-count')).toContainText(`${i} / ${count}`);
          expect.soft(await hiddenWords(page), await stepOf(page)).toBeLessThanOrEqual(0);
          await page.keyboard.press('PageDown');
        }
      }
    },
  );
}
