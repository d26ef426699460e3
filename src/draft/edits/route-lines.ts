import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { editJson } from '../json/edit-json.ts';
import { type RouteRow, ridesOf, routeRows, rowTo } from '../route-rows.ts';
import { textIn } from '../story-entries.ts';
import { addLeg, type NewLeg, type Point, setInLeg, setLegLine } from './legs.ts';
import { STORY } from './story-json.ts';

export type Mode = NewLeg['mode'];
export const MODES = ['train', 'car', 'foot', 'ship', 'plane'] as const satisfies readonly Mode[];

export const isMode = (text: string): text is Mode => (MODES as readonly string[]).includes(text);

export interface RouteLine {
  /** Null for a straight one. */
  readonly line: readonly Point[] | null;
  readonly basis: NewLeg['basis'];
  /** How one travels on such a line, where the row does not say: a ship by sea. */
  readonly mode?: Mode;
}

/**
 * Gives the way to a stop another line. A leg that leads to other stops too stays as it is for those, and so do
 * several legs: one of its own takes their place here.
 */
export function setRouteLine(draft: Draft, to: string, { line, basis, mode }: RouteLine): Draft {
  const row = rowTo(draft, to);
  if (!row) return draft;
  const [leg] = row.legs;
  if (leg?.entry && row.legs.length === 1 && leg.others.length === 0 && isWhole(row)) {
    const changed = setLegLine(draft, leg.id, line);
    return line ? setInLeg(changed, leg.id, 'basis', basis) : changed;
  }
  const own = modeOf(row) ?? mode ?? lastMode(draft, to) ?? 'train';
  const added = addLeg(draft, to, { mode: own, basis, ...(line && { line }) });
  if (!added) return draft;
  return row.basis === null ? added.draft : setRouteBasis(added.draft, to, row.basis);
}

/** Sets how the traveller came to a stop, on all legs there. */
export function setRouteMode(draft: Draft, to: string, mode: Mode): Draft {
  const row = rowTo(draft, to);
  if (!row) return draft;
  const legs = row.legs.filter(({ entry }) => entry);
  if (legs.length === 0) return addLeg(draft, to, { mode, basis: 'sketched' })?.draft ?? draft;
  return legs.reduce((changed, { id }) => setInLeg(changed, id, 'mode', mode), draft);
}

/** Sets how well the way to a stop is known; null leaves that to the times and the line. */
export function setRouteBasis(draft: Draft, to: string, basis: string | null): Draft {
  const row = rowTo(draft, to);
  if (!row) return draft;
  return ridesOf(row.to).reduce((changed: Draft, ride, i) => {
    const { basis: _, ...rest } = isObject(ride) ? ride : { leg: ride };
    const isPlain = basis === null && Object.keys(rest).length === 1;
    const next = isPlain ? rest.leg : { ...rest, ...(basis !== null && { basis }) };
    return editJson(changed, STORY, ['stops', row.to.index, 'rides', i], next);
  }, draft);
}

/** Whether the row's one ride goes on to the stop itself. */
export const isWhole = ({ to }: RouteRow) => {
  const rides = ridesOf(to);
  return rides.length === 1 && !(isObject(rides[0]) && rides[0].until !== undefined);
};

export function modeOf({ legs }: RouteRow): Mode | null {
  const mode = textIn(legs.at(-1)?.entry ?? {}, 'mode');
  return isMode(mode) ? mode : null;
}

/** As the traveller came to the stop before. */
function lastMode(draft: Draft, to: string): Mode | null {
  const rows = routeRows(draft);
  const at = rows.findIndex((row) => row.to.id === to);
  return rows.slice(0, at).map(modeOf).findLast(Boolean) ?? null;
}
