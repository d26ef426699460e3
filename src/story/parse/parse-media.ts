import type * as v from 'valibot';
import { isTooLarge, LIMITS } from '../limits.ts';
import { checkMedia } from '../media/check-media.ts';
import type { Media } from '../media/media.ts';
import { readMedia } from '../media/read-media.ts';
import type * as schema from '../schema/entries.ts';
import { isObject } from '../schema/values.ts';
import { FILE } from './field-reader.ts';
import type { ParseContext } from './parse-context.ts';

/** The valid figures of a list. One that is not valid costs no other, and not the stop that it belongs to. */
export function parseMediaList(value: unknown, path: string, context: ParseContext): Media[] {
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
export function parseLead(value: unknown, context: ParseContext): Media | null {
  return value === undefined ? null : parseMedia(value, `${FILE}: lead`, context);
}

/** Figures of passages by the passage's id. */
export function parsePassageMedia(
  items: readonly [id: string, item: v.InferOutput<typeof schema.passage>][],
  context: ParseContext,
): ReadonlyMap<string, readonly Media[]> {
  return new Map(
    items.map(([id, { media }]) => [
      id,
      parseMediaList(media, `${FILE}: passages.${id}.media`, context),
    ]),
  );
}

function parseMedia(value: unknown, path: string, context: ParseContext): Media | null {
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
