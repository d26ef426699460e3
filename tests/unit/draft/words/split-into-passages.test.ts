import fc from 'fast-check';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { splitIntoPassages } from '../../../../src/draft/words/split-into-passages.ts';
import { textOf } from '../../../../src/draft/words/text-of.ts';
import { anyText } from '../../../fixtures/any-text.ts';
import { cpuMs } from '../../../fixtures/cpu-ms.ts';

const markdown = async (html: string) =>
  (await splitIntoPassages({ html })).passages.map((passage) => passage.markdown);

const parsed = (text: string) =>
  fromMarkdown(text, {
    extensions: [directive(), gfmTable()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
const wordsOf = (text: string) => textOf(parsed(text));

describe('an article', () => {
  it('is cut at its headings, and its title is taken off', async () => {
    const { title, passages } = await splitIntoPassages({
      html:
        '<h1>The journey</h1><p>It began.</p><h2>A <b>red</b> carpet</h2><p>One.</p><h3>Later</h3>' +
        '<p>Two.</p><h2>The talks</h2><p>Three.</p>',
    });
    expect(title).toBe('The journey');
    expect(passages).toEqual([
      { heading: null, markdown: 'It began.' },
      { heading: 'A red carpet', markdown: '## A red carpet\n\nOne.\n\n### Later\n\nTwo.' },
      { heading: 'The talks', markdown: '## The talks\n\nThree.' },
    ]);
  });

  it('without headings is cut between paragraphs, about every eighty words', async () => {
    const paragraph = `<p>${'word '.repeat(50)}end.</p>`;
    const passages = await markdown(paragraph.repeat(5));
    expect(passages.map((text) => text.split('\n\n').length)).toEqual([2, 2, 1]);
    expect(await markdown('<p>One.</p><hr><p>Two.</p>')).toEqual(['One.', 'Two.']);
  });

  it('of bold lines in place of headings is cut there', async () => {
    expect(
      await markdown('<p><b>At the border</b></p><p>One.</p><p><b>No. It is one.</b></p>'),
    ).toEqual(['## At the border\n\nOne.\n\n**No. It is one.**']);
  });

  it('keeps links, bold, italic, lists, quotations and tables', async () => {
    const [text] = await markdown(
      '<p><b>Bold</b>, <i>italic</i>, <a href="https://example.org/a">a link</a>.<br>Next line</p>' +
        '<ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul><ol><li>first</li></ol>' +
        '<blockquote><p>Said.</p></blockquote><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    );
    expect(text).toBe(
      '**Bold**, *italic*, [a link](https://example.org/a).\\\nNext line\n\n- one\n  - inner\n- two\n\n' +
        '1. first\n\n> Said.\n\n| a | b |\n| - | - |\n| 1 | 2 |',
    );
  });
});

describe('what word processors put on the clipboard', () => {
  it('Word: lists of paragraphs, its title, and styles', async () => {
    const item = (level: number, marker: string, words: string) =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
      `<span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span></span>` +
      `<![endif]><span lang=EN-US>${words}<o:p></o:p></span></p>\n`;
    const { title, passages } = await splitIntoPassages({
      html:
        '<html xmlns:o="urn:x"><head><style><!-- p {margin:0} --></style></head><body><!--StartFragment-->' +
        '<p class=MsoTitle>The journey</p>\n<p class=MsoNormal>The <b>train </b><b>left</b>.<o:p></o:p></p>\n' +
        item(1, '·', 'one') +
        item(2, 'o', 'inner') +
        item(1, '·', 'two') +
        '<p class=MsoNormal>&nbsp;</p>' +
        item(1, '1.', 'first') +
        item(1, '2.', 'second') +
        '<!--EndFragment--></body></html>',
    });
    expect(title).toBe('The journey');
    expect(passages.map((passage) => passage.markdown)).toEqual([
      'The **train left**.\n\n- one\n  - inner\n- two\n\n1. first\n2. second',
    ]);
  });

  it('Google Docs: a bold element that is not bold, styles of spans, and links by way of Google', async () => {
    expect(
      await markdown(
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">' +
          '<span style="font-size:11pt;font-weight:400;">Plain </span><span style="font-weight:700;">bold</span>' +
          '<span style="font-weight:400;font-style:italic;"> and italic</span> <a href="https://www.google.com/url?q=' +
          'https://example.org/&sa=D">link</a></p></b>',
      ),
    ).toEqual(['Plain **bold** *and italic* [link](https://example.org/)']);
  });
});

it('runs and keeps nothing that is no text, and says what it left out', async () => {
  const { passages, leftOut } = await splitIntoPassages({
    html:
      '<p onclick="alert(1)">One <script>alert(1)</script><a href="javascript:alert(1)">two</a> ' +
      '<img src=x onerror=alert(1)><iframe src="https://example.org"></iframe>three</p><style>p{}</style>',
  });
  expect(passages).toEqual([{ heading: null, markdown: 'One two three' }]);
  expect(leftOut).toEqual([
    { what: 'script', count: 1 },
    { what: 'picture', count: 1 },
    { what: 'frame', count: 1 },
  ]);
});

it('escapes what would mean something in an article', async () => {
  const [text = ''] = await markdown('<p>:::passage{#x} 2 * 3 * 4 and :at[x]{stop=y}</p>');
  const tree = parsed(text);
  expect(tree.children).toEqual([
    expect.objectContaining({
      type: 'paragraph',
      children: [expect.objectContaining({ value: ':::passage{#x} 2 * 3 * 4 and :at[x]{stop=y}' })],
    }),
  ]);
});

describe('plain text', () => {
  it('has paragraphs between blank lines, headings and lists', async () => {
    const text =
      'The journey\n\nAt dawn the train left the capital for the border.\n\nAt the border\n\n' +
      'The governor met him.\nThere was bread.\n\n• one\n• two\n\n– I am glad, he said.';
    expect(await splitIntoPassages({ text })).toEqual({
      title: 'The journey',
      passages: [
        { heading: null, markdown: 'At dawn the train left the capital for the border.' },
        {
          heading: 'At the border',
          markdown:
            '## At the border\n\nThe governor met him.\\\nThere was bread.\n\n- one\n- two\n- I am glad, he said.',
        },
      ],
      leftOut: [],
      shortened: false,
    });
  });

  it('has a paragraph in each line where no line is blank', async () => {
    const { passages } = await splitIntoPassages({ text: 'One is here.\r\nTwo is there.' });
    expect(passages[0]?.markdown).toBe('One is here.\n\nTwo is there.');
  });

  it('is used where there is no HTML, or none with words', async () => {
    for (const html of ['', null, '<p></p>', '<script>x</script>'])
      expect((await splitIntoPassages({ html, text: 'Words.' })).passages).toHaveLength(1);
    expect((await splitIntoPassages({})).passages).toEqual([]);
  });
});

it('throws on no text, and loses no word of HTML', async () => {
  const tags = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<i>',
      '<ul>',
      '<li>',
      '</ul>',
      '<table><tr><td>',
      '</table>',
      '<h1>',
      '<h2>',
    ],
    ...[
      '</h2>',
      '<br>',
      '<a href="https://example.org">',
      '</a>',
      '<blockquote>',
      '<pre>',
      '<span style="font-weight:700">',
    ],
    ...[
      "<p style='mso-list:l0 level3 lfo1'>",
      '<hr>',
      '<s>',
      '<',
      '>',
      '&',
      '\ud800',
      '\0',
      ':::',
      '  ',
      '\n',
      '*',
      '| ',
    ],
  );
  const words = fc.stringMatching(/^[a-z]{3,8}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(tags, words), { maxLength: 25 }), async (parts) => {
      const { passages, title } = await splitIntoPassages({ html: parts.join('') });
      const all = [title, ...passages.map((passage) => wordsOf(passage.markdown))].join(' ');
      for (const part of parts.filter((each) => /^[a-z]+$/.test(each) && !parts.includes('<')))
        expect(all).toContain(part);
    }),
  );
  await fc.assert(
    fc.asyncProperty(anyText(60), async (text) => {
      await splitIntoPassages({ text });
      await splitIntoPassages({ html: text });
    }),
  );
});

it('answers 100,000 characters soon, whatever they are', async () => {
  const pieces = [
    '<b>',
    '<p>',
    '<a>',
    '<table><tr><td>',
    '<ul><li>',
    '<!--',
    '<style',
    '<i><p>',
    'x',
    '<',
    '&amp;',
    '* ',
  ];
  pieces.push(
    '<p><b>x</p>',
    '<font>',
    '</p>',
    '\ud800',
    '\0',
    '\n',
    '\n\n',
    '<li>',
    '<h1>',
    '<svg><b>',
    ':::',
    '[',
  );
  for (const piece of pieces) {
    const text = piece.repeat(100_000 / piece.length);
    const took = await cpuMs(() => splitIntoPassages({ html: text, text }));
    expect([piece, took < 2000, took]).toEqual([piece, true, took]);
  }
}, 60_000);
