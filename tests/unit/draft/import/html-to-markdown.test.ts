import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textToLine, textToMarkdown } from '../../../../src/draft/import/text/html-to-markdown.ts';
import { parseArticle } from '../../../../src/story/parse/passages/parse-article.ts';
import { shown } from '../../../fixtures/shown-text.ts';

/** What means something in Markdown, in directives, in tables and in HTML. */
const MARKS = [...'ab1 *_[]()#>-+.:!`~|{}\\"$&;='];

const markdown = (text: string) => textToMarkdown(text).markdown;

describe('HTML becomes the Markdown that articles have', () => {
  it.each([
    ['<p>One <b>bold</b> <i>word</i>.</p><p>Two.</p>', 'One **bold** *word*.\n\nTwo.'],
    ['One<br>two', 'One\\\ntwo'],
    ['<h1>Head</h1>x', '### Head\n\nx'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['<a href="https://example.org/a">link</a>', '[link](https://example.org/a)'],
    ['<a href="/a">link</a> <a href="javascript:x">script</a>', 'link script'],
    ['<blockquote>Said.</blockquote>', '> Said.'],
    ['<del>gone</del> stays', 'gone stays'],
    [
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
      '| A | B |\n| - | - |\n| 1 | 2 |',
    ],
    ['Fish &amp; chips &lt;b&gt;', 'Fish & chips \\<b>'],
    ['a < b and c > d', 'a < b and c > d'],
    ['line one\nline two <b>bold</b>', 'line one\\\nline two **bold**'],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it('without scripts, styles, frames, pictures and handlers, each of which is named', () => {
    const html =
      '<p onclick="x()">A<script>x()</script><style>p{}</style><iframe src="https://e.org/f"></iframe><img src="https://e.org/p.jpg"></p>';
    expect(textToMarkdown(html)).toEqual({
      markdown: 'A',
      removed: ['onclick', 'script', 'style', 'iframe https://e.org/f', 'img https://e.org/p.jpg'],
    });
  });

  it('however deep it is nested', () => {
    const deep = `${'<div>'.repeat(20_000)}x${'</div>'.repeat(20_000)}`;
    expect(textToMarkdown(deep).markdown.length).toBeLessThan(10);
    expect(textToLine(deep).line).toBe('x');
  });
});

it('a line has the words alone, and names the links in it', () => {
  expect(
    textToLine('The <i>Augusta</i>&nbsp;<a href="https://e.org">Victoria</a><br>sails'),
  ).toEqual({
    line: 'The Augusta Victoria sails',
    removed: ['a https://e.org'],
  });
});

it('plain text is shown as it is, whatever marks it has', () => {
  const words = fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 40 });
  const plain = words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  fc.assert(
    fc.property(plain, (text) => {
      const article = `:::passage{#p}\n${markdown(text)}\n:::`;
      expect(parseArticle(article).passages.map(({ id }) => id)).toEqual(['p']);
      expect(shown(markdown(text))).toBe(text);
    }),
  );
});
