import type * as v from 'valibot';
import { parseInstant } from '../instant.ts';
import type { Chapter, LocalText, Moment, Stop } from '../model.ts';
import type * as schema from '../schema/entries.ts';
import { FILE } from './field-reader.ts';
import type { ParseContext } from './parse-context.ts';

/** The valid chapters by time, with shares that add up to 1; if there are none, one for the whole story. */
export function parseChapters(
  items: readonly [path: string, item: v.InferOutput<typeof schema.chapter>][],
  story: {
    readonly stops: readonly Stop[];
    readonly moments: readonly Moment[];
    readonly title: LocalText;
  },
  context: ParseContext,
): Chapter[] {
  const { problems } = context;
  const sorted = items
    .map(([path, item]) => {
      const from = parseInstant(item.from) ?? 0;
      return { path, item, from, to: parseInstant(item.to) ?? 0 };
    })
    .sort((a, b) => a.from - b.from);
  const chapters: Chapter[] = [];
  for (const { path, item, from, to } of sorted) {
    if (to <= from || from < (chapters.at(-1)?.to ?? Number.NEGATIVE_INFINITY)) {
      problems.add('dropped', to <= from ? 'chapter-reversed' : 'chapter-overlap', path);
    } else {
      const title = context.name(item.title, path);
      const { id, share, background = false } = item;
      const first = chapters.every((chapter) => chapter.background);
      if (background && !first)
        problems.add('hint', 'chapter-not-background', `${path}.background`);
      chapters.push({ id, title, from, to, share, background: background && first });
    }
  }
  const instants = [
    ...story.stops.flatMap((stop) => [stop.from.best, stop.to.best]),
    ...story.moments.map((moment) => moment.from),
  ];
  if (chapters.length === 0) return [whole(instants, story.title)];
  const outside = instants.filter((t) => !chapters.some((c) => c.from <= t && t <= c.to)).length;
  if (outside > 0) {
    problems.add('hint', 'chapters-incomplete', `${FILE}: chapters`, { count: outside });
  }
  // Where all are background, nothing is left for it to be the background of.
  const all = chapters.every((chapter) => chapter.background);
  if (all) problems.add('hint', 'chapter-not-background', `${FILE}: chapters`);
  const total = chapters.reduce((sum, chapter) => sum + chapter.share, 0);
  return chapters.map((chapter) => ({
    ...chapter,
    share: chapter.share / total,
    background: chapter.background && !all,
  }));
}

function whole(instants: readonly number[], title: LocalText): Chapter {
  const from = instants.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const to = instants.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  // The timeline of a single instant still needs a length.
  return { id: 'all', title, from, to: Math.max(to, from + 60_000), share: 1, background: false };
}
