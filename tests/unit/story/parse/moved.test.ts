import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../../src/story/problems/problem-sentence.ts';
import { parseChanged } from '../changed-story.ts';

/** What is read of `moved`, and what its author is told. */
function read(
  moved: Record<string, unknown>,
  change: (story: never, raw: never) => void = () => {},
) {
  const { story, problems } = parseChanged((file, raw) => {
    Object.assign(file, { moved });
    change(file as never, raw as never);
  });
  return {
    moved: Object.fromEntries(story?.moved ?? []),
    said: problems.map((problem) => `${problem.severity}: ${problemSentence(problem)}`),
  };
}

describe('ids that are gone', () => {
  it('lead to a stop, a moment or a passage, with a note for readers', () => {
    const { moved, said } = read({
      border: 'beta',
      before: { to: 'once', note: 'Its date was wrong.' },
      crowd: { note: 'Nobody confirmed it.' },
    });
    expect(said).toEqual([]);
    expect(moved).toEqual({
      border: { stop: 'beta', passage: null, note: null },
      // Both a moment and a passage have this id.
      before: { stop: 'once', passage: 'once', note: { en: 'Its date was wrong.' } },
      crowd: { stop: null, passage: null, note: { en: 'Nobody confirmed it.' } },
    });
  });

  it('lead on where what took their place has moved in its turn', () => {
    const { moved, said } = read({
      first: { to: 'second', note: 'Renamed.' },
      second: 'third',
      third: 'middle',
      lost: 'gone',
      gone: { note: 'Removed.' },
    });
    expect(said).toEqual([]);
    expect(moved).toMatchObject({
      first: { passage: 'middle', note: { en: 'Renamed.' } },
      second: { passage: 'middle', note: null },
      lost: { passage: null, note: { en: 'Removed.' } },
    });
  });

  it('are left out where they lead in a circle', () => {
    const { moved, said } = read({ a: 'b', b: 'a', c: 'c', d: 'a', e: 'beta' });
    expect(said).toEqual(
      ['a', 'b', 'c', 'd'].map(
        (id) =>
          `dropped: story.json: moved.${id} leads back to itself. Name the id that is there now.`,
      ),
    );
    expect(Object.keys(moved)).toEqual(['e']);
  });

  it('are left out where they lead to nothing', () => {
    const { moved, said } = read({ a: 'nowhere', b: 'beta' });
    expect(said).toEqual([
      'dropped: story.json: moved.a leads to "nowhere", which is no stop, no moment and no passage. Name an id that is there now, or write a "note" without "to".',
    ]);
    expect(Object.keys(moved)).toEqual(['b']);
  });

  it('keep the note of an entry that leads to nothing', () => {
    const { moved, said } = read({ a: { to: 'nowhere', note: 'It was wrong.' } });
    expect(said).toHaveLength(1);
    expect(moved).toEqual({ a: { stop: null, passage: null, note: { en: 'It was wrong.' } } });
  });

  it('are reported where the story still has them', () => {
    const { said } = read({ alpha: 'beta', toast: { note: 'Removed.' } });
    expect(said).toEqual(
      ['alpha', 'toast'].map(
        (id) =>
          `hint: story.json: moved.${id} is an id that the story still has. Links lead to it. Remove the entry, or what has this id.`,
      ),
    );
  });

  it('may be a stop’s while a passage has the same id', () => {
    expect(read({ middle: 'beta' }).said).toEqual([]);
  });

  it('are reported one by one where they are not valid', () => {
    const { moved, said } = read({ 'Not an id': 'beta', a: { to: 'beta' }, b: 5, c: 'beta' });
    expect(said.map((each) => each.split(' ').slice(0, 3).join(' '))).toEqual([
      'dropped: story.json: moved.Not',
      'dropped: story.json: moved.a.note',
      'dropped: story.json: moved.b',
    ]);
    expect(Object.keys(moved)).toEqual(['c']);
  });

  it('lead links in the text on', () => {
    const link = (_: never, raw: { articles: Record<string, string> }) => {
      raw.articles.en +=
        '\n\n:::passage{#more sources="herald" t="2020-06-01T19:00+03:00"}\nSee :at[there]{stop=border} and :at[here]{stop=crowd}.\n:::';
    };
    const { said } = read(
      { border: 'beta', crowd: { note: 'Nobody confirmed it.' } },
      link as never,
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('"crowd"');
  });
});
