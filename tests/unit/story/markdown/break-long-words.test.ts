import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/story/limits.ts';
import { breakLongWords } from '../../../../src/story/markdown/break-long-words.ts';
import { problemSentence } from '../../../../src/story/problems/problem-sentence.ts';
import { parseChanged, tooMuch } from '../changed-story.ts';

const BREAK = '\u200b';

describe('breakLongWords', () => {
  it.each([
    'Words, as anyone writes them.\n\tAnd more.',
    'Trạm Đồng Đăng, Владивосток, 블라디보스토크, בְּרֵאשִׁ֖ית',
    `${'x'.repeat(100)} ${'y'.repeat(100)}`,
  ])('leaves an ordinary text as it is: %s', (text) => {
    expect(breakLongWords(text)).toBe(text);
  });

  it('removes control characters except white space', () => {
    expect(breakLongWords('a\0b\x08\t\x0bc\r\n\x1fd\x7f')).toBe('ab\tc\r\nd');
  });

  it('cuts stacked combining marks', () => {
    const marks = (n: number) => `e${'\u0301'.repeat(n)} x`;
    expect(breakLongWords(marks(8))).toBe(marks(8));
    expect(breakLongWords(marks(100))).toBe(marks(8));
  });

  it('lets a word break after 100 letters, and not within a character', () => {
    expect(breakLongWords('س'.repeat(101))).toBe(`${'س'.repeat(100)}${BREAK}س`);
    const faces = breakLongWords('😀'.repeat(201)).split(BREAK);
    expect(faces.map((part) => [...part].length)).toEqual([100, 100, 1]);
    expect(breakLongWords(`${'x'.repeat(100)} y`)).not.toContain(BREAK);
    // These may break anywhere but before a stop, as browsers know.
    expect(breakLongWords('字'.repeat(500))).not.toContain(BREAK);
    expect(breakLongWords('カナ、かな。'.repeat(100))).not.toContain(BREAK);
  });
});

describe('texts of story.json', () => {
  it('have no control characters, stacked marks or endless words', () => {
    const { story } = parseChanged((file) => {
      file.title = 'A\0 way';
      file.summary = { en: `x${'\u0301'.repeat(50)}`, de: 'س'.repeat(101) };
      file.sources.gazette.publisher = 'The\x07 Gazette';
    });
    expect(story?.title.en).toBe('A way');
    expect(story?.summary.en).toBe(`x${'\u0301'.repeat(8)}`);
    expect(story?.summary.de).toContain(BREAK);
    expect(story?.sources.get('gazette')?.publisher.en).toBe('The Gazette');
  });

  it.each<[string, (file: ReturnType<typeof JSON.parse>, name: string) => void, string]>([
    ['the title', (file, name) => (file.title = name), 'story.json: title'],
    ['a place', (file, name) => (file.places.alpha.name = name), 'story.json: places.alpha'],
    [
      'a source',
      (file, name) => (file.sources.gazette.title = name),
      'story.json: sources.gazette',
    ],
    ['a stop', (file, name) => (file.stops[1].title = name), 'story.json: stops[1]'],
    ['a moment', (file, name) => (file.moments[0].title = name), 'story.json: moments[0]'],
    ['a chapter', (file, name) => (file.chapters[0].title = name), 'story.json: chapters[0]'],
  ])('that name %s are cut at their limit', (_, give, path) => {
    const named = (name: unknown) =>
      parseChanged((file) => give(file, name as string)).problems.map(problemSentence);
    const before = parseChanged(() => {}).problems.map(problemSentence);
    expect(named('n'.repeat(LIMITS.name))).toEqual(before);
    expect(named({ de: 'n'.repeat(LIMITS.name + 1) })).toContain(
      `${path} has a name of 151 characters; only the first 150 are shown. Shorten it.`,
    );
  });

  it('that are names end with an ellipsis where they are cut', () => {
    const { story } = parseChanged((file) => {
      file.title = `${'word '.repeat(30)}more`;
    });
    expect(story?.title.en).toBe(`${'word '.repeat(30).trim()}…`);
    const faces = parseChanged((file) => {
      file.title = `x${'😀'.repeat(100)}`;
    });
    expect(faces.story?.title.en).toBe(`x${'😀'.repeat(74)}…`);
  });

  it('are limited in total for each language', () => {
    const notes = (count: number, more = '') =>
      parseChanged((file) => {
        const text = { en: 'x '.repeat(5000), fr: 'x '.repeat(5000) };
        file.summary = { en: 's', fr: 's' };
        delete file.credit;
        file.stops.forEach((stop: { notes?: unknown; conflicts?: unknown }) => {
          delete stop.notes;
          delete stop.conflicts;
        });
        file.moments = [];
        file.stops[0].conflicts = Array.from({ length: count }, () => ({
          about: { en: 'a', fr: 'a' },
          claims: [
            { text, source: 'gazette' },
            { text: { en: 'c', fr: 'c' }, source: 'gazette' },
          ],
        }));
        file.stops[0].notes = { en: `n${more}`, fr: 'n' };
      });
    const limits = ({ problems }: ReturnType<typeof notes>) =>
      problems.filter(({ limit }) => limit).map(problemSentence);
    expect(limits(notes(3))).toEqual([]);
    const more = notes(6);
    expect(limits(more)).toEqual(
      ['en', 'fr'].map(
        (lang) =>
          `story.json has more than 40000 characters of text in "${lang}"; the rest is left out. Shorten or split the story.`,
      ),
    );
    const [first, ...others] = more.story?.stops[0]?.conflicts ?? [];
    expect(first?.claims[0]?.text.en).toBe('x '.repeat(5000));
    expect(others.at(-1)?.claims.map(({ text }) => text.fr)).toEqual(['…', '…']);
    expect(more.story?.stops[0]?.notes).toEqual({ en: '…', fr: '…' });
  });

  it('may use their limit to the last character', () => {
    const limits = (length: number) =>
      tooMuch((file) => {
        file.stops[0].notes = { fr: 'x' };
        file.summary = { fr: 'x'.repeat(10_000) };
        file.talk = {
          notes: Object.fromEntries(
            ['title', 'conflicts', 'sources'].map((step, n) => [
              step,
              { fr: 'x'.repeat(n < 2 ? 10_000 : length) },
            ]),
          ),
        };
      });
    expect(limits(LIMITS.texts - 30_000 - 1)).toEqual([]);
    expect(limits(LIMITS.texts - 30_000)).toHaveLength(1);
  });
});
