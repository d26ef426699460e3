import { describe, expect, it } from 'vitest';
import { figuresInTurn } from '../../../../src/article/figures/figures-in-turn.ts';
import type { Media } from '../../../../src/story/media/media.ts';
import type { Passage } from '../../../../src/story/model.ts';

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
});
