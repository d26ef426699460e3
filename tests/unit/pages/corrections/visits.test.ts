import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepSeen, seenBefore } from '../../../../src/pages/corrections/visits.ts';
import { soundStory } from '../../../fixtures/sound-story.ts';

const story = soundStory((raw) => {
  raw.story.changes = [
    { when: '2020-06-02T18:05+02:00', what: 'Later' },
    { when: '1960-06-02T18:05+02:00', what: 'Earlier than 1970' },
  ];
});

/** A browser's storage. */
function storage() {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  return kept;
}

afterEach(() => vi.unstubAllGlobals());

describe('what is kept of a visit', () => {
  it('is when the changes were made that were seen, for each story', () => {
    const kept = storage();
    expect(seenBefore(story.slug)).toBeNull();
    keepSeen(story);
    expect(seenBefore(story.slug)).toEqual(story.changes.map(({ when }) => when));
    expect(seenBefore('another')).toBeNull();
    expect(kept.size).toBe(1);
  });

  it('says of a story without changes that it was visited', () => {
    storage();
    keepSeen({ slug: 'quiet', changes: [] });
    expect(seenBefore('quiet')).toEqual([]);
  });

  it('is nothing where something else stands in its place, or the browser refuses', () => {
    storage().set(`whistlestop seen ${story.slug}`, 'no numbers');
    expect(seenBefore(story.slug)).toEqual([]);
    vi.stubGlobal('localStorage', undefined);
    expect(() => keepSeen(story)).not.toThrow();
    expect(seenBefore(story.slug)).toBeNull();
  });
});
