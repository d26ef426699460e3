import { lastAtMost } from '../../geo/binary-search.ts';
import { t as message } from '../../i18n/translate.ts';
import type { Story } from '../../story/model.ts';
import { formatZoneChoice } from '../format/format-zone.ts';

/** Which clock is shown: the traveller's, the reader's own, or that of an IANA zone. */
export type Clock = 'local' | 'mine' | (string & {});

interface Table {
  readonly starts: Float64Array;
  readonly zones: readonly string[];
}

const tables = new WeakMap<Story, Table>();

/** IANA zone of the traveller's clock; before the journey that of the moment under way, if there is one. */
export function zoneAt(story: Story, t: number): string {
  const { starts, zones } = tableOf(story);
  const i = lastAtMost(starts, t);
  if (i >= 0) return zones[i] as string;
  const moment = story.moments.findLast(({ from, to }) => from <= t && t <= to);
  return moment?.place.zone ?? (zones[0] as string);
}

/** IANA zone of a clock at an instant. */
export function zoneOf(story: Story, clock: Clock, t: number): string {
  if (clock === 'local') return zoneAt(story, t);
  return clock === 'mine' ? ownZone() : clock;
}

let own = '';

/** The reader's zone. Read once: each frame needs it, and reading it is slow. */
function ownZone(): string {
  own ||= new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return own;
}

/** The clocks that the menu offers: the traveller's, each zone of the journey, the story's others, UTC, the reader's. */
export function clockChoices(
  story: Story,
): readonly { readonly clock: Clock; readonly label: string }[] {
  const zones = new Set([...story.stops.map((stop) => stop.zone), ...story.clocks]);
  zones.delete('UTC');
  // Offsets that replace zones which the browser does not know: an address could not name them.
  for (const zone of zones) if (/^[+-]/.test(zone)) zones.delete(zone);
  const t = story.stops[0]?.from.best ?? 0;
  return [
    { clock: 'local', label: message('clock.local') },
    ...[...zones].map((zone) => ({ clock: zone, label: formatZoneChoice(zone, t) })),
    { clock: 'UTC', label: 'UTC' },
    { clock: 'mine', label: message('clock.mine') },
  ];
}

function tableOf(story: Story): Table {
  const known = tables.get(story);
  if (known) return known;
  const halts = story.stops.filter((stop) => stop.kind !== 'call');
  const all = halts.length > 0 ? halts : story.stops;
  const made = {
    starts: Float64Array.from(all, (stop) => stop.from.best),
    zones: all.map((stop) => stop.zone),
  };
  tables.set(story, made);
  return made;
}
