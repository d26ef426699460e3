import { t as message } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import type { Time } from '../../story/model.ts';
import { type Clock, zoneOf } from '../clocks/zones.ts';
import type { Journey } from '../journey.ts';
import { dateOnly } from './format-known.ts';
import { formatPlainDate, formatTime } from './format-time.ts';
import { formatUncertainTime } from './format-uncertain-time.ts';
import { formatClock } from './format-zone.ts';
import { placeText, statusLine } from './status-line.ts';

/**
 * The instant as a citation gives it: "Khasan, about 10:45 (Vladivostok time), 24 April 2019". A time
 * without its hour, or on more than one day, is said as in the status line.
 */
export function citedMoment(journey: Journey, t: number, clock: Clock, lang: string): string {
  const { stops, moments } = journey.story;
  const zone = zoneOf(journey.story, clock, t);
  const status = statusLine(journey, t, clock, lang);
  const time = stops.find(({ from }) => from.best === t)?.from;
  const dated = moments.some(({ from, date }) => from === t && date);
  const hourless = dated || dateOnly(journey.story, t, zone, lang) !== null;
  const exact = hourless ? null : formatTime(t, zone, lang);
  const words = time ? hourOf(time, zone, lang) : exact;
  // "about" tells how certain a stop's time is; an estimate is called one.
  const where = time && !TIME_BASIS[time.basis].estimated ? status.where : placeText(status);
  const cited =
    words === null
      ? message('position.dated', { position: where, time: status.when })
      : message('position.cited', {
          ...{ position: where, time: words, clock: formatClock(zone) },
          date: formatPlainDate(t, zone, lang),
        });
  return cited.charAt(0).toLocaleUpperCase(lang) + cited.slice(1);
}

/** The words of a time within one day; null for another. */
function hourOf(time: Time, zone: string, lang: string): string | null {
  const day = (t: number) => formatPlainDate(t, zone, lang);
  if (time.date) return null;
  if (time.precision === 'range' && day(time.earliest) !== day(time.latest)) return null;
  return formatUncertainTime(time, zone, lang);
}
