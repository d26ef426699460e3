import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/story/limits.ts';
import { localize } from '../../../src/story/localize.ts';
import { escapeMarks } from '../../../src/story/markdown/escape-marks.ts';
import { parseArticle } from '../../../src/story/parse/passages/parse-article.ts';
import {
  checkSafety,
  exerciseStory,
  parseAndCheck,
  renderText,
} from '../../fixtures/hostile/exercise-story.ts';
import {
  anyArticle,
  anyFiles,
  changedStory,
  storyWithAnyArticle,
} from '../../fixtures/hostile/hostile-arbitraries.ts';
import { HOSTILE_ARTICLES } from '../../fixtures/hostile/hostile-stories.ts';
import { randomRuns } from '../../fixtures/random-runs.ts';
import { rawStory } from '../../fixtures/raw-story.ts';
import { reasonOf } from '../../fixtures/reason-of.ts';

/** A quick share; tests/bench/fuzz.bench.ts runs a hundred thousand. */
const numRuns = randomRuns(40);
/** On a machine with much else to do, ms. */
const PATIENCE = 60_000;

describe('any files', () => {
  it.each([
    ['any JSON', anyFiles],
    ['a valid story with changes', changedStory],
    ['any article', storyWithAnyArticle],
  ])(
    '%s: gives a story that can be shown, or problems as sentences',
    (_, files) => {
      fc.assert(
        fc.property(files, (raw) => {
          const { story } = parseAndCheck(raw);
          if (story) exerciseStory(story);
        }),
        { numRuns },
      );
    },
    PATIENCE,
  );

  it('change no prototype', () => {
    const raw = rawStory();
    // "valueOf" has the shape of a language tag.
    const languages = ['__proto__', 'valueOf', 'en'];
    const story = { ...raw.story, languages, title: JSON.parse('{"__proto__":"x","en":"T"}') };
    const { story: parsed } = parseAndCheck({ ...raw, story });
    expect(parsed?.languages).toEqual(['valueOf', 'en']);
    expect(localize(parsed?.title ?? {}, 'valueOf')).toBe('T');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('too many entries', () => {
  const swollen = (change: Record<string, unknown>) => {
    const raw = rawStory();
    return parseAndCheck({ ...raw, story: { ...raw.story, ...change } });
  };

  it('of stops: the rest is left out and reported', () => {
    const [first] = rawStory().story.stops as object[];
    const stops = Array.from({ length: LIMITS.entries.stops + 5 }, (_, n) => ({
      ...first,
      id: `s${n}`,
    }));
    const { story, problems } = swollen({ stops });
    expect(story?.stops).toHaveLength(LIMITS.entries.stops);
    expect(problems.find(({ limit }) => limit)?.path).toBe('story.json: stops');
  });

  it('inside one entry: only that entry is left out', () => {
    const sources = {
      big: { title: 'B', publisher: 'P', more: Array(LIMITS.values).fill(0) },
      deep: JSON.parse(`${'{"a":'.repeat(50)}0${'}'.repeat(50)}`),
      small: { title: 'S', publisher: 'P' },
    };
    const { story, problems } = swollen({ sources });
    expect([...(story?.sources.keys() ?? [])]).toEqual(['small']);
    expect(problems.filter(({ limit }) => limit).map(({ path }) => path)).toEqual([
      'story.json: sources.big',
      'story.json: sources.deep',
    ]);
  });

  it('that are invalid: those after the first thousand are only counted', () => {
    const { problems } = swollen({
      places: Object.fromEntries(
        Array(1500)
          .fill(0)
          .map((_, n) => [`n${n}`, 0]),
      ),
    });
    expect(reasonOf(problems.at(-1))).toMatch(/^has \d+ more problems$/);
    expect(problems.length).toBeLessThan(1010);
  });

  it('of points: the route is left out and drawn straight', () => {
    const raw = rawStory();
    const [one] = raw.route.features as { geometry: { coordinates: number[][] } }[];
    if (one) one.geometry.coordinates = Array(LIMITS.points + 1).fill([10, 30]);
    const { story, problems } = parseAndCheck(raw);
    expect(reasonOf(problems.find(({ limit }) => limit))).toMatch(/^has 100004 points/);
    expect(story?.stops[1]?.rides.map(({ basis }) => basis)).toEqual(['sketched']);
  });

  it('of an article’s lines: the rest is left out and reported', () => {
    const raw = rawStory();
    const en = `${raw.articles.en}\n\n${'Some words.\n\n'.repeat(LIMITS.article.lines)}`;
    const { story, problems } = parseAndCheck({ ...raw, articles: { en } });
    expect(story?.passages).toHaveLength(4);
    expect(problems.find(({ limit }) => limit)?.path).toBe(
      `article.en.md:${LIMITS.article.lines + 1}`,
    );
  });
});

describe('hostile marks', () => {
  it.each(Object.keys(HOSTILE_ARTICLES))('%s: shown as they are written', (name) => {
    const text = (HOSTILE_ARTICLES[name] ?? '').slice(0, 4000);
    expect(escapeMarks(text).text).toHaveLength(text.length);
    const { story } = parseAndCheck(rawStory());
    if (story) checkSafety(renderText(story, text));
  });

  it('are shown as they are written', () => {
    const { story } = parseAndCheck(rawStory());
    const marks = '[*_ '.repeat(200).trim();
    expect(story && renderText(story, `Before.\n\n${marks}\n\n*After.*`)).toBe(
      `<p>Before.</p><p>${marks}</p><p><em>After.</em></p>`,
    );
  });

  it('do not hide the end of a passage', () => {
    const { passages, escaped } = parseArticle(
      `:::passage{#a}\n${'*_['.repeat(200)}\n:::\n\n:::passage{#b}\nAfter.\n:::`,
    );
    expect(passages.map(({ id, text }) => [id, text.length])).toEqual([
      ['a', 600],
      ['b', 6],
    ]);
    expect(escaped).toEqual([1]);
  });

  it('are the only ones escaped', () => {
    const text = 'Some *words*, and [a link](https://example.org).\n\n> > - deep\n';
    expect(escapeMarks(text)).toEqual({ text, lines: [] });
  });

  it('are escaped without changing the length of the text', () => {
    fc.assert(
      fc.property(anyArticle, (text) => escapeMarks(text).text.length === text.length),
      { numRuns },
    );
  });
});

describe('an external link', () => {
  const draw = (markdown: string) => {
    const { story } = parseAndCheck(rawStory());
    return story ? renderText(story, markdown) : null;
  };
  it.each([
    ['[bank](https://evil.example/x)', '(evil.example)'],
    ['[https://bank.example](https://evil.example)', '(evil.example)'],
    ['[bank](https://bank.example@evil.example/)', '(evil.example)'],
    ['[x](https://аррӏе.example)', '(xn--80ak6aa92e.example)'],
    ['[w](mailto:a@example.org)', '(a@example.org)'],
  ])('%s shows its host', (markdown, host) => {
    const html = draw(markdown);
    expect(html).toContain(`<bdi class="article-host">${host}</bdi>`);
    expect(html).toContain('rel="noopener noreferrer"');
  });

  it('shows no host that its text shows already', () => {
    expect(draw('<https://example.org/a>')).not.toContain('article-host');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    '//evil.example',
    'https://[',
  ])('%j is not a link', (url) => {
    expect(draw(`[x](<${url}>)`)).toBe('<p><span>x</span></p>');
  });
});
