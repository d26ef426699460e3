import { parseInstant } from '../story/instant.ts';
import type { Story } from '../story/model.ts';

/** What a link to a moment names: a stop or background moment by id, or an instant. */
export interface MomentRef {
  readonly stop?: string | null | undefined;
  /** ISO 8601 with an offset. */
  readonly t?: string | null | undefined;
}

/** Where a link to a moment leads; null where it leads nowhere. */
export type ResolveMoment = (
  ref: MomentRef,
) => { readonly t: number; readonly href: string } | null;

const tables = new WeakMap<Story, ReadonlyMap<string, number>>();

/** The instant that a link names, epoch ms; null for an id or a time that does not exist. */
export function instantOf(story: Story, { stop, t }: MomentRef): number | null {
  if (typeof stop === 'string') return tableOf(story).get(stop) ?? null;
  return typeof t === 'string' ? parseInstant(t) : null;
}

/** The same moment as an address of this page. */
export function defaultHref({ stop, t }: MomentRef): string {
  return `?${new URLSearchParams(stop ? { stop } : { t: t ?? '' })}`;
}

function tableOf(story: Story): ReadonlyMap<string, number> {
  let table = tables.get(story);
  if (!table) {
    table = new Map([
      ...story.moments.map(({ id, from }) => [id, from] as const),
      ...story.stops.map(({ id, from }) => [id, from.best] as const),
    ]);
    tables.set(story, table);
  }
  return table;
}
