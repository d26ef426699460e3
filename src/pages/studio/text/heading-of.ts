import type { WrittenPassage } from '../../../draft/edits/text/article-file.ts';

/** Characters of a text that stand for its heading. */
const BEGINNING = 40;

/** The heading of a passage, else the beginning of its text, else its id. */
export function headingOf({ text, id }: Pick<WrittenPassage, 'text' | 'id'>): string {
  return /^#{1,6}[ \t]+(\S.*)$/m.exec(text)?.[1] ?? (beginningOf(text) || id);
}

/** The first words of Markdown, without its marks. */
export function beginningOf(markdown: string): string {
  const words = markdown
    .replace(/[*_#>`]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (words.length <= BEGINNING) return words;
  return `${words.slice(0, BEGINNING).replace(/\s+\S*$/u, '')}…`;
}
