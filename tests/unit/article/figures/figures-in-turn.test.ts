import { describe, expect, it } from 'vitest';
import { figuresInTurn, visitsAlone } from '../../../../src/article/figures/figures-in-turn.ts';
import type { Media } from '../../../../src/story/media/media.ts';
import type { Passage } from '../../../../src/story/model.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

const image = (src: string): Media => ({
  ...{ kind: 'image', src: { en: src }, alt: null, caption: null, credit: null },
  ...{ width: null, height: null },
});
const passage = (text: string) => ({ text: { en: text }, media: [] }) as unknown as Passage;
const files = (figures: readonly Media[]) =>
  figures.map((media) => (media.kind === 'link' ? '' : media.src.en));

describe('figures of stops and slides', () => {
  it('are their own, then those of their passage, each once', () => {
    const text = passage('Words.\n\n![A door](door.jpg)\n\n![A carpet](carpet.jpg)');
    const [figures = []] = figuresInTurn([{ media: [image('door.jpg')], passage: text }], 'en');
    expect(files(figures)).toEqual(['door.jpg', 'carpet.jpg']);
  });
  it('of a passage with several stops belong to the first', () => {
    const text = passage('![A door](door.jpg)');
    const turns = [
      { media: [], passage: text },
      { media: [image('band.jpg')], passage: text },
      { media: [], passage: null },
    ];
    expect(figuresInTurn(turns, 'en').map(files)).toEqual([['door.jpg'], ['band.jpg'], []]);
  });

  it('are left alone where no passage is about a stop or a moment, by time', () => {
    const raw = rawStory();
    const pictured = (list: unknown) =>
      (list as Record<string, unknown>[]).map((each) => ({ ...each, media: [{ src: 'a.jpg' }] }));
    const { story } = parseStory({
      ...raw,
      story: {
        ...raw.story,
        stops: pictured(raw.story.stops),
        moments: pictured(raw.story.moments),
      },
    });
    if (!story) throw new Error('The sample is no story.');
    const alone = visitsAlone(story);
    const none = [...story.stops, ...story.moments].filter(({ passage }) => passage === null);
    expect(alone.map(({ id }) => id).sort()).toEqual(none.map(({ id }) => id).sort());
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.length).toBeLessThan(story.stops.length + story.moments.length);
    const plain = parseStory(raw).story;
    expect(plain && visitsAlone(plain)).toEqual([]);
  });
});
