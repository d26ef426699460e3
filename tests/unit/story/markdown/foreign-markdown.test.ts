import { describe, expect, it } from 'vitest';
import { foreignMarkdown } from '../../../../src/story/markdown/foreign-markdown.ts';
import { parseSource } from '../../../../src/story/markdown/parse-markdown.ts';

const found = (text: string) =>
  foreignMarkdown(parseSource(text)).map(({ kind, line }) => `${kind} ${line}`);

describe('Markdown that articles do not have', () => {
  it.each([
    ['a footnote', 'Words.\n\nMore.[^1]', ['footnote 3']],
    ['a footnote and its note', 'Words.[^1]\n\n[^1]: The note.', ['footnote 1', 'footnote 3']],
    ['a note of one word', 'Words.[^a]\n\n[^a]: Note', ['footnote 1', 'footnote 3']],
    ['what is struck', 'It\nwas ~~never~~ late.', ['strikethrough 2']],
    ['tasks', '- [ ] one\n- [x] two', ['task 1', 'task 2']],
    ['a bare address', 'See https://example.org/a_b_c.', ['address 1']],
    ['an image in a line', 'Words ![A train](train.jpg)', ['image 1']],
    [
      'an image in a heading and in a table',
      '# ![A](a.jpg)\n\n| ![B](b.jpg) |\n|---|',
      ['image 1', 'image 3'],
    ],
    ['a film in HTML', '<video src="a.mp4">', ['html-media 1']],
    ['a picture in HTML in a line', 'Words <img src="a.jpg">.', ['html-media 1']],
    [
      'a film of another site',
      'Words.\n\n<iframe src="https://youtu.be/a"></iframe>',
      ['html-media 3'],
    ],
    ['a figure of one colon', ':video[A]{src=a.mp4}', ['colons 1']],
    ['a figure of three colons', ':::video{src=a.mp4}\n:::', ['colons 1']],
    ['a table of tabs', 'Words.\n\nDay\tKm\nMonday\t12', ['table 3']],
    ['a table with another rule', 'Words:\n\n| a | b |\n|---|\n| 1 | 2 |', ['table 4']],
    ['HTML', 'Words<br>and\n\n<div>more</div>', ['html 1', 'html 3']],
    ['a box', ':::note\nA box.\n:::', ['box 1']],
    ['a box as other tools write it', 'Words.\n\n::: tip\nA box.\n:::', ['box 3']],
    ['a video', '::youtube{#abc}', ['directive 1']],
    [
      'a directive in a line',
      'With :kbd[Enter] and :icon{name=x}.',
      ['directive 1', 'directive 1'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('is not what they have', () => {
    for (const text of [
      'At 10:45, ratio 3:b, note:this, Re:Zero, :smile: and UTC:Z. A ~ tilde ~ or two ~~.',
      'A [link](https://example.org), <https://example.org>, `[^1]` and `~~code~~`.',
      ':at[about 10:45]{stop=a} and [brackets] [x].',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '    ~~indented code~~ [^1] https://example.org',
      '> *Quotation* – **strong**\n\n---\n\n1. One\n2. Two',
      '![A](a.jpg "B. Credit: C")',
      '![A](a.jpg)\n![B][b]\n\n[b]: b.jpg',
      '::video{src=a.mp4}\n\n::audio{src=a.mp3}\n\n::image{src=a.jpg}\n\n::link{url="https://a.b"}',
      '[![A](a.jpg)](https://a.example)',
      'a | b and --- c',
      '[see][ref]\n\n[ref]: https://example.org',
    ])
      expect([text, found(text)]).toEqual([text, []]);
  });
});
