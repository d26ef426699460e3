import { legLine } from '../../../draft/edits/legs.ts';
import { type Mode, setRouteLine, setRouteMode } from '../../../draft/edits/route-lines.ts';
import type { RouteRow } from '../../../draft/route-rows.ts';
import type { StudioStore } from '../studio-store.ts';
import { lineAlongSea } from './lines/line-along-sea.ts';
import { pointOf } from './stop-point.ts';

/**
 * Sets how the traveller came to a stop. A ship that has no line of its own gets the likely one by sea: a straight
 * line would cross land.
 */
export async function chooseMode(store: StudioStore, row: RouteRow, mode: Mode): Promise<void> {
  const { from, to, legs } = row;
  const key = `mode ${to.id}`;
  store.edit((now) => setRouteMode(now, to.id, mode), key);
  if (mode !== 'ship') return;
  const { draft, story } = store.getState();
  const isPlain = legs.every(({ id, others }) => others.length === 0 && !legLine(draft, id));
  const [start, end] = [pointOf(draft, from), pointOf(draft, to)];
  if (!isPlain || !start || !end) return;
  const left = story?.stops.find(({ id }) => id === from.id)?.to.best ?? null;
  // Without a way by sea the line stays straight, and the button for it says why.
  const line = await lineAlongSea(start, end, left).catch(() => null);
  // Undone together with the ship, unless it took long.
  if (line && typeof line !== 'string' && store.getState().draft === draft)
    store.edit((now) => setRouteLine(now, to.id, line), key);
}
