import type { Found, FoundChapter, FoundPassage } from '../found.ts';
import type { Leftover } from '../imported.ts';
import { toMedia } from '../media.ts';
import type { Cell, Row } from '../rows/row.ts';
import { lineOf, markdownOf } from '../said.ts';
import { textToLine } from '../text/html-to-markdown.ts';
import { type ForeignDate, type TimelineEvent, toChapter, toPassage } from './timeline-event.ts';

/** Columns of the spreadsheet that TimelineJS takes. */
const KNOWN = [
  ...['year', 'month', 'day', 'time', 'end year', 'end month', 'end day', 'end time'],
  ...[
    'display date',
    'headline',
    'text',
    'media',
    'media credit',
    'media caption',
    'alt text',
    'type',
  ],
];

/** Whether a table is TimelineJS's spreadsheet. */
export function isTimelineTable(headers: readonly string[]): boolean {
  const names = headers.map((header) => header.toLowerCase().trim());
  return names.includes('year') && names.includes('headline');
}

/** The row of type `title` as the story's title and summary, eras as chapters, other rows as passages. */
export function readTimelineTable(rows: readonly Row[]): Found {
  const leftovers: Leftover[] = [];
  const items: FoundPassage[] = [];
  const chapters: FoundChapter[] = [];
  let head: Pick<Found, 'title' | 'summary' | 'lead'> | null = null;
  for (const row of rows) {
    const event = toEvent(row);
    const type = cellOf(row, 'type');
    const kind = type?.value.toLowerCase().trim();
    if (kind === 'title' && !head) head = readTitle(event, leftovers);
    else if (kind === 'era') chapters.push(...[toChapter(event, leftovers) ?? []].flat());
    else {
      if (type) leftovers.push({ where: type.where, what: type.value, reason: 'word-unknown' });
      items.push(toPassage(event, leftovers));
    }
    for (const { header, value, where } of row.cells)
      if (!KNOWN.includes(header.toLowerCase().trim()) && value.trim() !== '')
        leftovers.push({ where, what: value, reason: 'no-such-field' });
  }
  return { ...head, items, chapters, leftovers };
}

function readTitle(event: TimelineEvent, leftovers: Leftover[]) {
  const { headline, text, media, display, start, end } = event;
  const summary = text ? textToLine(text.value).line : '';
  markdownOf(text, leftovers);
  const lead = media ? toMedia(media, leftovers) : null;
  if (display)
    leftovers.push({ where: display.where, what: display.value, reason: 'no-such-field' });
  for (const { where, parts } of [start, end]) {
    const what = Object.values(parts)
      .filter((part) => part !== '')
      .join(' ');
    if (what !== '') leftovers.push({ where, what, reason: 'no-such-field' });
  }
  return {
    title: lineOf(headline, leftovers),
    ...(summary !== '' && { summary }),
    ...(lead && { lead }),
  };
}

function toEvent(row: Row): TimelineEvent {
  const cell = (name: string) => cellOf(row, name);
  const [media, caption, credit, alt] = ['media', 'media caption', 'media credit', 'alt text'].map(
    cell,
  );
  return {
    where: row.where,
    start: dateOf(row, ''),
    end: dateOf(row, 'end '),
    display: cell('display date'),
    headline: cell('headline'),
    text: cell('text'),
    media:
      media || caption || credit || alt
        ? {
            where: media?.where ?? row.where,
            address: media?.value ?? '',
            ...(caption && { caption }),
            ...(credit && { credit }),
            ...(alt && { alt }),
          }
        : null,
  };
}

function dateOf(row: Row, prefix: string): ForeignDate {
  const cells = ['year', 'month', 'day', 'time'].map((name) => cellOf(row, prefix + name));
  const [year = '', month = '', day = '', time = ''] = cells.map(
    (cell) => cell?.value.trim() ?? '',
  );
  const where = cells.find((cell) => cell !== undefined)?.where ?? row.where;
  return { where, parts: { year, month, day, time } };
}

function cellOf(row: Row, name: string): Cell | undefined {
  return row.cells.find(
    ({ header, value }) => header.toLowerCase().trim() === name && value.trim() !== '',
  );
}
