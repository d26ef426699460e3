import { localize } from '../../story/localize.ts';
import type { Moment, Story } from '../../story/model.ts';
import type { Journey, Position } from '../journey.ts';
import { newPosition, positionAt } from '../position-at.ts';
import { type Clock, zoneOf } from '../zones.ts';
import { formatClock, formatPlainDate, formatTime } from './format-time.ts';

const scratch = newPosition();

/**
 * "at Khasan", "between Khasan and Ussuriysk", "in Hanoi" (a moment told before the journey).
 * `where` is what `placeAt` says of `t`, for who has asked already.
 */
export function positionText(
  journey: Journey,
  t: number,
  lang: string,
  where: Position = positionAt(journey, t, scratch),
): string {
  const { halts, story } = journey;
  const halt = halts[where.halt];
  const next = halts[where.halt + 1];
  if (!halt) return '';
  if (where.moving && next) {
    return `between ${localize(halt.place.name, lang)} and ${localize(next.place.name, lang)}`;
  }
  if (where.phase === 'before' && t < halt.from.best) {
    const moment = momentAt(story, t);
    return moment ? `before the journey: ${localize(moment.title, lang)}` : 'before the journey';
  }
  return `at ${localize(halt.place.name, lang)}`;
}

/** "24 April 2019, 10:40 Vladivostok time, at Khasan, reported": what the timeline's slider says. */
export function valueText(journey: Journey, t: number, clock: Clock, lang: string): string {
  const zone = zoneOf(journey.story, clock, t);
  const where = positionAt(journey, t, scratch);
  // A moment known by its day has no hour to say.
  const byDay = journey.story.moments.some(
    ({ from, precision }) => from === t && precision === 'day',
  );
  const hour = byDay ? '' : `${formatTime(t, zone, lang)} `;
  const time = `${formatPlainDate(t, zone, lang)}, ${hour}${formatClock(zone)}`;
  // At its own instant a stop is as sure as that instant, however sure its end is.
  const own = journey.story.stops.find(({ from }) => from.best === t)?.from.basis;
  const basis = where.phase === 'before' && !own ? '' : `, ${own ?? where.basis}`;
  return `${time}, ${positionText(journey, t, lang, where)}${basis}`;
}

/** The background moment under way at an instant. */
function momentAt(story: Story, t: number): Moment | null {
  return story.moments.findLast(({ from, to }) => from <= t && t <= to) ?? null;
}
