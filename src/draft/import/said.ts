import { LIMITS } from '../../story/limits.ts';
import type { Leftover } from './imported.ts';
import { textToLine, textToMarkdown } from './text/html-to-markdown.ts';

/** Words of a file, and where they stand in it. */
export interface Said {
  readonly where: string;
  readonly value: string;
}

/** Words in one line, without HTML; what is removed or does not fit is left over. */
export function lineOf(
  said: Said | undefined,
  leftovers: Leftover[],
  most: number = LIMITS.name,
): string {
  if (!said) return '';
  const { where } = said;
  const { line, removed } = textToLine(said.value);
  for (const what of removed) leftovers.push({ where, what, reason: 'html-removed' });
  if (line.length <= most) return line;
  leftovers.push({ where, what: line, reason: 'too-long' });
  return `${line.slice(0, most - 1)}…`;
}

/** Words as Markdown; what is removed of their HTML is left over. */
export function markdownOf(said: Said | undefined, leftovers: Leftover[]): string {
  if (!said) return '';
  const { where } = said;
  const { markdown, removed } = textToMarkdown(said.value);
  for (const what of removed) leftovers.push({ where, what, reason: 'html-removed' });
  return markdown;
}
