import type { Story } from '../../story/model.ts';
import { instantAt } from '../../story/time/local-time.ts';
import { readTime, type WrittenTime } from '../../story/time/written-time.ts';
import { zoneAt } from './zones.ts';

/** What a link or an address names. */
interface NamedInstant {
  /** Epoch ms: of a date without an hour, its first instant. */
  readonly t: number;
  /** The first instant after it; the same for a time of day. */
  readonly end: number;
  readonly unit: WrittenTime['unit'];
}

/** Reads a time in a link or an address. Without an offset it is on the traveller's clock. Null for no time. */
export function readInstant(story: Story, text: string): NamedInstant | null {
  const written = readTime(text);
  if (typeof written === 'string') return null;
  const { from, to, unit, offset } = written;
  if (offset !== null) return { t: from - offset, end: to - offset, unit };
  const t = onTravellersClock(story, from);
  return { t, end: to === from ? t : onTravellersClock(story, to), unit };
}

/** The first instant at which the traveller's clock shows a date and time. */
function onTravellersClock(story: Story, civil: number): number {
  const zones = new Set([zoneAt(story, civil), ...story.stops.map(({ zone }) => zone)]);
  const shown = [...zones]
    .map((zone) => ({ zone, t: instantAt(civil, zone) }))
    .filter(({ zone, t }) => zoneAt(story, t) === zone)
    .map(({ t }) => t);
  return shown.length > 0 ? Math.min(...shown) : instantAt(civil, zoneAt(story, civil));
}
