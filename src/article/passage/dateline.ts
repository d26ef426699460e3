import { listIn } from '../../i18n/list-in.ts';
import { t } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import { localize } from '../../story/localize.ts';
import type { Moment, Passage, Place, Stop, Story, Time } from '../../story/model.ts';
import { type CalendarDate, dateAt, span } from '../../story/time/calendar-date.ts';
import type { DateUnit } from '../../story/time/written-time.ts';
import { DAY_MS, offsetMs } from '../../story/time/zone-offset.ts';
import { type Clock, zoneOf } from '../../timeline/clocks/zones.ts';
import { formatCalendar, formatMoment } from '../../timeline/format/format-calendar.ts';
import { formatDateIn, formatDateTime, formatTime } from '../../timeline/format/format-time.ts';
import { formatClock } from '../../timeline/format/format-zone.ts';
import { storyYear } from '../../timeline/story-year.ts';
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
  if (moment?.date) return { place, time: formatMoment(moment, lang) };
  const zone = zoneOf(story, clock, start);
  return { place, time: onClock(formatDateTime(start, zone, lang), clock, zone) };
}

/** "Sentosa and Hanoi · June 2018 and February 2019"; within one month "The Kremlin · 18–23 April 2019". */
function ofMoments(moments: readonly Moment[], lang: string): Dateline {
  const listed = (words: readonly string[]) => listIn(lang, new Set(words));
  const dates = moments.map(datesOf);
  const months = new Set(dates.map((date) => monthOf(date, lang)));
  return {
    place: listed(moments.map(({ place }) => localize(place.name, lang))),
    time:
      months.size === 1
        ? formatCalendar(dates.reduce(span), lang, null, false)
        : listed([...months]),
  };
}

function datesOf({ from, to, date, place: { zone } }: Moment): CalendarDate {
  return date ?? span(dateAt(from, zone, 'day'), dateAt(to, zone, 'day'));
}

/** "August 2002", or "2002" where that is all that is known. */
function monthOf({ unit, from, to, circa }: CalendarDate, lang: string): string {
  const month = { unit: 'month', from, to: from, circa } as const;
  return formatCalendar(unit === 'year' ? { unit, from, to, circa } : month, lang);
}

/** A stop or moment of a passage: its time span, and how exact the time is. */
interface End {
  /** Epoch ms. */
  readonly at: number;
  readonly until: number;
  /** Date and time on the clock that they are shown on, as epoch ms of the same in UTC. */
  readonly from: number;
  readonly to: number;
  /** That clock's zone. A date is on no clock. */
  readonly zone: string;
  readonly place: Place;
  readonly form: 'exact' | 'about' | 'planned' | 'between' | DateUnit;
  readonly circa?: boolean;
}

function endsOf(story: Story, { stops, moments }: Passage, clock: Clock): readonly End[] {
  return [
    ...moments.map(({ from, to, date, place }): End => {
      const zone = zoneOf(story, clock, from);
      if (date) return { at: from, until: to, zone, place, ...datedEnd(date) };
      const [a, b] = [from, to].map((t) => t + offsetMs(zone, t));
      return { at: from, until: to, from: a ?? from, to: b ?? to, zone, place, form: 'exact' };
    }),
    ...stops.map(({ from, place }) => ({ ...endOf(from, zoneOf(story, clock, from.best)), place })),
  ].sort((a, b) => a.at - b.at);
}

function endOf(time: Time, zone: string): Omit<End, 'place'> {
  const { best, earliest, latest, basis, precision, date } = time;
  if (date) return { at: best, until: best, zone, ...datedEnd(date) };
  const local = (t: number) => t + offsetMs(zone, t);
  if (precision === 'range') {
    const ends = { from: local(earliest), to: local(latest) };
    return { at: earliest, until: latest, ...ends, zone, form: 'between' };
  }
  const { phrase } = TIME_BASIS[basis];
  const form = phrase === null ? 'exact' : phrase === 'time.about' ? 'about' : 'planned';
  return { at: best, until: best, from: local(best), to: local(best), zone, form };
}

function datedEnd({ from, to, unit, circa }: CalendarDate) {
  return { from, to, form: unit, circa };
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
  const last = ends.reduce((a, b) => (b.until >= a.until ? b : a));
  const days = daysOf(ends);
  if (days !== null) return formatCalendar(days, lang, year);
  const day = formatDateIn(year, first.from, 'UTC', lang);
  const start = formatTime(first.from, 'UTC', lang);
  const isOneZone = first.zone === last.zone;
  const from = isOneZone
    ? start
    : t('time.on-clock', { time: start, clock: formatClock(first.zone) });
  const end = formatTime(last.to, 'UTC', lang);
  const to = isOneZone ? end : t('time.on-clock', { time: end, clock: formatClock(last.zone) });
  const hours = hoursText([first.form, last.form], from, to, isOneZone);
  const time = isOneZone ? onClock(hours, clock, last.zone) : hours;
  return t('time.date-time', { date: day, time: time });
}

/** The dates of several times, if they are not all on one day or an hour is not known; else null. */
function daysOf(ends: readonly Omit<End, 'place'>[]): CalendarDate | null {
  const dates = ends.map(({ from, to, form, circa = false }): CalendarDate => {
    const unit = form === 'month' || form === 'year' ? form : 'day';
    return { unit, from, to, circa };
  });
  const all = dates.reduce(span);
  const isDay = Math.floor(all.from / DAY_MS) === Math.floor(all.to / DAY_MS);
  const hasHours = ends.every(({ form }) => form !== 'day');
  return all.unit === 'day' && isDay && hasHours ? null : all;
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
  if (forms.includes('planned')) return t('time.planned', { time: hours });
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
  const [a, b] = [endOf(arrival, zone), endOf(departure, zone)] as const;
  const days = daysOf([a, b]);
  if (days !== null)
    return t('article.stay-days', { days: formatCalendar(days, lang, year, false) });
  const isExact = a.form === 'exact' && b.form === 'exact';
  const [from, to] = [formatTime(a.from, 'UTC', lang), formatTime(b.to, 'UTC', lang)];
  const isPlanned = a.form === 'planned' || b.form === 'planned';
  const hours = hoursText([isPlanned ? 'planned' : isExact ? 'exact' : 'about'], from, to);
  const day = formatDateIn(year, a.from, 'UTC', lang);
  return t('article.stay-hours', { day, hours: onClock(hours, clock, zone) });
}
