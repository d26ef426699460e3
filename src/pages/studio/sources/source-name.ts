import { type SourceEntry, textIn } from '../../../draft/story-entries.ts';

/** A source in one line, in the story's first language: "TASS: Kim arrives". */
export function sourceName({ id, entry, lang }: SourceEntry): string {
  const parts = [textIn(entry, 'publisher', lang), textIn(entry, 'title', lang)];
  return parts.filter((part) => part.trim() !== '').join(': ') || id;
}
