import { describe, expect, it } from 'vitest';
import { nextVersion } from '../../../../src/story/load/next-version.ts';
import type { Story } from '../../../../src/story/model.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { isSameJourney } from '../../../../src/timeline/same-journey.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

function update(change: (raw: ReturnType<typeof rawStory>) => void) {
  const first = parseStory(rawStory());
  const raw = rawStory();
  change(raw);
  const next = nextVersion(first, raw);
  return { known: first.story as Story, story: next.story as Story };
}

describe('another version of a story', () => {
  it('is the same story where nothing has changed', () => {
    const { known, story } = update(() => {});
    expect(story).toBe(known);
  });

  it('keeps the journey and every other passage where a passage has another text', () => {
    const { known, story } = update(({ articles }) => {
      articles.en = `${articles.en}`.replace('There at last.', 'There.');
    });
    const changed = story.passages.filter((passage, i) => passage !== known.passages[i]);
    expect(changed.map(({ id }) => id)).toEqual(['end']);
    expect(isSameJourney(known, story)).toBe(true);
  });

  it('is another journey where a stop has another time, with the same lines', () => {
    const { known, story } = update(({ story }) => {
      Object.assign((story.stops as object[])[3] ?? {}, { arrival: '2020-06-01T18:30+03:00' });
    });
    expect(isSameJourney(known, story)).toBe(false);
    expect(story.stops.map((stop, i) => stop === known.stops[i])).toEqual([
      ...[true, true, true, false],
    ]);
    expect(story.stops[3]?.rides[0]?.leg.line).toBe(known.stops[3]?.rides[0]?.leg.line);
  });

  it('is unsound where its files are, whatever is shown', () => {
    const first = parseStory(rawStory());
    expect(nextVersion(first, { ...rawStory(), story: null }).story).toBeNull();
  });
});
