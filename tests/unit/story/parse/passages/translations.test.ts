import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../../src/story/parse/parse-story.ts';
import { problemSentence } from '../../../../../src/story/problems/problem-sentence.ts';
import { rawStory } from '../../../../fixtures/raw-story.ts';

const WHOLE = [
  'Vorneweg.',
  ':::passage{#once}\nEinst.\n:::',
  ':::passage{#leaving}\nSie fuhren :at[um acht]{stop=alpha} ab.\n:::',
  ':::passage{#middle}\nEin Halt.\n:::',
  ':::passage{#end}\nEndlich da.\n:::',
  'Hintendrein.',
].join('\n\n');

/** The story with a German article; what is said of that. */
function translated(de: string, en = (text: string) => text) {
  const raw = rawStory();
  Object.assign(raw.story, { languages: ['en', 'de'] });
  const { story, problems } = parseStory({
    ...raw,
    articles: { en: en(raw.articles.en ?? ''), de },
  });
  if (!story) throw new Error('no story');
  const about = problems.filter(({ path }) => path.startsWith('article.de.md'));
  const costs = about.map(({ severity }) => severity);
  return { story, said: about.map(problemSentence), costs };
}

const without = (text: string) => WHOLE.replace(text, '');

describe('a translated article', () => {
  it('is sound where it says the same', () => {
    expect(translated(WHOLE).said).toEqual([]);
  });

  it('has the sources, the time and the place of the first language’s', () => {
    const { story } = translated(WHOLE, (text) =>
      text.replace('{#once sources', '{#once t="2011-01-01T00:00Z" place=gamma sources'),
    );
    const [once] = story.passages;
    expect(once?.sources.map(({ id }) => id)).toEqual(['gazette']);
    expect(once?.place.id).toBe('gamma');
    expect(once?.start).toBe(Date.parse('2011-01-01T00:00Z'));
    expect(once?.text.de).toBe('Einst.');
  });

  it.each([
    [
      without(':::passage{#middle}\nEin Halt.\n:::'),
      'article.de.md lacks the passage middle. What is missing is shown in "en".',
    ],
    [
      without('Vorneweg.'),
      'article.de.md lacks a text between passages that the article in "en" has. What is missing is shown in "en".',
    ],
    [
      `${WHOLE}\n\n:::passage{#more}\nMehr.\n:::`,
      'article.de.md:21 passage "more" is not in the article in "en". Correct its id, or write the passage in "en" too.',
    ],
    [
      WHOLE.replace(':at[um acht]{stop=alpha}', 'um acht'),
      'article.de.md:7 passage "leaving" lacks links that the text in "en" has: alpha. Write :at[…]{stop=…} around the words that mean it.',
    ],
    [
      WHOLE.replace('Ein Halt.', ':at[Ein Halt]{stop=nowhere}.'),
      'article.de.md:11 passage "middle" links to "nowhere", which is neither a stop nor a moment. Correct the id. Until then the link is shown as plain text.',
    ],
    [
      WHOLE.replace('{#end}', '{#end sources="gazette" place=delta}'),
      'article.de.md:15 passage "end" has attributes of its own (sources, place), which are not used: those of the text in "en" hold for all languages. Remove them here, or correct them there.',
    ],
  ])('%#: %s', (de, sentence) => {
    const { said, costs } = translated(de);
    expect(said).toEqual([sentence]);
    // A passage of its own is not shown; all else is.
    expect(costs).toEqual([sentence.includes('"more"') ? 'dropped' : 'hint']);
  });

  it.each(['', ' \n\n'])('that is empty is as good as missing: %j', (de) => {
    const { story, said, costs } = translated(de);
    expect(said).toEqual([
      'article.de.md is missing or empty, although "languages" lists it. Write it, or remove the language. Until then the article is shown in "en".',
    ]);
    expect(costs).toEqual(['hint']);
    expect(story.passages.map(({ text }) => Object.keys(text))).toEqual(Array(4).fill(['en']));
  });

  it('that cannot be read is reported as such', () => {
    const raw = rawStory();
    Object.assign(raw.story, { languages: ['en', 'de'] });
    const { problems } = parseStory({
      ...{ ...raw, articles: { ...raw.articles, de: null } },
      unreadable: new Map([['article.de.md', 'utf-16']]),
    });
    const about = problems.filter(({ path }) => path === 'article.de.md');
    expect(about.map(({ severity, code }) => [severity, code])).toEqual([['hint', 'file-utf-16']]);
  });

  it('whose passage is empty lacks the passage, and not its links and figures one by one', () => {
    const figure = '![A](a.jpg "Credit: B")';
    const { said } = translated(
      WHOLE.replace('Sie fuhren :at[um acht]{stop=alpha} ab.', ''),
      (text) => text.replace('## Off', `## Off\n\n${figure}`),
    );
    expect(said).toEqual([
      'article.de.md lacks the passage leaving. What is missing is shown in "en".',
    ]);
  });

  it('may repeat the attributes', () => {
    expect(translated(WHOLE.replace('{#end}', '{#end sources=" herald"}')).said).toEqual([]);
  });

  it('has as many figures', () => {
    const figure = '![A](a.jpg "Credit: B")';
    const en = (text: string) => text.replace('There at last.', `There.\n\n${figure}\n\n${figure}`);
    expect(translated(WHOLE, en).said).toEqual([
      'article.de.md:15 passage "end" has 0 of the 2 figures that the text in "en" has. Write the others here too.',
    ]);
    expect(translated(WHOLE, en).costs).toEqual(['hint']);
    const de = WHOLE.replace('Endlich da.', `Da.\n\n${figure}\n\n${figure}`);
    expect(translated(de, en).said).toEqual([]);
  });

  it.each([
    [8, ''],
    [20, ', …'],
  ])('that lacks %i passages names at most eight', (length, more) => {
    const raw = rawStory();
    const ids = Array.from({ length }, (_, n) => `p${n}`);
    const en = ids
      .map(
        (id, n) =>
          `:::passage{#${id} sources=gazette t="2020-06-0${1 + (n % 9)}T0${n % 8}:00Z"}\nA.\n:::`,
      )
      .join('\n\n');
    Object.assign(raw.story, { languages: ['en', 'de'] });
    const { problems } = parseStory({ ...raw, articles: { en, de: 'Nichts.' } });
    expect(problems.map(problemSentence)).toContain(
      `article.de.md lacks ${length} passages: p0, p1, p2, p3, p4, p5, p6, p7${more}. What is missing is shown in "en".`,
    );
  });
});
