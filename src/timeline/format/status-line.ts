import { isolated } from '../../i18n/direction.ts';
import { t as message } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import type { Moment, Stop } from '../../story/model.ts';
import { type Clock, zoneOf } from '../clocks/zones.ts';
import type { Journey } from '../journey.ts';
import { newPosition, positionAt } from '../position-at.ts';
import { basisText } from './basis-text.ts';
import { formatMoment } from './format-calendar.ts';
import { formatKnownInstant } from './format-known.ts';
import { formatInstant } from './format-time.ts';
import { formatDatedTime, withClock } from './format-uncertain-time.ts';
import { positionText } from './position-text.ts';

/** Time and position as text, with how certain they are. */
interface StatusLine {
  /** "Wed 24 April 2019, about 10:45, Vladivostok time" */
  readonly when: string;
  /** "Khasan" */
  readonly where: string;
  /** "approximate"; empty where nothing is claimed. */
  readonly certainty: string;
}

const scratch = newPosition();

/** "Khasan (approximate)" */
export function placeText({ where, certainty }: StatusLine): string {
  return certainty ? message('position.basis', { position: where, basis: certainty }) : where;
}

/**
 * The instant as text, no more certain than the story is: the uncertain time of a stop at its own
 * instant, the date of a moment that is known by its date, and the clock at any other instant, since
 * nothing is claimed of it; but no hour where none is known around then.
 */
export function statusLine(journey: Journey, t: number, clock: Clock, lang: string): StatusLine {
  const { when, where, certainty } = statusAt(journey, t, clock, lang);
  // They stand on a line of the interface, beside one another.
  return { when: isolated(when), where: isolated(where), certainty };
}

function statusAt(journey: Journey, t: number, clock: Clock, lang: string): StatusLine {
  const { story } = journey;
  const zone = zoneOf(story, clock, t);
  const { phase } = positionAt(journey, t, scratch);
  const where = positionText(journey, t, lang, scratch);
  const stop = stopAt(story.stops, t);
  if (stop) {
    const when = withClock(formatDatedTime(stop.from, zone, lang), stop.from, zone);
    const { phrase, short } = TIME_BASIS[stop.from.basis];
    // "planned for 18:00" says it already.
    return { when, where, certainty: phrase === 'time.planned' ? '' : message(short) };
  }
  const moment = story.moments.find(({ from }) => from === t);
  if (moment) return { when: momentText(moment, zone, lang), where, certainty: '' };
  const certainty = phase === 'before' ? '' : basisText(journey, scratch);
  return { when: formatKnownInstant(story, t, zone, lang), where, certainty };
}

/** The stop, pass or call that begins at exactly this instant. */
function stopAt(stops: readonly Stop[], t: number): Stop | undefined {
  return stops.find(({ from }) => from.best === t);
}

function momentText(moment: Moment, zone: string, lang: string): string {
  // A date is one of its place's calendar, whichever clock is read.
  if (moment.date || moment.basis === 'planned') return formatMoment(moment, lang);
  return formatInstant(moment.from, zone, lang);
}
