import { expect } from 'vitest';
import { find, get, type Part, poll } from './part.ts';
import type { Key, Tab } from './tab.ts';

const TIMELINE: Part = { role: 'slider', name: 'Timeline' };
const MAP: Part = { role: 'region', name: 'Map' };

export async function mapIsReady(tab: Tab): Promise<void> {
  await poll(async () => (await find(tab, MAP))?.state).toBe('ready');
}

/** The clock in words, as a screen reader hears it. */
export async function saysTime(tab: Tab, words: string): Promise<void> {
  await poll(async () => (await find(tab, TIMELINE))?.words).toContain(words);
}

/** The instant that the timeline stands at, as its figure. */
export const timeOf = async (tab: Tab): Promise<number> => (await get(tab, TIMELINE)).value;

export async function movesOn(tab: Tab, from: number): Promise<void> {
  await poll(() => timeOf(tab)).toBeGreaterThan(from);
}

/** Puts the focus on the timeline and presses keys one after another. */
export async function pressOnTimeline(tab: Tab, ...keys: Key[]): Promise<void> {
  await tab.evaluate(() => document.querySelector<HTMLElement>('[role="slider"]')?.focus());
  for (const key of keys) await tab.press(key);
}

/** Drags the playhead to a share of the timeline's width. */
export async function dragPlayheadTo(tab: Tab, share: number): Promise<void> {
  const { left, width, x, y } = await get(tab, TIMELINE);
  await tab.drag({ x, y }, { x: left + width * share, y });
}

/** The passage that is active in the article. */
export async function isPassage(tab: Tab, id: string): Promise<void> {
  const active = () =>
    [...document.querySelectorAll('article [data-passage][aria-current="true"]')].map((passage) =>
      passage.getAttribute('data-passage'),
    );
  await poll(() => tab.evaluate(active)).toEqual([id]);
}

/** Presses the dateline of a passage. */
export async function choosePassage(tab: Tab, id: string): Promise<void> {
  const at = await tab.evaluate((passage) => {
    const link = document.querySelector(`[data-passage="${passage}"] .article-dateline a`);
    link?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = link?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, id);
  if (!at) throw new Error(`The article has no passage "${id}".`);
  await tab.click(at);
}

/** The place on the map where the vehicle is. */
export async function isAtPlace(tab: Tab, name: RegExp): Promise<void> {
  const current = () =>
    [...document.querySelectorAll('section[aria-label="Map"] [aria-current="true"]')]
      .map((place) => place.getAttribute('aria-label') ?? place.textContent)
      .join();
  await poll(() => tab.evaluate(current)).toMatch(name);
}

/** The deck, or its notes, are at a step. */
export async function isAtStep(tab: Tab, id: string): Promise<void> {
  const step = () => document.querySelector('[data-slide]')?.getAttribute('data-slide');
  await poll(() => tab.evaluate(step)).toBe(id);
}

/** A face of the site's own is there, of whatever subset. */
export async function hasFace(tab: Tab, family: string): Promise<void> {
  const states = (wanted: string) =>
    [...document.fonts]
      .filter((face) => face.family.replaceAll('"', '') === wanted)
      .map(({ status }) => status);
  await poll(() => tab.evaluate(states, family)).toContain('loaded');
}

/** Neither error nor warning, in the page and in its frame: see console-recorder.ts. */
export async function complainsOfNothing(tab: Tab): Promise<void> {
  const all = () =>
    [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)].map(
      (each) => each && (Reflect.get(each, 'complaints') as string[] | undefined),
    );
  for (const complaints of await tab.evaluate(all)) expect(complaints).toEqual([]);
}
