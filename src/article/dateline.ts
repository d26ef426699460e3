import { TIME_BASIS } from '../story/basis.ts';
import { localize } from '../story/localize.ts';
import type { Passage, Place, Stop, Story, Time } from '../story/model.ts';
import {
  formatDate,
  formatInstant,
  formatMoment,
  formatPlainDate,
  formatTime as hourWords,
} from '../timeline/format/format-time.ts';
import { formatClock, formatZone } from '../timeline/format/format-zone.ts';
import { type Clock, zoneOf } from '../timeline/zones.ts';
import { isUndated, passageTimeText, timeOfPassage } from './passage-text.ts';

/** What stands above a passage: a place, or what the passage is instead; and its time, which may be empty. */
interface Dateline {
  readonly place: string;
  readonly time: string;
}

/**
 * A passage with several stops or moments tells a span of time. One with none was only put somewhere
 * on the way by its author: it has no hour of its own, and often no place on the journey either.
 */
export function datelineOf(story: Story, passage: Passage, clock: Clock, lang: string): Dateline {
  const place = localize(passage.place.name, lang);
  if (isUndated(story, passage)) return undated(story, passage, clock, lang);
  const ends = endsOf(story, passage, clock);
  if (ends.length > 1) return { place: placesOf(ends, lang), time: spanWords(ends, lang) };
  const { start, moments } = passage;
  const time = timeOfPassage(story, passage);
  if (time) return { place, time: passageTimeText(story, time, clock, lang) };
  const moment = moments.find(({ from }) => from === start);
  if (moment?.precision === 'day') return { place, time: formatMoment(moment, lang) };
  return { place, time: formatInstant(start, zoneOf(story, clock, start), lang) };
}

/** One thing that a passage tells: from when to when, on whose clock, and how that may be said. */
interface End {
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  readonly place: Place;
  readonly say: 'exactly' | 'about' | 'between' | 'by day';
}

function endsOf(story: Story, { stops, moments }: Passage, clock: Clock): readonly End[] {
  return [
    ...moments.map(({ from, to, precision, place }): End => {
      const byDay = precision === 'day';
      // A day is a day on the clock of its place, whichever clock is read.
      const zone = byDay ? place.zone : zoneOf(story, clock, from);
      return { from, to, zone, place, say: byDay ? 'by day' : 'exactly' };
    }),
    ...stops.map(({ from, place }) => ({ ...endOf(from, zoneOf(story, clock, from.best)), place })),
  ].sort((a, b) => a.from - b.from);
}

function endOf(
  { best, earliest, latest, basis, precision }: Time,
  zone: string,
): Omit<End, 'place'> {
  if (precision === 'range') return { from: earliest, to: latest, zone, say: 'between' };
  if (precision === 'day') return { from: best, to: best, zone, say: 'by day' };
  return { from: best, to: best, zone, say: TIME_BASIS[basis].about ? 'about' : 'exactly' };
}

/** "Singapore – Hanoi"; of more than two places the first and the last. */
function placesOf(ends: readonly End[], lang: string): string {
  const names = [ends[0], ends.at(-1)].flatMap((end) =>
    end ? [localize(end.place.name, lang)] : [],
  );
  return [...new Set(names)].join(' – ');
}

/** "12 June 2018 – 28 February 2019"; within one day "Thu 25 April 2019, between 15:55 and 18:00, Vladivostok time (UTC+10)". */
function spanWords(ends: readonly End[], lang: string): string {
  const first = ends[0] as End;
  const last = ends.reduce((a, b) => (b.to >= a.to ? b : a));
  const day = formatDate(first.from, first.zone, lang);
  if (day !== formatDate(last.to, last.zone, lang)) {
    const plain = [first.from, last.to].map((t, i) =>
      formatPlainDate(t, (i ? last : first).zone, lang),
    );
    return plain.join(' – ');
  }
  if (first.say === 'by day' || last.say === 'by day') return day;
  const between = first.say === 'between' || last.say === 'between';
  const about = between ? 'between' : first.say === 'about' || last.say === 'about' ? 'about' : '';
  const from = hourWords(first.from, first.zone, lang);
  const fromZone = first.zone === last.zone ? '' : ` ${formatClock(first.zone)}`;
  const hours = `${from}${fromZone} ${between ? 'and' : 'to'} ${hourWords(last.to, last.zone, lang)}`;
  return `${day}, ${about} ${hours}, ${formatZone(last.zone, last.to)}`.replace(',  ', ', ');
}

function undated(story: Story, { start, place }: Passage, clock: Clock, lang: string): Dateline {
  const halts = story.stops.filter(({ kind }) => kind !== 'call');
  const i = halts.findLastIndex(({ from }) => from.best <= start);
  const halt = halts[i];
  const next = halts[i + 1];
  const background = 'Background';
  if (!halt) return { place: background, time: '' };
  const name = localize(halt.place.name, lang);
  if (start <= halt.to.best) {
    return place === halt.place
      ? { place: name, time: stayWords(halt, zoneOf(story, clock, start), lang) }
      : { place: background, time: `told during the stop at ${name}` };
  }
  const time = next
    ? `told on the way, between ${name} and ${localize(next.place.name, lang)}`
    : 'told after the journey';
  return { place: background, time };
}

/** "Wed 24 April 2019, during the stop, about 10:45 to 11:40, Vladivostok time (UTC+10)" */
function stayWords({ from, to }: Stop, zone: string, lang: string): string {
  const a = endOf(from, zone);
  const b = endOf(to, zone);
  const day = formatDate(a.from, zone, lang);
  const sameDay = day === formatDate(b.to, zone, lang);
  if (!sameDay || a.say === 'by day' || b.say === 'by day') {
    const days = [a.from, b.to].map((t) => formatPlainDate(t, zone, lang));
    return `during the stop, ${[...new Set(days)].join(' – ')}`;
  }
  const about = a.say === 'exactly' && b.say === 'exactly' ? '' : 'about ';
  const hours = `${about}${hourWords(a.from, zone, lang)} to ${hourWords(b.to, zone, lang)}`;
  return `${day}, during the stop, ${hours}, ${formatZone(zone, a.from)}`;
}
