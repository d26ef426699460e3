import type * as v from 'valibot';
import type { LocalText } from '../local-text.ts';
import type { Chapter, Moment, Stop, Story } from '../model.ts';
import type * as schema from '../schema/entries.ts';
import { readTime } from '../time/written-time.ts';
import { offsetMs } from '../time/zone-offset.ts';
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
      const read = (text: string, key: 'from' | 'to') =>
        context.times.read(text, `${path}.${key}`, [zoneOf(text, key, story.stops)], 'any offset');
      return { path, item, from: read(item.from, 'from').from, to: read(item.to, 'to').to };
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
  if (chapters.length === 0) return [whole([...instants, ...dated(story)], story.title)];
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

/** The ends of the dates that are known without an hour: any instant of them is possible. */
function dated({ stops, moments }: Pick<Story, 'stops' | 'moments'>): number[] {
  return [
    ...stops
      .flatMap(({ from, to }) => [from, to])
      .flatMap(({ date, earliest, latest }) => (date ? [earliest, latest] : [])),
    ...moments.flatMap(({ date, to }) => (date ? [to] : [])),
  ];
}

/** The traveller's zone at a written time, or that of the first stop where they have not left yet. */
function zoneOf(text: string, key: 'from' | 'to', stops: readonly Stop[]): string {
  const written = readTime(text);
  const civil = typeof written === 'string' ? 0 : written[key];
  const stop = stops.findLast(
    ({ kind, from, zone }) => kind !== 'call' && from.best + offsetMs(zone, from.best) <= civil,
  );
  return (stop ?? stops[0])?.zone ?? 'UTC';
}

function whole(instants: readonly number[], title: LocalText): Chapter {
  const from = instants.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const to = instants.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  // The timeline of a single instant still needs a length.
  return { id: 'all', title, from, to: Math.max(to, from + 60_000), share: 1, background: false };
}
