import { describe, expect, it } from 'vitest';
import { splitArticle } from '../../../../../src/story/parse/passages/split-article.ts';

/** What an article is split into: the head and the body of each passage, and the text between them. */
function split(markdown: string) {
  return splitArticle(markdown).parts.map(({ head, from, to }) =>
    head === null ? markdown.slice(from, to) : [head, markdown.slice(from, to)],
  );
}

const unclosed = (markdown: string) => splitArticle(markdown).unclosed;
const stray = (markdown: string) => splitArticle(markdown).stray;

describe('an article is split', () => {
  it('into passages and the text between them', () => {
    expect(
      split('Lead.\n\n:::passage{#a}\nOne.\n\nTwo.\n:::\n\nBetween.\n\n:::passage{#b}\n:::\n'),
    ).toEqual([
      'Lead.\n\n',
      [':::passage{#a}', 'One.\n\nTwo.\n'],
      '\nBetween.\n\n',
      [':::passage{#b}', ''],
    ]);
  });

  it('where lines end as on Windows', () => {
    expect(split(':::passage{#a}\r\nOne.\r\n:::\r\nMore.')).toEqual([
      [':::passage{#a}', 'One.\r\n'],
      'More.',
    ]);
  });

  it.each([
    ['a box', ':::note\nA box.\n:::\n'],
    ['a box with a title', ':::note[Title]{.x}\nA box.\n:::\n'],
    ['a box as other tools write it', '::: tip\nA box.\n:::\n'],
    ['a box in a box', ':::note\n:::tip\nA box.\n:::\n:::\n'],
    ['a box of more colons', '::::note\nA box.\n::::\n'],
    ['a fence in code', '```\n:::\n```\n'],
    ['a fence in code with tildes', '~~~ md\n:::note\n~~~\n'],
    ['a fence in code of a language', '```js\n:::\n```\n'],
    ['a fence in code that ends with spaces', '```\n:::\n```  \n'],
    ['a fence in code that holds code', '```\n```js\n:::\n```\n'],
    ['an indented fence', '    :::\n'],
    ['colons before other signs', '::: (see below)\n'],
    ['colons within a line', 'See :::note about it.\n'],
    ['a passage within a line', 'See :::passage{#b} about it.\n'],
    ['a fence in a quotation', '> :::\n'],
  ])('but not at %s in a passage', (_, inner) => {
    const markdown = `:::passage{#a}\nOne.\n\n${inner}\nAfter it.\n:::\n\nOutside.`;
    expect(split(markdown)).toEqual([
      [':::passage{#a}', `One.\n\n${inner}\nAfter it.\n`],
      '\nOutside.',
    ]);
    expect(unclosed(markdown)).toEqual([]);
    expect(stray(markdown)).toEqual([]);
  });

  it('at the fence that is as long as the one that opens, and at a longer one', () => {
    expect(split('::::passage{#a}\n:::note\nA.\n::::\nB.')).toEqual([
      ['::::passage{#a}', ':::note\nA.\n'],
      'B.',
    ]);
    expect(split(':::passage{#a}\nA.\n:::::\nB.')).toEqual([[':::passage{#a}', 'A.\n'], 'B.']);
  });

  it('where a passage is indented', () => {
    expect(split('  :::passage{#a}\n  A.\n  :::\n')).toEqual([[':::passage{#a}', '  A.\n']]);
  });

  it('at the next passage, where one is not closed, and at the end', () => {
    const markdown = ':::passage{#a}\nOne.\n\n:::passage{#b}\nTwo.\n:::\n\n:::passage{#c}\nThree.';
    expect(split(markdown)).toEqual([
      [':::passage{#a}', 'One.\n\n'],
      [':::passage{#b}', 'Two.\n'],
      '\n',
      [':::passage{#c}', 'Three.'],
    ]);
    expect(unclosed(markdown)).toEqual([1, 8]);
  });

  it('names the passage that an unclosed box leaves open', () => {
    expect(unclosed('\n:::passage{#a}\n:::note\nOne.\n:::\n\n:::passage{#b}\nTwo.\n:::\n')).toEqual(
      [2],
    );
  });

  it('at no code that never ends', () => {
    const markdown = ':::passage{#a}\n```\nOne.\n:::\n\n:::passage{#b}\n```\n:::\n';
    expect(split(markdown).map((part) => part[0])).toEqual([
      ':::passage{#a}',
      '\n',
      ':::passage{#b}',
    ]);
  });

  it.each(['Write ``` for code.', '``` a ``` b'])('at no code within a line: %s', (line) => {
    expect(split(`:::passage{#a}\n${line}\n:::\nB.\n\`\`\`\n`)).toEqual([
      [':::passage{#a}', `${line}\n`],
      'B.\n```\n',
    ]);
  });

  it('at no fence that is shorter than the one that opens', () => {
    const markdown = '::::passage{#a}\nA.\n:::\nB.\n::::\n';
    expect(split(markdown)).toEqual([['::::passage{#a}', 'A.\n:::\nB.\n']]);
    expect(stray(markdown)).toEqual([3]);
  });

  it('names fences that close nothing', () => {
    expect(stray('One.\n\n:::\n\n:::passage{#a}\nA.\n:::\n:::\n')).toEqual([3, 8]);
    expect(stray(':::note\nA box.\n:::\n')).toEqual([]);
  });
});
