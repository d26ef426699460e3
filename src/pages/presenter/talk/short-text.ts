import type { Nodes } from 'mdast';
import type {} from 'mdast-util-directive';
import { parseMarkdown } from '../../../story/markdown/parse-markdown.ts';

/** What a room reads in a few breaths. Words. */
const ENOUGH = 38;

/**
 * A passage for a wall: whole sentences, plain, beginning with the one that tells of `about` (a stop or
 * moment by id) and as many more as are read at a glance. At least one sentence, however long.
 *
 * @param markdown a passage's text; its headings are left out
 * @param lang BCP 47, for where a sentence ends
 */
export function shortText(markdown: string, about: string | null, lang: string): string {
  const { text, marks } = plain(markdown);
  const sentences = sentencesIn(text, lang);
  const at = about === null ? undefined : marks.get(about);
  const first =
    at === undefined
      ? 0
      : Math.max(
          0,
          sentences.findLastIndex(({ index }) => index <= at),
        );
  let [from, to] = [first, first];
  let words = countIn(sentences[first]?.words ?? '');
  const fits = (i: number) => {
    const more = sentences[i];
    if (!more || words + countIn(more.words) > ENOUGH) return false;
    words += countIn(more.words);
    return true;
  };
  while (fits(to + 1)) to += 1;
  while (fits(from - 1)) from -= 1;
  return sentences
    .slice(from, to + 1)
    .map(({ words }) => words)
    .join(' ');
}

/** The first heading of a passage, plain; null where it has none. */
export function headingOf(markdown: string): string | null {
  const heading = parseMarkdown(markdown).children.find(({ type }) => type === 'heading');
  return heading ? textOf(heading, { text: '', marks: new Map() }, markdown).text.trim() : null;
}

interface Plain {
  text: string;
  /** Where in the text each stop or moment is spoken of first. */
  readonly marks: Map<string, number>;
}

function plain(markdown: string): Plain {
  const found: Plain = { text: '', marks: new Map() };
  for (const block of parseMarkdown(markdown).children) {
    if (block.type === 'heading' || block.type === 'definition') continue;
    textOf(block, found, markdown);
    found.text += ' ';
  }
  return found;
}

function textOf(node: Nodes, found: Plain, source: string): Plain {
  // The 45 of 10:45 is a directive to the parser, and to readers the text that it is.
  if (node.type === 'textDirective' && node.name !== 'at') {
    const { start, end } = node.position ?? {};
    found.text += source.slice(start?.offset, end?.offset);
    return found;
  }
  if (node.type === 'textDirective' && node.attributes?.stop) {
    const { stop } = node.attributes;
    if (!found.marks.has(stop)) found.marks.set(stop, found.text.length);
  }
  if ('value' in node) found.text += node.value;
  else if (node.type === 'break') found.text += ' ';
  else if ('children' in node) {
    for (const child of node.children) textOf(child, found, source);
    if (node.type === 'paragraph' || node.type === 'listItem') found.text += ' ';
  }
  return found;
}

function sentencesIn(text: string, lang: string): { words: string; index: number }[] {
  // Firefox has it since 125.
  const segments = Intl.Segmenter
    ? new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)
    : roughSentences(text);
  return [...segments].flatMap(({ segment, index }) => {
    const words = segment.replace(/\s+/g, ' ').trim();
    return words ? [{ words, index }] : [];
  });
}

/** A sentence ends with its mark, a space and a capital: wrong at "Mr. Kim", but never lost. */
function roughSentences(text: string): { segment: string; index: number }[] {
  const ends = [...text.matchAll(/[.!?…]["”’)]*\s+(?=[\p{Lu}\p{N}“"(])/gu)].map(
    ({ 0: end, index }) => index + end.length,
  );
  return [0, ...ends].map((index, i) => ({ segment: text.slice(index, ends[i]), index }));
}

function countIn(words: string): number {
  return words.split(' ').length;
}
