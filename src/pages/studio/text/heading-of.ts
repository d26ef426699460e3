import type { WrittenPassage } from '../../../draft/edits/text/article-file.ts';

/** The heading of a passage, else its id. */
export function headingOf({ text, id }: WrittenPassage): string {
  return /^#{1,6}[ \t]+(\S.*)$/m.exec(text)?.[1] ?? id;
}
