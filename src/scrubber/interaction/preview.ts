import { t as message } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import { localize } from '../../story/localize.ts';
import type { Moment, Stop } from '../../story/model.ts';
import { formatDate, formatDateTime, formatMoment } from '../../timeline/format/format-time.ts';
import { formatDatedTime, withBasis } from '../../timeline/format/format-uncertain-time.ts';
import { formatClock } from '../../timeline/format/format-zone.ts';
import { positionText } from '../../timeline/format/position-text.ts';
import type { Journey } from '../../timeline/journey.ts';
import { positionAt } from '../../timeline/position-at.ts';
import type { Step } from '../../timeline/steps.ts';
import { type Clock, zoneOf } from '../../timeline/zones.ts';

/** What the preview says of an instant, or of the step under the pointer: a strong line and a quiet one. */
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
  const time = long
    ? formatDate(t, zone, lang)
    : `${formatDateTime(t, zone, lang)} ${formatClock(zone)}`;
  const where = positionAt(journey, t);
  const basis = where.phase === 'before' ? '' : `, ${message(TIME_BASIS[where.basis].word)}`;
  return [time, `${positionText(journey, t, lang)}${basis}`];
}

function stopTime({ from }: Stop, zone: string, lang: string): string {
  return `${withBasis(formatDatedTime(from, zone, lang), from)}, ${formatClock(zone)}`;
}

/** A moment is told in its own place's clock; a day needs none. */
function momentTime(moment: Moment, lang: string): string {
  const words = formatMoment(moment, lang);
  return moment.precision === 'minute' ? `${words} ${formatClock(moment.place.zone)}` : words;
}
