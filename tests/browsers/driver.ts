import { expect } from 'vitest';
import type { Key, Point, Tab } from './tab.ts';

/** A part of the page, as a screen reader finds it. */
interface Part {
  readonly role: 'article' | 'button' | 'link' | 'region' | 'slider';
  /** All of its accessible name, or a part of it that a pattern matches. */
  readonly name: string | RegExp;
}

/** What a page knows of a part: where it stands and what it says of itself. */
interface Found extends Point {
  readonly left: number;
  readonly width: number;
  readonly value: number;
  readonly words: string;
  readonly state: string;
}

const TIMELINE: Part = { role: 'slider', name: 'Timeline' };
const MAP: Part = { role: 'region', name: 'Map' };

/** Software drawing on a busy machine; what must be fast is measured by tests/bench. */
const SOON = { timeout: 30_000, interval: 50 };
const poll = <T>(look: () => Promise<T>) => expect.poll(look, SOON);

/** Null where the page has no such part. Brings it into the window. */
function find(tab: Tab, { role, name }: Part): Promise<Found | null> {
  const pattern = typeof name === 'string' ? `^${name}$` : name.source;
  return tab.evaluate(
    (kind, source) => {
      const tags = { article: 'article', button: 'button', link: 'a[href]', region: 'section' };
      const tag = kind in tags ? `${tags[kind as keyof typeof tags]}:not([role]),` : '';
      const named = [...document.querySelectorAll(`${tag}[role="${kind}"]`)].find((each) => {
        const label = document.getElementById(each.getAttribute('aria-labelledby') ?? '');
        const words = each.getAttribute('aria-label') ?? (label ?? each).textContent ?? '';
        return new RegExp(source).test(words.trim().replace(/\s+/g, ' '));
      });
      if (!named) return null;
      named.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = named.getBoundingClientRect();
      return {
        left,
        width,
        x: left + width / 2,
        y: top + height / 2,
        value: Number(named.getAttribute('aria-valuenow')),
        words: named.getAttribute('aria-valuetext') ?? '',
        state: named.getAttribute('data-state') ?? '',
      };
    },
    role,
    pattern,
  );
}

async function get(tab: Tab, part: Part): Promise<Found> {
  await poll(() => find(tab, part)).not.toBeNull();
  const found = await find(tab, part);
  if (!found) throw new Error(`The page has no ${part.role} "${part.name}" any more.`);
  return found;
}

export async function press(tab: Tab, part: Part): Promise<void> {
  await tab.click(await get(tab, part));
}

export async function isThere(tab: Tab, part: Part): Promise<void> {
  await get(tab, part);
}

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

/** Neither error nor warning: see console-recorder.ts. */
export async function complainsOfNothing(tab: Tab): Promise<void> {
  const all = () => Reflect.get(window, 'complaints') as string[] | undefined;
  expect(await tab.evaluate(all)).toEqual([]);
}
