import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../../src/story/limits.ts';
import { parseStory } from '../../../../../src/story/parse/parse-story.ts';
import { problemReason } from '../../../../../src/story/problems/problem-sentence.ts';
import { rawStory } from '../../../../fixtures/raw-story.ts';
import { said } from './said.ts';

describe('the article', () => {
  const withPassage = (attributes: string, text = 'X') =>
    said(({ articles }) => {
      articles.en += `\n\n:::passage{#other ${attributes}}\n${text}\n:::`;
    });
  const at = 'article.en.md:23 passage "other"';
  const T = 't="2020-06-01T17:00+03:00"';

  it.each<[string | null, string]>([
    [null, 'is missing'],
    ['', 'is empty'],
    [' \n', 'is empty'],
  ])('%j', (en, reason) => {
    expect(said(({ articles }) => Object.assign(articles, { en }))).toEqual([
      `hint: article.en.md ${reason}. The stops are listed instead.`,
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'sources=gazette',
      'X',
      [`dropped: ${at} has no time. Name it in a stop or a moment, or give it "t" and "place".`],
    ],
    [
      'sources=gazette t=noon',
      'X',
      [
        `hint: ${at} has the invalid time "noon". Write a time like 2019-04-24T10:45+10:00.`,
        `dropped: ${at} has no time. Name it in a stop or a moment, or give it "t" and "place".`,
      ],
    ],
    [`sources=gazette ${T}`, 'X', []],
    [
      `sources=gazette ${T} place=nowhere`,
      'X',
      [
        `hint: ${at} names the place "nowhere", which is not in places. Add the place, or correct its id.`,
      ],
    ],
    [`sources=gazette ${T}`, '', [`hint: ${at} is empty. Write it, or remove it.`]],
    [T, 'X', [`hint: ${at} names no source. Add sources="…".`]],
    [
      `${T} sources="gazette nobody"`,
      'X',
      [
        `hint: ${at} names the source "nobody", which is not in sources. Add the source, or correct its id.`,
      ],
    ],
    [
      'sources=gazette t="2020-06-01T18:00+03:00"',
      'X',
      [
        `hint: ${at} begins at the same moment as "end", so the clock never reaches it. Give one of them its own "t".`,
      ],
    ],
    [
      `sources=gazette ${T}`,
      ':at[x]{stop=nowhere}',
      [
        `hint: ${at} links to "nowhere", which is neither a stop nor a moment. Correct the id. Until then the link is shown as plain text.`,
      ],
    ],
    [
      `sources=gazette ${T}`,
      ':at[x]{t=noon}',
      [`hint: ${at} has a link without a stop or a time. Write {stop=…} or {t=…}.`],
    ],
    [
      `sources=gazette ${T}`,
      ':at[x]',
      [`hint: ${at} has a link without a stop or a time. Write {stop=…} or {t=…}.`],
    ],
    [`sources=gazette ${T}`, `:at[x]{stop=once} :at[x]{stop=toast} :at[x]{${T}}`, []],
  ])('with the passage {%s} %s', (attributes, text, problems) => {
    expect(withPassage(attributes, text)).toEqual(problems);
  });

  it('with a passage twice', () => {
    expect(
      said(({ articles }) => {
        articles.en += '\n\n:::passage{#end sources=herald}\nAgain.\n:::';
      }),
    ).toEqual([
      'dropped: article.en.md:23 passage "end" appears twice. Give each passage its own id.',
    ]);
  });

  it('in a language that lacks passages', () => {
    expect(
      said(({ story, articles }) => {
        story.languages = ['en', 'de'];
        articles.de = ':::passage{#middle}\nEin Halt.\n:::';
      }),
    ).toEqual([
      'hint: story.json has 8 texts in "en" alone. To translate a text, write it by language: { "en": "…", "de": "…" }.',
      'hint: article.de.md lacks 3 passages: once, leaving, end. What is missing is shown in "en".',
      'hint: article.de.md lacks 2 texts between passages that the article in "en" has. What is missing is shown in "en".',
    ]);
  });

  it('with tangled marks', () => {
    expect(
      said(({ articles }) => {
        articles.en = `x\n\n${'*'.repeat(301)}\n\n${articles.en}`;
      }),
    ).toEqual([
      'hint: article.en.md:3 has formatting nested too deep, or more than 300 marks in one block. The marks are shown as typed.',
    ]);
  });
});

describe('why a link is wrong', () => {
  const reasons = (id: string) => {
    const raw = rawStory();
    const link = `:at[A halt]{stop=${id}} of`;
    raw.articles.en = raw.articles.en?.replace('A halt of', link) ?? null;
    return parseStory(raw).problems.map(problemReason);
  };
  const start = 'links to "';
  const end = '", which is neither a stop nor a moment';
  const most = 'x'.repeat(LIMITS.sentence - start.length - end.length);

  it('is given in full up to the limit', () => {
    expect(reasons(most)).toEqual([`${start}${most}${end}`]);
  });

  it('is cut off beyond it', () => {
    expect(reasons(`${most}x`)).toEqual([`${start}${most}x${end.slice(0, -1)}…`]);
  });
});
