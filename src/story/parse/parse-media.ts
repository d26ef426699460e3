import type * as v from 'valibot';
import { isTooLarge, LIMITS } from '../limits.ts';
import type { LocalText } from '../local-text.ts';
import { checkMedia } from '../media/check-media.ts';
import type { Media } from '../media/media.ts';
import { readMedia } from '../media/read-media.ts';
import type { Problems } from '../problems/problems.ts';
import type * as schema from '../schema/entries.ts';
import { isObject, type text as textSchema } from '../schema/values.ts';
import { FILE } from './field-reader.ts';

/** What is asked of the story around a figure; `ParseContext` has it. */
interface FigureContext {
  /** The story's first language, which plain texts are in. */
  readonly language: string;
  readonly problems: Problems;
  /** Counts a figure of the story. False beyond the limit. */
  takeFigure(): boolean;
  text(value: v.InferOutput<typeof textSchema>): LocalText;
}

/** The valid figures of a list. One that is not valid costs no other, and not the stop that it belongs to. */
export function parseMediaList(value: unknown, path: string, context: FigureContext): Media[] {
  if (value === undefined) return [];
  const { problems } = context;
  if (!Array.isArray(value)) {
    problems.add('hint', 'list-expected', path);
    return [];
  }
  const most = LIMITS.figures;
  if (value.length > most) {
    const counts = { count: value.length, limit: most };
    problems.addLimit('dropped', 'list-too-long', path, counts);
  }
  return value
    .slice(0, most)
    .flatMap((each, i) => parseMedia(each, `${path}[${i}]`, context) ?? []);
}

/** The figure at the head of the story. */
export function parseLead(value: unknown, context: FigureContext): Media | null {
  return value === undefined ? null : parseMedia(value, `${FILE}: lead`, context);
}

/** Figures of passages by the passage's id. */
export function parsePassageMedia(
  items: readonly [id: string, item: v.InferOutput<typeof schema.passage>][],
  context: FigureContext,
): ReadonlyMap<string, readonly Media[]> {
  return new Map(
    items.map(([id, { media }]) => [
      id,
      parseMediaList(media, `${FILE}: passages.${id}.media`, context),
    ]),
  );
}

function parseMedia(value: unknown, path: string, context: FigureContext): Media | null {
  const { problems, language: lang } = context;
  if (!context.takeFigure()) return null;
  if (isTooLarge(value)) {
    problems.addLimit('dropped', 'entry-too-large', path, { limit: LIMITS.values });
    return null;
  }
  const read = readMedia(value, { lang, text: (text) => context.text(text) });
  if ('issues' in read) {
    problems.addIssues('dropped', path, read.issues, 'fix-item');
    return null;
  }
  if (isObject(value)) checkMedia(read.media, value, path, problems);
  return read.media;
}
