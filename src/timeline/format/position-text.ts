import { t as message } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import { localize } from '../../story/localize.ts';
import type { Moment, Story } from '../../story/model.ts';
import { type Clock, zoneOf } from '../clocks/zones.ts';
import type { Journey, Position } from '../journey.ts';
import { newPosition, positionAt } from '../position-at.ts';
import { basisText } from './basis-text.ts';
import { formatCalendar } from './format-calendar.ts';
import { dateOnly } from './format-known.ts';
import { formatPlainDate, formatTime } from './format-time.ts';
import { formatClock } from './format-zone.ts';

const scratch = newPosition();

/**
 * "Khasan", "between Khasan and Ussuriysk", "Background: Hanoi summit" (at a moment).
 *
 * @param position the result of `positionAt` for `t`, where the caller has it already
 */
export function positionText(
  journey: Journey,
  t: number,
  lang: string,
  position: Position = positionAt(journey, t, scratch),
): string {
  const { halts, story } = journey;
  const halt = halts[position.halt];
  const next = halts[position.halt + 1];
  if (!halt) return '';
  const place = localize(halt.place.name, lang);
  if (position.moving && next) {
    return message('position.between', { from: place, to: localize(next.place.name, lang) });
  }
  if (position.phase === 'before' && t < halt.from.best) {
    const moment = momentAt(story, t);
    if (!moment) return message('position.before');
    return message('position.before-at', { moment: localize(moment.title, lang) });
  }
  return message('position.at', { place });
}

/** "24 April 2019, 10:40 Vladivostok time, Khasan (reported)": the text of the timeline's slider. */
export function valueText(journey: Journey, t: number, clock: Clock, lang: string): string {
  const { story } = journey;
  const zone = zoneOf(story, clock, t);
  const position = positionAt(journey, t, scratch);
  const parts = {
    time: valueTime(journey, t, zone, lang),
    position: positionText(journey, t, lang, position),
  };
  // At its own instant a stop is as certain as that instant, whatever its end is.
  const own = story.stops.find(({ from }) => from.best === t)?.from.basis;
  if (position.phase === 'before' && !own) return message('position.value', parts);
  const basis = own ? message(TIME_BASIS[own].short) : basisText(journey, position);
  return message('position.value-basis', { ...parts, basis });
}

/** "24 April 2019, 10:40 Vladivostok time"; no more than the date where that is all that is known. */
function valueTime({ story }: Journey, t: number, zone: string, lang: string): string {
  const at = story.stops.find(({ from }) => from.best === t)?.from;
  const known = at ?? story.moments.find(({ from }) => from === t);
  if (known?.date) return formatCalendar(known.date, lang, null, false);
  const day = at ? null : dateOnly(story, t, zone, lang, false);
  if (day !== null) return day;
  const time = message('time.on-clock', {
    time: formatTime(t, zone, lang),
    clock: formatClock(zone),
  });
  return message('time.date-time', { date: formatPlainDate(t, zone, lang), time });
}

/** The background moment under way at an instant. */
function momentAt(story: Story, t: number): Moment | null {
  return story.moments.findLast(({ from, to }) => from <= t && t <= to) ?? null;
}
