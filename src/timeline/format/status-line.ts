import type { Moment, Stop, TimeBasis } from '../../story/model.ts';
import type { Journey } from '../journey.ts';
import { newPosition, positionAt } from '../position-at.ts';
import { type Clock, zoneOf } from '../zones.ts';
import { datedTimeOf, formatInstant, formatMoment, formatZone } from './format-time.ts';
import { positionText } from './position-text.ts';

/** What the clock says in view of how sure it is. */
interface NowWords {
  /** "Wed 24 April 2019, about 10:45, Vladivostok time (UTC+10)" */
  readonly when: string;
  /** "at Khasan" */
  readonly where: string;
  /** How sure the place is at this instant; empty where nothing is claimed. */
  readonly sure: '' | TimeBasis;
}

const scratch = newPosition();

/**
 * The instant in words, no surer than the story is: at a stop its own uncertain time, at a moment
 * known by its day the day, and anywhere else the clock as it stands, since nothing is claimed of it.
 */
export function statusLine(journey: Journey, t: number, clock: Clock, lang: string): NowWords {
  const { story } = journey;
  const zone = zoneOf(story, clock, t);
  const { phase, basis } = positionAt(journey, t, scratch);
  const where = positionText(journey, t, lang, scratch);
  const stop = stopAt(story.stops, t);
  if (stop) {
    const { from } = stop;
    const dated = datedTimeOf(from, zone, lang).replace(/, inferred$/, '');
    return { when: `${dated}, ${formatZone(zone, t, lang)}`, where, sure: from.basis };
  }
  const moment = story.moments.find(({ from }) => from === t);
  if (moment) return { when: whenOf(moment, zone, lang), where, sure: '' };
  return { when: formatInstant(t, zone, lang), where, sure: phase === 'before' ? '' : basis };
}

/** The stop, pass or call that begins at just this instant. */
function stopAt(stops: readonly Stop[], t: number): Stop | undefined {
  return stops.find(({ from }) => from.best === t);
}

function whenOf(moment: Moment, zone: string, lang: string): string {
  const words = formatMoment(moment, lang);
  // A day is a day on the clock of its place, whichever clock is read.
  if (moment.precision === 'day') return words;
  return formatInstant(moment.from, zone, lang);
}
