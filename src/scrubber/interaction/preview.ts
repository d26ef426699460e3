import { t as message } from '../../i18n/translate.ts';
import { localize } from '../../story/localize.ts';
import type { Moment, Stop } from '../../story/model.ts';
import { type Clock, zoneOf } from '../../timeline/clocks/zones.ts';
import { basisText } from '../../timeline/format/basis-text.ts';
import { formatMoment } from '../../timeline/format/format-calendar.ts';
import { dateOnly } from '../../timeline/format/format-known.ts';
import { formatDate, formatDateTime } from '../../timeline/format/format-time.ts';
import {
  formatDatedTime,
  withBasis,
  withClock,
} from '../../timeline/format/format-uncertain-time.ts';
import { formatClock } from '../../timeline/format/format-zone.ts';
import { positionText } from '../../timeline/format/position-text.ts';
import type { Journey } from '../../timeline/journey.ts';
import { positionAt } from '../../timeline/position-at.ts';
import type { Step } from '../../timeline/steps.ts';

/** The tooltip's two lines for an instant, or for the step under the pointer. */
export function previewText(
  t: number,
  hit: Step | null,
  long: boolean,
  journey: Journey,
  clock: Clock,
  lang: string,
): readonly [strong: string, quiet: string] {
  const { story } = journey;
  if (hit) {
    const { of, title } = hit;
    return [
      localize(title, lang),
      'kind' in of ? stopTime(of, zoneOf(story, clock, hit.t), lang) : momentTime(of, lang),
    ];
  }
  const zone = zoneOf(story, clock, t);
  const clocked = { time: formatDateTime(t, zone, lang), clock: formatClock(zone) };
  const time =
    dateOnly(story, t, zone, lang) ??
    (long ? formatDate(t, zone, lang) : message('time.on-clock', clocked));
  const where = positionAt(journey, t);
  const position = positionText(journey, t, lang);
  if (where.phase === 'before') return [time, position];
  const basis = basisText(journey, where);
  return [time, message('position.basis', { position, basis })];
}

function stopTime({ from }: Stop, zone: string, lang: string): string {
  return withClock(withBasis(formatDatedTime(from, zone, lang), from), from, zone);
}

/** A moment is formatted in the zone of its place; a whole day needs no zone. */
function momentTime(moment: Moment, lang: string): string {
  const time = formatMoment(moment, lang);
  return moment.precision === 'minute'
    ? message('time.on-clock', { time, clock: formatClock(moment.place.zone) })
    : time;
}
