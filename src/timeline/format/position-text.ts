import { t as message } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import { localize } from '../../story/localize.ts';
import type { Moment, Story } from '../../story/model.ts';
import type { Journey, Position } from '../journey.ts';
import { newPosition, positionAt } from '../position-at.ts';
import { type Clock, zoneOf } from '../zones.ts';
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
  // A moment known by its day has no time of day.
  const byDay = story.moments.some(({ from, precision }) => from === t && precision === 'day');
  const date = formatPlainDate(t, zone, lang);
  const time = byDay
    ? formatClock(zone)
    : message('time.on-clock', { time: formatTime(t, zone, lang), clock: formatClock(zone) });
  const parts = {
    time: message('time.date-time', { date, time }),
    position: positionText(journey, t, lang, position),
  };
  // At its own instant a stop is as certain as that instant, whatever its end is.
  const own = story.stops.find(({ from }) => from.best === t)?.from.basis;
  if (position.phase === 'before' && !own) return message('position.value', parts);
  const basis = message(TIME_BASIS[own ?? position.basis].short);
  return message('position.value-basis', { ...parts, basis });
}

/** The background moment under way at an instant. */
function momentAt(story: Story, t: number): Moment | null {
  return story.moments.findLast(({ from, to }) => from <= t && t <= to) ?? null;
}
