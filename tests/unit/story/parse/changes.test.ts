import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../../src/story/problems/problem-sentence.ts';
import { parseChanged } from '../changed-story.ts';

const sentences = ({ problems }: ReturnType<typeof parseChanged>) =>
  problems.map((problem) => `${problem.severity}: ${problemSentence(problem)}`);

const withChanges = (...changes: unknown[]) =>
  parseChanged((story) => Object.assign(story, { changes }));

describe('the changes of a story', () => {
  it('are none by default', () => {
    expect(parseChanged(() => {}).story?.changes).toEqual([]);
  });

  it.each(['the oldest', 'the newest'])(
    'come newest first where the file has %s first',
    (first) => {
      const list = [
        { when: '2020-06-02T09:00+02:00', what: 'A name was corrected.' },
        { when: '2020-06-03T09:00+02:00', what: 'A time was corrected.', why: 'The log says so.' },
      ];
      const parsed = withChanges(...(first === 'the oldest' ? list : list.toReversed()));
      expect(sentences(parsed)).toEqual([]);
      expect(parsed.story?.changes).toMatchObject([
        { what: { en: 'A time was corrected.' }, why: { en: 'The log says so.' } },
        { what: { en: 'A name was corrected.' }, why: null },
      ]);
    },
  );

  it('are on the clock of the place where the story opens', () => {
    const { story } = withChanges({ when: '2020-06-02T09:00', what: 'Corrected.' });
    expect(story?.changes[0]).toMatchObject({
      when: Date.UTC(2020, 5, 2, 7),
      zone: 'Europe/Paris',
      date: undefined,
    });
  });

  it('may be known by the day alone', () => {
    const { story } = withChanges({ when: '2020-06-02', what: 'Corrected.' });
    expect(story?.changes[0]?.date).toMatchObject({ unit: 'day' });
  });

  it('name a passage, and a stop or a moment', () => {
    const parsed = withChanges(
      { when: '2020-06-04', what: 'A', passage: 'middle', stop: 'toast' },
      { when: '2020-06-03', what: 'B', stop: 'once' },
    );
    expect(sentences(parsed)).toEqual([]);
    expect(parsed.story?.changes).toMatchObject([
      { passage: 'middle', stop: 'toast' },
      { passage: null, stop: 'once' },
    ]);
  });

  it('keep their words where they name what is not there', () => {
    const parsed = withChanges({ when: '2020-06-04', what: 'A', passage: 'toast', stop: 'middle' });
    expect(sentences(parsed)).toEqual([
      'hint: story.json: changes[0].passage names the passage "toast", which the article does not have. Correct its id. Until then, the change links to nothing.',
      'hint: story.json: changes[0].stop names "middle", which is no stop and no moment. Correct its id. Until then, the change links to nothing.',
    ]);
    expect(parsed.story?.changes).toMatchObject([{ what: { en: 'A' }, passage: null, stop: null }]);
  });

  it('follow what they name to where it went', () => {
    const parsed = parseChanged((story) =>
      Object.assign(story, {
        changes: [{ when: '2020-06-04', what: 'A', passage: 'old', stop: 'gone' }],
        moved: { old: 'middle', gone: 'toast' },
      }),
    );
    expect(sentences(parsed)).toEqual([]);
    expect(parsed.story?.changes).toMatchObject([{ passage: 'middle', stop: 'toast' }]);
  });

  it('are reported where one is out of order, and sorted', () => {
    const parsed = withChanges(
      { when: '2020-06-05', what: 'A' },
      { when: '2020-06-03', what: 'B' },
      { when: '2020-06-04', what: 'C' },
    );
    expect(sentences(parsed)).toEqual([
      'hint: story.json: changes[2].when is out of order. List the newest change first. They are sorted in any case.',
    ]);
    expect(parsed.story?.changes.map(({ what }) => what.en)).toEqual(['A', 'C', 'B']);
  });

  it('lose the one that is not valid alone', () => {
    const parsed = withChanges({ when: 'yesterday', what: 'A' }, { when: '2020-06-04', what: 'B' });
    expect(sentences(parsed)).toHaveLength(1);
    expect(sentences(parsed)[0]).toMatch(
      /^dropped: story\.json: changes\[0\]\.when must be a time/,
    );
    expect(parsed.story?.changes.map(({ what }) => what.en)).toEqual(['B']);
  });

  it('are reported where a language of the story lacks them', () => {
    const parsed = parseChanged((story) =>
      Object.assign(story, {
        languages: ['en', 'de'],
        changes: [{ when: '2020-06-04', what: { en: 'A', de: 'B' }, why: { en: 'C' } }],
      }),
    );
    expect(parsed.problems.map(({ code, path }) => [code, path])).toContainEqual([
      'text-untranslated',
      'story.json: changes[0].why',
    ]);
  });
});
