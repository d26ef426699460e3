import { t } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import { localize } from '../../story/localize.ts';
import type { Passage, Place, Stop, Story, Time } from '../../story/model.ts';
import {
  formatDate,
  formatInstant,
  formatMoment,
  formatPlainDate,
  formatTime,
} from '../../timeline/format/format-time.ts';
import { formatClock, formatZone } from '../../timeline/format/format-zone.ts';
import { type Clock, zoneOf } from '../../timeline/zones.ts';
import { isUndated, passageTimeText, timeOfPassage } from './passage-text.ts';

/** The line above a passage. `place` is "Background" for a passage without a place on the journey; `time` may be empty. */
interface Dateline {
  readonly place: string;
  readonly time: string;
}

/**
 * A passage with several stops or moments covers a span of time. The author of a passage with none
 * only chose its position in the article: it has no time of its own, and often no place on the
 * journey either.
 */
export function datelineOf(story: Story, passage: Passage, clock: Clock, lang: string): Dateline {
  const place = localize(passage.place.name, lang);
  if (isUndated(story, passage)) return undated(story, passage, clock, lang);
  const ends = endsOf(story, passage, clock);
  if (ends.length > 1) return { place: placesOf(ends, lang), time: spanText(ends, lang) };
  const { start, moments } = passage;
  const time = timeOfPassage(story, passage);
  if (time) return { place, time: passageTimeText(story, time, clock, lang) };
  const moment = moments.find(({ from }) => from === start);
  if (moment?.precision === 'day') return { place, time: formatMoment(moment, lang) };
  return { place, time: formatInstant(start, zoneOf(story, clock, start), lang) };
}

/** A stop or moment of a passage: its time span in epoch ms, the zone for formatting, and how exact the time is. */
interface End {
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  readonly place: Place;
  readonly form: 'exact' | 'about' | 'between' | 'day';
}

function endsOf(story: Story, { stops, moments }: Passage, clock: Clock): readonly End[] {
  return [
    ...moments.map(({ from, to, precision, place }): End => {
      const byDay = precision === 'day';
      // A whole day is always a day in the place's zone, whichever clock the reader chose.
      const zone = byDay ? place.zone : zoneOf(story, clock, from);
      return { from, to, zone, place, form: byDay ? 'day' : 'exact' };
    }),
    ...stops.map(({ from, place }) => ({ ...endOf(from, zoneOf(story, clock, from.best)), place })),
  ].sort((a, b) => a.from - b.from);
}

function endOf(
  { best, earliest, latest, basis, precision }: Time,
  zone: string,
): Omit<End, 'place'> {
  if (precision === 'range') return { from: earliest, to: latest, zone, form: 'between' };
  if (precision === 'day') return { from: best, to: best, zone, form: 'day' };
  return { from: best, to: best, zone, form: TIME_BASIS[basis].about ? 'about' : 'exact' };
}

/** "Singapore – Hanoi". Of more than two places, only the first and the last are named. */
function placesOf(ends: readonly End[], lang: string): string {
  return spanOf(
    [ends[0], ends.at(-1)].flatMap((end) => (end ? [localize(end.place.name, lang)] : [])),
  );
}

/** "12 June 2018 – 28 February 2019"; within one day "Thu 25 April 2019, between 15:55 and 18:00, Vladivostok time (UTC+10)". */
function spanText(ends: readonly End[], lang: string): string {
  const first = ends[0] as End;
  const last = ends.reduce((a, b) => (b.to >= a.to ? b : a));
  const day = formatDate(first.from, first.zone, lang);
  if (day !== formatDate(last.to, last.zone, lang)) {
    return t('article.span', {
      from: formatPlainDate(first.from, first.zone, lang),
      to: formatPlainDate(last.to, last.zone, lang),
    });
  }
  const forms = [first.form, last.form];
  if (forms.includes('day')) return day;
  const time = formatTime(first.from, first.zone, lang);
  const from =
    first.zone === last.zone ? time : t('time.on-clock', { time, clock: formatClock(first.zone) });
  const to = formatTime(last.to, last.zone, lang);
  return t('article.dated-hours', {
    day,
    hours: forms.includes('between')
      ? t('article.hours-between', { from, to })
      : forms.includes('about')
        ? t('article.hours-about', { from, to })
        : t('article.hours', { from, to }),
    clock: formatZone(last.zone, last.to),
  });
}

/** The first and the last as a span, or one of them if both are the same. */
function spanOf([from = '', to = from]: readonly string[]): string {
  return from === to ? from : t('article.span', { from, to });
}

function undated(story: Story, { start, place }: Passage, clock: Clock, lang: string): Dateline {
  const halts = story.stops.filter(({ kind }) => kind !== 'call');
  const i = halts.findLastIndex(({ from }) => from.best <= start);
  const halt = halts[i];
  const next = halts[i + 1];
  const background = t('article.background');
  if (!halt) return { place: background, time: '' };
  const name = localize(halt.place.name, lang);
  if (start <= halt.to.best) {
    return place === halt.place
      ? { place: name, time: stayText(halt, zoneOf(story, clock, start), lang) }
      : { place: background, time: t('article.background-at', { place: name }) };
  }
  const time = next
    ? t('article.background-between', { from: name, to: localize(next.place.name, lang) })
    : t('article.background-after');
  return { place: background, time };
}

/** "Wed 24 April 2019, during the stop, about 10:45 to 11:40, Vladivostok time (UTC+10)" */
function stayText({ from: arrival, to: departure }: Stop, zone: string, lang: string): string {
  const a = endOf(arrival, zone);
  const b = endOf(departure, zone);
  const day = formatDate(a.from, zone, lang);
  const sameDay = day === formatDate(b.to, zone, lang);
  if (!sameDay || a.form === 'day' || b.form === 'day') {
    const days = [a.from, b.to].map((instant) => formatPlainDate(instant, zone, lang));
    return t('article.stay-days', { days: spanOf(days) });
  }
  const from = formatTime(a.from, zone, lang);
  const to = formatTime(b.to, zone, lang);
  const exact = a.form === 'exact' && b.form === 'exact';
  return t('article.stay-hours', {
    day,
    hours: exact ? t('article.hours', { from, to }) : t('article.hours-about', { from, to }),
    clock: formatZone(zone, a.from),
  });
}
