import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/story/limits.ts';
import { parseMarkdown } from '../../../../src/story/markdown/parse-markdown.ts';
import { within } from '../../../../src/story/markdown/within.ts';
import { problemSentence } from '../../../../src/story/problems/problem-sentence.ts';
import { parseChanged } from '../changed-story.ts';

const { block } = LIMITS.article;
/** As many characters of words as given, without a space at the end. */
const words = (characters: number) => `${'word '.repeat(characters / 5).slice(0, characters - 1)}d`;
const textOf = (node: Nodes) =>
  [...within(node)].map((inner) => ('value' in inner ? inner.value : '')).join('');

describe('a long block', () => {
  it.each<[string, (text: string) => string]>([
    ['paragraph', (text) => text],
    ['heading', (text) => `## ${text}`],
    ['code', (text) => `\`\`\`\n${text}\n\`\`\``],
    ['paragraph', (text) => `> ${text}`],
    ['paragraph', (text) => `- ${text}`],
  ])('that is a %s is cut at its limit', (type, write) => {
    const found = (characters: number) =>
      [...within(parseMarkdown(write(words(characters))))].filter((node) => node.type === type);
    const [whole] = found(block);
    expect(whole && textOf(whole)).toBe(words(block));
    const cut = found(block + 5);
    expect(cut.map(textOf)).toEqual([`${words(block + 5).slice(0, block)}…`]);
    expect(cut[0]).toMatchObject({ type });
  });

  it('keeps its marks where it is not cut', () => {
    const { children } = parseMarkdown(`Before. **${words(block - 100)}**\n\nAfter.`);
    expect(children[0]).toMatchObject({ children: [{ type: 'text' }, { type: 'strong' }] });
  });

  it('is cut as plain text, and the next block is whole', () => {
    const { children } = parseMarkdown(`Before. **${words(block)}**\n\n*After.*`);
    expect(children[0]).toMatchObject({ children: [{ type: 'text' }] });
    expect(children[1]).toMatchObject({ children: [{ type: 'emphasis' }] });
  });

  it('is not cut within a character', () => {
    const { children } = parseMarkdown(`x${'😀'.repeat(block / 2)}`);
    expect(children.map(textOf).join('').replaceAll('\u200b', '')).toBe(
      `x${'😀'.repeat(block / 2 - 1)}…`,
    );
  });

  it('is reported with its line, and nothing of a shorter one', () => {
    const problems = (characters: number) =>
      parseChanged((_, raw) => {
        raw.articles.en += `\n\n${words(characters)}`;
      }).problems.map((problem) => [problem.code, problem.limit, problemSentence(problem)]);
    expect(problems(block)).toEqual([]);
    expect(problems(block + 5)).toEqual([
      [
        'paragraph-too-long',
        true,
        'article.en.md:23 has a paragraph of 10005 characters; only the first 10000 are shown. Split it into several paragraphs.',
      ],
    ]);
  });
});
