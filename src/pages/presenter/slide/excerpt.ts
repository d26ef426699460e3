import type { Nodes } from 'mdast';
import type {} from 'mdast-util-directive';
import { parseMarkdown } from '../../../story/markdown/parse-markdown.ts';

/** What an audience can read at a glance. */
const MAX_WORDS = 38;

/**
 * A passage short enough for a slide: whole sentences as plain text, beginning with the one that mentions
 * `about`. At least one sentence, however long.
 *
 * @param markdown a passage's text; its headings are left out
 * @param about id of a stop or moment; null begins with the first sentence
 * @param lang BCP 47, for where a sentence ends
 */
export function excerpt(markdown: string, about: string | null, lang: string): string {
  const { text, mentions } = plainText(markdown);
  const sentences = sentencesIn(text, lang);
  const at = about === null ? undefined : mentions.get(about);
  const first =
    at === undefined
      ? 0
      : Math.max(
          0,
          sentences.findLastIndex(({ index }) => index <= at),
        );
  let [from, to] = [first, first];
  let words = wordCount(sentences[first]?.sentence ?? '');
  const fits = (i: number) => {
    const more = sentences[i];
    if (!more || words + wordCount(more.sentence) > MAX_WORDS) return false;
    words += wordCount(more.sentence);
    return true;
  };
  while (fits(to + 1)) to += 1;
  while (fits(from - 1)) from -= 1;
  return sentences
    .slice(from, to + 1)
    .map(({ sentence }) => sentence)
    .join(' ');
}

/** The first heading of a passage as plain text; null where it has none. */
export function headingOf(markdown: string): string | null {
  const heading = parseMarkdown(markdown).children.find(({ type }) => type === 'heading');
  if (!heading) return null;
  return appendText(heading, { text: '', mentions: new Map() }, markdown).text.trim();
}

interface PlainText {
  text: string;
  /** Where in the text each stop or moment is first mentioned, by its id. */
  readonly mentions: Map<string, number>;
}

/** Blocks of a passage that have no sentences to quote. */
const WITHOUT_SENTENCES: ReadonlySet<string> = new Set(['heading', 'definition', 'table', 'code']);

function plainText(markdown: string): PlainText {
  const found: PlainText = { text: '', mentions: new Map() };
  for (const block of parseMarkdown(markdown).children) {
    if (WITHOUT_SENTENCES.has(block.type)) continue;
    appendText(block, found, markdown);
    found.text += ' ';
  }
  return found;
}

function appendText(node: Nodes, found: PlainText, source: string): PlainText {
  // The parser reads the 45 of 10:45 as a directive; readers read it as text.
  if (node.type === 'textDirective' && node.name !== 'at') {
    const { start, end } = node.position ?? {};
    found.text += source.slice(start?.offset, end?.offset);
    return found;
  }
  if (node.type === 'textDirective' && node.attributes?.stop) {
    const { stop } = node.attributes;
    if (!found.mentions.has(stop)) found.mentions.set(stop, found.text.length);
  }
  if ('value' in node) found.text += node.value;
  else if (node.type === 'break') found.text += ' ';
  else if ('children' in node) {
    for (const child of node.children) appendText(child, found, source);
    if (node.type === 'paragraph' || node.type === 'listItem') found.text += ' ';
  }
  return found;
}

/** The first sentence of a plain text. */
export function firstSentence(text: string, lang: string): string {
  return sentencesIn(text, lang)[0]?.sentence ?? '';
}

function sentencesIn(text: string, lang: string): { sentence: string; index: number }[] {
  // Firefox has it since 125.
  const segments = Intl.Segmenter
    ? new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)
    : splitByMarks(text);
  return [...segments].flatMap(({ segment, index }) => {
    const sentence = segment.replace(/\s+/g, ' ').trim();
    return sentence ? [{ sentence, index }] : [];
  });
}

/** A sentence ends with its mark, a space and a capital: wrong at "Mr. Kim", but nothing is lost. */
function splitByMarks(text: string): { segment: string; index: number }[] {
  const ends = [...text.matchAll(/[.!?…]["”’)]*\s+(?=[\p{Lu}\p{N}“"(])/gu)].map(
    ({ 0: end, index }) => index + end.length,
  );
  return [0, ...ends].map((index, i) => ({ segment: text.slice(index, ends[i]), index }));
}

function wordCount(text: string): number {
  return text.split(' ').length;
}
