import type { FoundChapter, FoundPassage } from '../found.ts';
import type { Leftover } from '../imported.ts';
import { type ForeignMedia, toMedia } from '../media.ts';
import { lineOf, markdownOf, type Said } from '../said.ts';
import { plainToMarkdown } from '../text/plain-to-markdown.ts';
import { type DateParts, timelineDate } from './timeline-date.ts';

/** An event of TimelineJS, of its JSON or of its spreadsheet. */
export interface TimelineEvent {
  readonly where: string;
  readonly start: ForeignDate;
  readonly end: ForeignDate;
  /** Words that TimelineJS shows in place of the date. */
  readonly display: Said | undefined;
  readonly headline: Said | undefined;
  readonly text: Said | undefined;
  readonly media: ForeignMedia | null;
}

export interface ForeignDate {
  readonly where: string;
  readonly parts: DateParts;
}

/** An event as a passage: its date, and the words that stood for the date at the head of its text. */
export function toPassage(event: TimelineEvent, leftovers: Leftover[]): FoundPassage {
  const { where, display } = event;
  const end = dateOf(event.end, leftovers);
  const media = event.media ? toMedia(event.media, leftovers) : null;
  const shown = display ? plainToMarkdown(lineOf(display, leftovers)) : '';
  const text = markdownOf(event.text, leftovers);
  return {
    kind: 'passage',
    where,
    heading: lineOf(event.headline, leftovers),
    text: [shown && `*${shown}*`, text].filter((part) => part !== '').join('\n\n'),
    t: dateOf(event.start, leftovers),
    end: end === null ? null : { where: event.end.where, value: end },
    sources: [],
    media: media ? [media] : [],
  };
}

/** An era as a chapter of the timeline; left over where it has no beginning, no end or no name. */
export function toChapter(event: TimelineEvent, leftovers: Leftover[]): FoundChapter | null {
  const [from, to] = [dateOf(event.start, leftovers), dateOf(event.end, leftovers)];
  const title = lineOf(event.headline, leftovers);
  const text = event.text;
  for (const said of [text, event.display])
    if (said) leftovers.push({ where: said.where, what: said.value, reason: 'no-such-field' });
  if (event.media) toLeftovers(event.media, leftovers);
  if (title !== '' && from !== null && to !== null) return { title, from, to };
  for (const [date, { where }] of [
    [from, event.start],
    [to, event.end],
  ] as const)
    if (date !== null) leftovers.push({ where, what: date, reason: 'no-such-field' });
  if (title !== '')
    leftovers.push({
      where: event.headline?.where ?? event.where,
      what: title,
      reason: 'time-unclear',
    });
  return null;
}

function toLeftovers(media: ForeignMedia, leftovers: Leftover[]): void {
  const { where, address, caption, credit, alt } = media;
  for (const said of [{ where, value: address }, caption, credit, alt])
    if (said && said.value !== '')
      leftovers.push({ where: said.where, what: said.value, reason: 'no-such-field' });
}

function dateOf({ where, parts }: ForeignDate, leftovers: Leftover[]): string | null {
  const date = timelineDate(parts);
  const what = Object.values(parts)
    .filter((part) => part.trim() !== '')
    .join(' ');
  if (what === '') return null;
  if (date === null) leftovers.push({ where, what, reason: 'time-unclear' });
  return date;
}
