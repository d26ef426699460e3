import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/story/model.ts';
import { changesOfPassage, newChanges, targetOfChange } from '../../../src/timeline/changes.ts';
import { soundStory } from '../../fixtures/sound-story.ts';

const story = soundStory((raw) => {
  raw.story.changes = [
    { when: '2020-06-03T10:00+02:00', what: 'Both', passage: 'middle', stop: 'beta' },
    { when: '2020-06-02T18:05+02:00', what: 'Stop', stop: 'beta' },
    { when: '2020-06-02T12:00+02:00', what: 'Call', stop: 'toast' },
    { when: '2020-06-02', what: 'Whole' },
  ];
});
const what = (changes: readonly Change[]) => changes.map((change) => change.what.en);

describe('what a change is about', () => {
  it('is its passage, else its stop, else the whole story', () => {
    const targets = story.changes.map((change) => targetOfChange(story, change));
    expect(targets.map((target) => [target?.passage?.id, target?.event?.id])).toEqual([
      ['middle', undefined],
      [undefined, 'beta'],
      [undefined, 'toast'],
      [undefined, undefined],
    ]);
    expect(targets[1]?.t).toBe(Date.parse('2020-06-01T11:00+03:00'));
    expect(targets[3]).toBeNull();
  });
});

describe('the changes of a passage', () => {
  it('are its own and those of its stops, the newest first', () => {
    expect(what(changesOfPassage(story, 'middle'))).toEqual(['Both', 'Stop']);
    expect(changesOfPassage(story, 'leaving')).toEqual([]);
  });
});

describe('new changes', () => {
  const whenOf = (changes: readonly Change[]) => changes.map(({ when }) => when);

  it('are those that were not seen, the newest first', () => {
    const seen = whenOf(story.changes.slice(2));
    expect(what([...newChanges(story.changes, seen)])).toEqual(['Both', 'Stop']);
    expect(newChanges(story.changes, whenOf(story.changes)).size).toBe(0);
    expect(newChanges(story.changes, []).size).toBe(4);
  });

  it('are also those that were made earlier, and came into the list later', () => {
    const seen = whenOf(story.changes.filter((_, i) => i !== 2));
    expect(what([...newChanges(story.changes, seen)])).toEqual(['Call']);
  });

  it('are the first ones of several at one instant', () => {
    const [first] = story.changes as [Change];
    const twins = ['c', 'b', 'a'].map((en) => ({ ...first, what: { en } }));
    expect(what([...newChanges(twins, [first.when])])).toEqual(['c', 'b']);
  });

  it('are as many as were added, whatever was seen', () => {
    const [first] = story.changes as [Change];
    const instants = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(instants, instants, (seen, added) => {
        const changes = [...seen, ...added]
          .sort((a, b) => b - a)
          .map((when) => ({ ...first, when }));
        expect(newChanges(changes, seen).size).toBe(added.length);
      }),
    );
  });
});
