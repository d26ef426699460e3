import { expect } from 'vitest';
import type { Point, Tab } from './tab.ts';

/** A part of the page, as a screen reader finds it. */
export interface Part {
  readonly role:
    | 'article'
    | 'button'
    | 'combobox'
    | 'heading'
    | 'link'
    | 'region'
    | 'slider'
    | 'status'
    | 'tab'
    | 'textbox';
  /** All of its accessible name, or a part of it that a pattern matches. */
  readonly name: string | RegExp;
  /** It is in the page that the first frame shows. */
  readonly framed?: boolean;
}

/** What a page knows of a part: where it stands and what it says of itself. */
interface Found extends Point {
  readonly left: number;
  readonly width: number;
  readonly value: number;
  readonly words: string;
  readonly state: string;
  /** What stands in a field. */
  readonly text: string;
}

/** Software drawing on a busy machine; what must be fast is measured by tests/bench. */
const SOON = { timeout: 30_000, interval: 50 };
export const poll = <T>(look: () => Promise<T>) => expect.poll(look, SOON);

/** Null where the page has no such part. Brings it into the window. */
export function find(tab: Tab, { role, name, framed = false }: Part): Promise<Found | null> {
  const pattern = typeof name === 'string' ? `^${name}$` : name.source;
  return tab.evaluate(
    (kind, source, within) => {
      const tags: Record<string, string> = {
        article: 'article',
        button: 'button, summary',
        combobox: 'select',
        heading: 'h1, h2, h3',
        link: 'a[href]',
        region: 'section',
        status: 'output',
        textbox: 'input[type="text"], textarea',
      };
      const frame = within ? document.querySelector('iframe') : null;
      const page = within ? frame?.contentDocument : document;
      const own = (tags[kind] ?? '').split(', ').filter(Boolean);
      const every = [...own.map((tag) => `${tag}:not([role])`), `[role="${kind}"]`];
      const nameOf = (each: Element) => {
        const labelled = page?.getElementById(each.getAttribute('aria-labelledby') ?? '');
        const [label] = (each as HTMLInputElement).labels ?? [];
        const words = (labelled ?? label ?? each).textContent ?? '';
        return (each.getAttribute('aria-label') ?? words).trim().replace(/\s+/g, ' ');
      };
      const named = [...(page?.querySelectorAll(every.join()) ?? [])].find((each) =>
        new RegExp(source).test(nameOf(each)),
      );
      if (!named) return null;
      named.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = named.getBoundingClientRect();
      const outer = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return {
        left: outer.left + left,
        width,
        x: outer.left + left + width / 2,
        y: outer.top + top + height / 2,
        value: Number(named.getAttribute('aria-valuenow')),
        words: named.getAttribute('aria-valuetext') ?? '',
        state: named.getAttribute('data-state') ?? '',
        text: (named as HTMLInputElement).value ?? '',
      };
    },
    role,
    pattern,
    framed ? 'framed' : '',
  );
}

export async function get(tab: Tab, part: Part): Promise<Found> {
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

export async function isGone(tab: Tab, part: Part): Promise<void> {
  await poll(() => find(tab, part)).toBeNull();
}
