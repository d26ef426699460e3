import { test } from 'vitest';
import {
  choosePassage,
  dragPlayheadTo,
  hasFace,
  isAtPlace,
  isAtStep,
  isPassage,
  mapIsReady,
  movesOn,
  pressOnTimeline,
  saysTime,
  timeOf,
} from './driver.ts';
import { inEachBrowser } from './each-browser.ts';
import { isThere, press } from './part.ts';

/** Longer than Firefox waits for a face that is `optional`, shorter than a talk waits for its own. */
const LATE_MS = 300;

inEachBrowser(({ visit, site }) => {
  test.each([
    ['the reader', ''],
    ['the embed', 'embed.html'],
    ['the deck', 'present.html'],
  ])('%s opens with a map', async (_, address) => {
    await mapIsReady(await visit(address));
  });

  test('the map draws its names in its own face when the font comes late', async () => {
    site().fontDelay = LATE_MS;
    const tab = await visit('');
    await mapIsReady(tab);
    await hasFace(tab, 'Source Sans 3 Variable');
  });

  test('a talk is set in its own faces when the fonts come late', async () => {
    site().fontDelay = LATE_MS;
    const tab = await visit('present.html');
    await mapIsReady(tab);
    await hasFace(tab, 'Source Serif 4 Variable');
    await hasFace(tab, 'Source Sans 3 Variable');
  });

  test('keys on the timeline move the clock', async () => {
    const tab = await visit('?t=2019-04-24T13:00%2B10:00');
    await mapIsReady(tab);
    await saysTime(tab, '13:00 Vladivostok time');
    await pressOnTimeline(tab, 'ArrowRight', 'ArrowRight');
    await saysTime(tab, '13:02 Vladivostok time');
    await pressOnTimeline(tab, 'End');
    await isPassage(tab, 'outcome');
  });

  test('dragging the playhead moves the clock and the article', async () => {
    const tab = await visit('?stop=khasan');
    await mapIsReady(tab);
    await dragPlayheadTo(tab, 0.98);
    await isPassage(tab, 'home');
    await dragPlayheadTo(tab, 0);
    await isPassage(tab, 'departure');
  });

  test('plays and pauses', async () => {
    const tab = await visit('?stop=ussuriysk');
    await mapIsReady(tab);
    const before = await timeOf(tab);
    await press(tab, { role: 'button', name: 'Play' });
    await movesOn(tab, before);
    await press(tab, { role: 'button', name: 'Pause' });
    await isThere(tab, { role: 'button', name: 'Play' });
  });

  test('article and map follow each other', async () => {
    const tab = await visit('');
    await mapIsReady(tab);
    await press(tab, { role: 'button', name: /, Red carpet at Khasan$/ });
    await isPassage(tab, 'khasan');
    await isAtPlace(tab, /Khasan/);
    await choosePassage(tab, 'ussuriysk');
    await saysTime(tab, ', Ussuriysk');
    await isAtPlace(tab, /Ussuriysk/);
  });

  test('notes in a second window follow the deck and lead it', async () => {
    const deck = await visit('present.html?step=khasan');
    const notes = await visit('present.html?notes');
    await isAtStep(notes, 'khasan');
    await deck.press('PageDown');
    await isAtStep(notes, 'ussuriysk');
    await notes.press('PageUp');
    await isAtStep(deck, 'khasan');
  });
});
