import { formatIso } from '../../story/time/format-iso.ts';
import type { Draft } from '../draft.ts';
import { insertJson } from '../json/edit-json.ts';
import { idFrom } from '../slug.ts';
import { readTimeValue } from '../times/time-value.ts';
import type { Added } from './stops.ts';
import { type Entry, entriesOf, indexOf, STORY, setInStory } from './story-json.ts';
import { removeTexts } from './text/local-texts.ts';

/** A stretch of the timeline, with its ends as the format writes times. */
export interface NewChapter {
  readonly title: string;
  readonly from: string;
}

/** A chapter as story.json has it, whatever its mistakes. */
export interface ChapterEntry {
  /** Its place in the array, from 0. */
  readonly index: number;
  readonly id: string;
  readonly entry: Entry;
  /** Epoch ms; NaN where the file has no time. */
  readonly from: number;
  readonly to: number;
  /** Of the width of the timeline, if it is scaled with those of the others. */
  readonly share: number;
}

/**
 * The chapters by time, which is the order on the timeline.
 *
 * @param zone of times without an offset
 */
export function chaptersByTime(draft: Draft, zone: string): readonly ChapterEntry[] {
  return entriesOf(draft, 'chapters')
    .flatMap((entry, index) => {
      const { id, from, to, share } = entry;
      if (typeof id !== 'string') return [];
      const [start, end] = [startOf(from, zone), endOf(to, zone)];
      return [{ index, id, entry, from: start, to: end, share: Number(share) || 0 }];
    })
    .sort((a, b) => a.from - b.from || a.index - b.index);
}

/**
 * Adds a chapter. It divides the one that it begins in, so that the timeline looks as before until its width is
 * changed; a story without chapters is divided in two.
 *
 * @param whole what one chapter of the whole story would be
 * @returns the chapter that begins there already, if there is one
 */
export function addChapter(
  draft: Draft,
  { title, from }: NewChapter,
  whole: NewChapter & { readonly to: string },
  zone: string,
): Added {
  const t = startOf(from, zone);
  const chapters = chaptersByTime(draft, zone);
  const same = chapters.find((chapter) => chapter.from === t);
  if (same) return { draft, id: same.id };
  if (chapters.length === 0) return firstChapters(draft, { title, from }, whole, zone);
  const id = idFrom(title, new Set(chapters.map((chapter) => chapter.id)), 'chapter');
  const before = chapters.findLast((chapter) => chapter.from < t);
  const next = chapters.find((chapter) => chapter.from > t);
  const at = before ? before.index + 1 : (next?.index ?? 0);
  const background = (inside(before, t) ? before : next)?.entry.background === true;
  const rest = background ? { background } : {};
  if (before && inside(before, t)) {
    const { index, share, entry } = before;
    const part = rounded((share * (t - before.from)) / (before.to - before.from));
    const edge = asInstant(from, 'from', zone);
    let changed = setInStory(draft, ['chapters', index, 'to'], edge);
    changed = setInStory(changed, ['chapters', index, 'share'], part);
    const fresh = { id, title, from: edge, to: entry.to, share: rounded(share - part), ...rest };
    return { draft: insertJson(changed, STORY, ['chapters'], at, fresh), id };
  }
  const to = next
    ? asInstant(next.entry.from, 'from', zone)
    : endOf(whole.to, zone) > t
      ? whole.to
      : from;
  const share = rounded(chapters.reduce((sum, each) => sum + each.share, 0) / chapters.length);
  const fresh = { id, title, from, to, share: share || 1, ...rest };
  return { draft: insertJson(draft, STORY, ['chapters'], at, fresh), id };
}

/** Removes a chapter. The one that touches it takes its time and its width. */
export function removeChapter(draft: Draft, id: string, zone: string): Draft {
  const chapters = chaptersByTime(draft, zone);
  const at = chapters.findIndex((chapter) => chapter.id === id);
  const gone = chapters[at];
  if (!gone) return draft;
  const texts = removeTexts(draft, ['chapters', id]);
  if (chapters.length === 1) return setInStory(texts, ['chapters'], undefined);
  const [before, after] = [chapters[at - 1], chapters[at + 1]];
  let changed = texts;
  const heir = before?.to === gone.from ? before : after?.from === gone.to ? after : null;
  if (heir) {
    const edge = heir === before ? 'to' : 'from';
    changed = setInStory(changed, ['chapters', heir.index, edge], gone.entry[edge]);
    const share = rounded(heir.share + gone.share);
    changed = setInStory(changed, ['chapters', heir.index, 'share'], share);
  }
  return setInStory(changed, ['chapters', gone.index], undefined);
}

/** Sets when a chapter begins or ends. The one that touches it there stays in touch. */
export function setChapterEdge(
  draft: Draft,
  id: string,
  edge: 'from' | 'to',
  time: string,
  zone: string,
): Draft {
  const chapters = chaptersByTime(draft, zone);
  const chapter = chapters.find((each) => each.id === id);
  if (!chapter) return draft;
  const other = edge === 'from' ? 'to' : 'from';
  const neighbour = chapters.find((each) => each !== chapter && each[other] === chapter[edge]);
  const shared = neighbour ? asInstant(time, edge, zone) : time;
  const changed = setInStory(draft, ['chapters', chapter.index, edge], shared);
  return neighbour ? setInStory(changed, ['chapters', neighbour.index, other], shared) : changed;
}

/** Sets how much of the timeline a chapter takes, 1 to 99 per cent; the others share the rest as before. */
export function setChapterPercent(draft: Draft, id: string, percent: number): Draft {
  const index = indexOf(draft, 'chapters', id);
  const shares = entriesOf(draft, 'chapters').map(({ share }) => Number(share) || 0);
  const rest = shares.reduce((sum, share, i) => (i === index ? sum : sum + share), 0);
  if (index < 0 || rest <= 0 || !(percent > 0 && percent < 100)) return draft;
  const share = rounded((rest * percent) / (100 - percent));
  return setInStory(draft, ['chapters', index, 'share'], share);
}

/** The first chapter of a story, with one before it unless it begins with the story. */
function firstChapters(
  draft: Draft,
  { title, from }: NewChapter,
  whole: NewChapter & { readonly to: string },
  zone: string,
): Added {
  const [start, t, end] = [startOf(whole.from, zone), startOf(from, zone), endOf(whole.to, zone)];
  const to = end > t ? whole.to : from;
  const add = (chapters: readonly Entry[], id: string) => ({
    draft: setInStory(draft, ['chapters'], chapters),
    id,
  });
  if (!(start < t && t < end)) {
    const id = idFrom(title, new Set(), 'chapter');
    return add([{ id, title, from, to, share: 1 }], id);
  }
  const first = idFrom(whole.title, new Set(), 'chapter');
  const id = idFrom(title, new Set([first]), 'chapter');
  const share = rounded((t - start) / (end - start));
  const edge = asInstant(from, 'from', zone);
  return add(
    [
      { id: first, title: whole.title, from: whole.from, to: edge, share },
      { id, title, from: edge, to, share: rounded(1 - share) },
    ],
    id,
  );
}

const inside = (chapter: ChapterEntry | undefined, t: number) =>
  chapter !== undefined && chapter.from < t && t < chapter.to;

/** Where two chapters meet is one instant: a date would be in both. */
const asInstant = (time: unknown, edge: 'from' | 'to', zone: string) =>
  isDate(time) ? formatIso((edge === 'from' ? startOf : endOf)(time, zone), zone) : time;

const isDate = (time: unknown): time is string => typeof time === 'string' && !time.includes('T');

const startOf = (time: unknown, zone: string) => instantOf(time, zone, 'earliest');

/** Of a date, its end. */
function endOf(time: unknown, zone: string): number {
  const end = instantOf(time, zone, 'latest');
  // `readTimeValue` says the last minute of a date.
  return isDate(time) ? end + 60_000 : end;
}

function instantOf(time: unknown, zone: string, end: 'earliest' | 'latest'): number {
  const read = typeof time === 'string' ? readTimeValue(time, zone) : null;
  return read?.[end] ?? Number.NaN;
}

/** A share as people write it. */
const rounded = (share: number) => Math.round(share * 1e4) / 1e4;
