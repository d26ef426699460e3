import { t } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import { localize } from '../../story/localize.ts';
import type { Moment, Passage, Place, Stop, Story, Time } from '../../story/model.ts';
import { formatMoment } from '../../timeline/format/format-calendar.ts';
import {
  formatDateIn,
  formatDateTime,
  formatDays,
  formatMonth,
  formatTime,
} from '../../timeline/format/format-time.ts';
import { formatClock } from '../../timeline/format/format-zone.ts';
import { storyYear } from '../../timeline/story-year.ts';
import { type Clock, zoneOf } from '../../timeline/zones.ts';
import { isUndated, onClock, passageTimeText, timeOfPassage } from './passage-text.ts';

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
  const { start, stops, moments } = passage;
  if (isUndated(story, passage)) return undated(story, passage, clock, lang);
  if (stops.length === 0 && moments.length > 1) return ofMoments(moments, lang);
  const ends = endsOf(story, passage, clock);
  if (ends.length > 1) {
    return { place: placesOf(ends, lang), time: spanText(ends, storyYear(story), clock, lang) };
  }
  const time = timeOfPassage(story, passage);
  if (time) return { place, time: passageTimeText(story, time, clock, lang) };
  const moment = moments.find(({ from }) => from === start);
  if (moment?.precision === 'day') return { place, time: formatMoment(moment, lang) };
  const zone = zoneOf(story, clock, start);
  return { place, time: onClock(formatDateTime(start, zone, lang), clock, zone) };
}

/** "Sentosa and Hanoi · June 2018 and February 2019"; within one month "The Kremlin · 18–23 April 2019". */
function ofMoments(moments: readonly Moment[], lang: string): Dateline {
  const listed = (words: readonly string[]) =>
    new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang).format(new Set(words));
  const months = new Set(moments.map(({ from, place }) => formatMonth(from, place.zone, lang)));
  const [first] = moments;
  const last = moments.reduce((a, b) => (b.to >= a.to ? b : a), first as Moment);
  return {
    place: listed(moments.map(({ place }) => localize(place.name, lang))),
    time:
      months.size === 1 && first
        ? formatDays(null, first.from, last.to, last.place.zone, lang)
        : listed([...months]),
  };
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

/** "Khasan to Pyongyang". Of more than two places, only the first and the last are named. */
function placesOf(ends: readonly End[], lang: string): string {
  const [from = '', to = from] = [ends[0], ends.at(-1)].flatMap((end) =>
    end ? [localize(end.place.name, lang)] : [],
  );
  return from === to ? from : t('article.from-to', { from, to });
}

/** "26–27 April"; within one day "Thu 25 April, between 15:55 and 18:00". */
function spanText(ends: readonly End[], year: number | null, clock: Clock, lang: string): string {
  const first = ends[0] as End;
  const last = ends.reduce((a, b) => (b.to >= a.to ? b : a));
  const day = formatDateIn(year, first.from, first.zone, lang);
  if (day !== formatDateIn(year, last.to, last.zone, lang)) {
    return formatDays(year, first.from, last.to, first.zone, lang);
  }
  const forms = [first.form, last.form];
  if (forms.includes('day')) return day;
  const start = formatTime(first.from, first.zone, lang);
  const isOneZone = first.zone === last.zone;
  const from = isOneZone
    ? start
    : t('time.on-clock', { time: start, clock: formatClock(first.zone) });
  const to = formatTime(last.to, last.zone, lang);
  const hours = hoursText(forms, from, to, isOneZone);
  const time = isOneZone
    ? onClock(hours, clock, last.zone)
    : t('time.on-clock', { time: hours, clock: formatClock(last.zone) });
  return t('time.date-time', { date: day, time: time });
}

/** "10:45–11:40"; a dash joins figures only. */
function hoursText(
  forms: readonly End['form'][],
  from: string,
  to: string,
  areFigures = true,
): string {
  const parts = { from, to };
  if (forms.includes('between')) return t('article.hours-between', parts);
  const hours = areFigures ? t('article.hours', parts) : t('article.from-to', parts);
  return forms.includes('about') ? t('time.about', { time: hours }) : hours;
}

function undated(story: Story, { start, place }: Passage, clock: Clock, lang: string): Dateline {
  const halts = story.stops.filter(({ kind }) => kind !== 'call');
  const halt = halts.findLast(({ from }) => from.best <= start);
  if (halt && start <= halt.to.best && place === halt.place) {
    const time = stayText(story, halt, start, clock, lang);
    return { place: localize(place.name, lang), time };
  }
  const isAfter = start > (halts.at(-1)?.to.best ?? start);
  return { place: t(isAfter ? 'article.afterwards' : 'article.background'), time: '' };
}

/** "Wed 24 April, during the stop, about 10:45–11:40" */
function stayText(
  story: Story,
  { from: arrival, to: departure }: Stop,
  instant: number,
  clock: Clock,
  lang: string,
): string {
  const zone = zoneOf(story, clock, instant);
  const year = storyYear(story);
  const a = endOf(arrival, zone);
  const b = endOf(departure, zone);
  const day = formatDateIn(year, a.from, zone, lang);
  const sameDay = day === formatDateIn(year, b.to, zone, lang);
  if (!sameDay || a.form === 'day' || b.form === 'day') {
    return t('article.stay-days', { days: formatDays(year, a.from, b.to, zone, lang) });
  }
  const isExact = a.form === 'exact' && b.form === 'exact';
  const [from, to] = [formatTime(a.from, zone, lang), formatTime(b.to, zone, lang)];
  const hours = hoursText([isExact ? 'exact' : 'about'], from, to);
  return t('article.stay-hours', { day, hours: onClock(hours, clock, zone) });
}
