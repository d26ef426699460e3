import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../../src/story/parse/passages/parse-article.ts';

describe('parseArticle', () => {
  it('keeps the Markdown inside a passage, and its attributes', () => {
    const { passages } = parseArticle(
      'Lead.\n\n:::passage{#one sources="a b" t="2020-01-01T00:00Z" place=here}\n## Title\n\nSome **bold** words.\n:::\n',
    );
    expect(passages).toEqual([
      {
        id: 'one',
        text: '## Title\n\nSome **bold** words.',
        sources: ['a', 'b'],
        t: '2020-01-01T00:00Z',
        place: 'here',
        links: [],
        words: 4,
        figures: 0,
        line: 3,
      },
    ]);
  });

  it('finds the links that move the clock', () => {
    const { passages } = parseArticle(
      ':::passage{#a}\n:at[then]{t=2019-04-24T10:45+10:00} and :at[there]{stop=x}\n:::',
    );
    expect(passages[0]?.links).toEqual([
      { stop: null, t: '2019-04-24T10:45+10:00' },
      { stop: 'x', t: null },
    ]);
  });

  it('keeps a clock time in a sentence as it is', () => {
    const { passages } = parseArticle(':::passage{#a}\nAt 10:40 it crossed; ratio 3:four.\n:::');
    expect(passages[0]?.text).toBe('At 10:40 it crossed; ratio 3:four.');
  });

  it('gives text outside passages as interludes, by the passage before', () => {
    const { interludes } = parseArticle('A\n\nB\n\n:::passage{#p}\nx\n:::\n\nC');
    expect(interludes).toEqual([
      { after: null, text: 'A\n\nB' },
      { after: 'p', text: 'C' },
    ]);
  });

  it.each(['', ':::passage{#a}', ':::passage\nno id\n:::', '<script>x</script>', '\u0000'])(
    'does not throw on %j',
    (markdown) => {
      expect(() => parseArticle(markdown)).not.toThrow();
    },
  );

  it.each([
    ':::note{#a}\nAside.\n:::',
    '::passage{#a}',
    ':::passage\nNameless.\n:::',
    ':::passage{.a}\nNameless.\n:::',
  ])('takes %j for an interlude', (markdown) => {
    expect(parseArticle(markdown)).toMatchObject({
      ...{ passages: [], interludes: [{ after: null, text: markdown }], cut: null, escaped: [] },
    });
  });

  it('takes only :at[…] as a link that moves the clock', () => {
    const { passages } = parseArticle(
      ':::passage{#a}\n:to[x]{stop=a} ::at[y]{stop=b} [at](x){stop=c} :at[z]{stop=d} :at[w]\n\n::at[v]{stop=e}\n:::',
    );
    expect(passages[0]?.links.map(({ stop }) => stop)).toEqual(['d', null]);
  });

  it('splits sources at any white space', () => {
    const { passages } = parseArticle(
      ':::passage{#a sources="  one   two "}\nx\n:::\n\n:::passage{#b}\ny\n:::',
    );
    expect(passages.map(({ sources }) => sources)).toEqual([['one', 'two'], []]);
  });

  it('counts words as a reader would', () => {
    const { passages } = parseArticle(
      ':::passage{#a}\nAt *10:40*, it – crossed; :at[the bridge]{stop=x}.\n\n1. Да, 2019!\n:::',
    );
    expect(passages[0]?.words).toBe(8);
  });

  it('does not read hostile marks in a passage', () => {
    const text = '*_'.repeat(400);
    expect(parseArticle(`:::passage{#a}\n${text}\n:::`).passages[0]).toMatchObject({
      text,
      links: [],
    });
  });
});
