import type { Found } from '../found.ts';
import type { Leftover } from '../imported.ts';
import { toMedia } from '../media.ts';
import { JsonObject } from '../read/json.ts';
import { lineOf, type Said } from '../said.ts';
import { textToLine } from '../text/html-to-markdown.ts';
import { type ForeignDate, type TimelineEvent, toChapter, toPassage } from './timeline-event.ts';

/** Whether a JSON file is one of TimelineJS: `{ "title"?, "events": [ { "start_date", … } ] }`. */
export function isTimeline(value: unknown): boolean {
  const [first] = new JsonObject(value, '').list('events');
  const event = new JsonObject(first, '');
  return event.has('start_date') || event.has('text');
}

/** The title slide as the story's title and summary, events as passages, eras as chapters. */
export function readTimeline(value: unknown): Found {
  const file = new JsonObject(value, '');
  const leftovers: Leftover[] = [];
  const events = (key: string) =>
    file.list(key).map((each, i) => readEvent(new JsonObject(each, `${key}[${i}]`), leftovers));
  const head = file.has('title') ? readTitle(file.object('title'), leftovers) : {};
  const items = events('events').map((event) => toPassage(event, leftovers));
  const chapters = events('eras').flatMap((event) => toChapter(event, leftovers) ?? []);
  leave(file, leftovers);
  return { ...head, items, chapters, leftovers };
}

function readTitle(
  slide: JsonObject,
  leftovers: Leftover[],
): Pick<Found, 'title' | 'summary' | 'lead'> {
  const { headline, text, media } = readEvent(slide, leftovers);
  const summary = text ? textToLine(text.value) : { line: '', removed: [] };
  for (const what of summary.removed)
    leftovers.push({ where: text?.where ?? '', what, reason: 'html-removed' });
  const lead = media ? toMedia(media, leftovers) : null;
  return {
    title: lineOf(headline, leftovers),
    ...(summary.line !== '' && { summary: summary.line }),
    ...(lead && { lead }),
  };
}

function readEvent(event: JsonObject, leftovers: Leftover[]): TimelineEvent {
  const [start, end] = [event.object('start_date'), event.object('end_date')];
  const words = event.object('text');
  const shown = [
    said(event, 'display_date'),
    said(start, 'display_date'),
    said(end, 'display_date'),
  ];
  const [display, ...more] = shown.filter((each) => each !== undefined);
  for (const { where, value } of more)
    leftovers.push({
      where,
      what: value,
      reason: value === display?.value ? 'said-already' : 'no-such-field',
    });
  const read = {
    where: event.where,
    start: readDate(start),
    end: readDate(end),
    display,
    headline: said(words, 'headline'),
    text: said(words, 'text'),
    media: readMedia(event.object('media'), leftovers),
  };
  for (const each of [start, end, words, event]) leave(each, leftovers);
  return read;
}

function readDate(date: JsonObject): ForeignDate {
  const [hour, minute, second] = [date.text('hour'), date.text('minute'), date.text('second')];
  return {
    where: date.where,
    parts: {
      year: date.text('year'),
      month: date.text('month'),
      day: date.text('day'),
      time: [hour, minute, second].filter((part) => part !== '').join(':'),
    },
  };
}

function readMedia(media: JsonObject, leftovers: Leftover[]) {
  const [caption, credit, alt] = [
    said(media, 'caption'),
    said(media, 'credit'),
    said(media, 'alt'),
  ];
  const address = media.text('url');
  leave(media, leftovers);
  if (address === '' && !caption && !credit && !alt) return null;
  return {
    where: media.path('url'),
    address,
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(alt && { alt }),
  };
}

function said(object: JsonObject, key: string): Said | undefined {
  const value = object.text(key);
  return value === '' ? undefined : { where: object.path(key), value };
}

function leave(object: JsonObject, leftovers: Leftover[]): void {
  leftovers.push(...object.rest().map((left) => ({ ...left, reason: 'no-such-field' as const })));
}
