import { expect, type Page } from '@playwright/test';
import { test, theNotices } from '../driver.ts';
import { turnClock } from '../page-clock.ts';
import { isAt, openDeck, openNotes, theDeck } from './presenter-driver.ts';

test.use({ reducedMotion: 'reduce' });

test('two notes in two tabs follow the deck and lead it', async ({ page, context }) => {
  await openDeck(page, 'step=khasan');
  const one = await openNotes(context);
  const two = await openNotes(context);
  for (const notes of [one, two]) {
    await isAt(notes, 'khasan');
    await expect(notes.getByText('Name the officials')).toBeVisible();
    await expect(notes.getByText('Next: Possible stop at Ussuriysk')).toBeVisible();
  }
  const pictures = one.getByRole('img', { name: /slide/ });
  await expect(pictures).toHaveCount(2);
  await expect(pictures.first()).toHaveAccessibleName(/^This slide, .*: Red carpet at Khasan$/);
  await expect(pictures.last()).toHaveAccessibleName('The next slide: Possible stop at Ussuriysk');
  for (const picture of await pictures.all())
    await expect(picture.locator('.place[data-state="now"]')).toHaveCount(1);
  await one.keyboard.press('PageDown');
  for (const each of [page, one, two]) await isAt(each, 'ussuriysk');
  await expect(pictures.last()).toHaveAccessibleName('The next slide: Arrives at Vladivostok');
  await expect(pictures.first().locator('.place[data-state="now"]')).toHaveText('Ussuriysk');
  await two.getByRole('button', { name: 'Back', exact: true }).click();
  for (const each of [page, one, two]) await isAt(each, 'khasan');
  await page.keyboard.press('PageDown');
  for (const each of [one, two]) await isAt(each, 'ussuriysk');
  await one.getByRole('button', { name: 'Black' }).click();
  await expect(page.locator('.deck-blank')).toBeVisible();
  await expect(two.getByText('the screen is black')).toBeVisible();
});

/** As long as it takes the deck or the notes to find that the other is gone. */
const aWhile = (page: Page) => turnClock(page, 7000);

test('notes that were opened first wait for the deck', async ({ page, context }) => {
  await context.clock.install();
  const notes = await openNotes(context);
  await aWhile(notes);
  await expect(notes.getByText('Slides not found')).toBeVisible();
  await notes.keyboard.press('PageDown');
  await isAt(notes, 'background');
  await openDeck(page, 'step=khasan');
  await isAt(notes, 'khasan');
  await expect(notes.getByText('Connected to the slides')).toBeVisible();
  await notes.keyboard.press('PageDown');
  await isAt(page, 'ussuriysk');
});

test('deck and notes survive a reload of either, and say when the other is gone', async ({
  page,
  context,
}) => {
  await context.clock.install();
  await openDeck(page, 'step=khasan');
  const notes = await openNotes(context);
  await isAt(notes, 'khasan');
  await page.keyboard.press('PageDown');
  await page.reload();
  await isAt(page, 'ussuriysk');
  await isAt(notes, 'ussuriysk');
  await notes.keyboard.press('PageDown');
  await isAt(page, 'vladivostok');
  await notes.reload();
  await isAt(notes, 'vladivostok');
  await page.keyboard.press('PageUp');
  await isAt(notes, 'ussuriysk');
  await notes.close();
  await aWhile(page);
  await expect(page.getByText('The notes tab has been closed')).toBeVisible();
  const again = await openNotes(context);
  await isAt(again, 'ussuriysk');
  await page.close();
  await aWhile(again);
  await expect(again.getByText('Slides not found')).toBeVisible();
});

test('the timer can be paused in the notes, and is set to 0 only on a second word', async ({
  page,
  context,
}) => {
  await openDeck(page);
  await page.keyboard.press('PageDown');
  const notes = await openNotes(context);
  await notes.getByRole('button', { name: 'Pause the timer' }).click();
  await expect(notes.getByText('Timer, paused')).toBeVisible();
  await notes.getByRole('button', { name: 'Reset timer …' }).click();
  await notes.getByRole('button', { name: 'Cancel' }).click();
  await notes.getByRole('button', { name: 'Reset timer …' }).click();
  await notes.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(notes.locator('.notes-times')).toContainText('0:00');
  await expect(notes.getByRole('button', { name: 'Reset timer …' })).toHaveCount(0);
});

test('without a channel, storage, full screen or wake lock the talk goes on, and says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    Object.defineProperty(globalThis, 'sessionStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
    Object.defineProperty(navigator, 'wakeLock', { value: undefined });
  });
  await openDeck(page, 'step=nowhere');
  const said = theNotices(page);
  await expect(said).toContainText('There is no slide “nowhere”');
  await expect(said).toContainText('cannot link tabs');
  await expect(said).toContainText('Your screen may dim');
  await page.keyboard.press('PageDown');
  await isAt(page, 'background');
  await expect(said).toContainText('blocking storage');
  await page.keyboard.press('f');
  await expect(said).toContainText('Full screen is blocked');
  await page.keyboard.press('s');
  await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText(
    'Two minutes at most',
  );
  const notes = await page.context().newPage();
  await notes.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
  await notes.goto('./present.html?notes');
  await expect(notes.getByText('cannot link tabs')).toBeVisible();
});

test('a story of one stop, without notes, is a talk of three steps', async ({ page, noise }) => {
  noise.allow(/story\.json|article\.en\.md/);
  await page.route('**/story.json', async (route) => {
    const story = await (await route.fetch()).json();
    const [stop] = story.stops;
    delete stop.notes;
    delete stop.departure.claims;
    await route.fulfill({
      json: { ...story, stops: [stop], moments: [], chapters: undefined, talk: undefined },
    });
  });
  await page.route('**/article.en.md', (route) => route.fulfill({ body: '' }));
  await openDeck(page);
  await page.keyboard.press('s');
  await expect(theDeck(page)).toContainText('No notes for this slide.');
  await expect(page.locator('.deck-count')).toContainText('1 / 3');
  await page.keyboard.press('End');
  await isAt(page, 'end');
});
