import { describe, expect, it } from 'vitest';
import { localize } from '../../../src/story/localize.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { readStoryFolder } from './read-files.ts';

const raw = readStoryFolder('tests/fixtures/stories/titicaca-sample');
const { story, problems } = parseStory(raw);
if (!story) throw new Error(JSON.stringify(problems));

describe('a small story of another journey', () => {
  it('is valid, and says that it is made up', () => {
    expect(problems).toEqual([]);
    expect(localize(story.title, 'en')).toMatch(/sample journey/);
    expect(localize(story.summary, 'es')).toMatch(/inventada/);
  });

  it('goes by ship and by rail, over a border, one way', () => {
    expect(story.stops.map(({ id }) => id)).toEqual(['puno', 'border', 'guaqui', 'viacha']);
    const rides = story.stops.flatMap((stop) => stop.rides);
    expect(rides.map(({ leg }) => leg.mode)).toEqual(['ship', 'ship', 'train']);
    expect(rides.map(({ basis }) => basis)).toEqual(['sketched', 'sketched', 'reported']);
    expect(rides.every(({ from, to }) => to > from)).toBe(true);
    expect(story.stops.map(({ zone }) => zone)).toEqual([
      'America/Lima',
      'America/La_Paz',
      'America/La_Paz',
      'America/La_Paz',
    ]);
  });

  it('falls back to its first language, text by text', () => {
    const [puno, border] = story.stops;
    expect(localize(puno?.title ?? {}, 'es')).toBe('Se sueltan amarras');
    expect(localize(puno?.notes ?? {}, 'es')).toBe('The only stop in Peru.');
    expect(localize(border?.title ?? {}, 'es-BO')).toBe('La frontera en el lago');
    expect(localize(border?.title ?? {}, 'ko')).toBe('The border on the lake');
    for (const { text } of story.passages) expect(Object.keys(text)).toEqual(['en', 'es']);
  });

  it('gets one chapter, since it has none', () => {
    expect(story.chapters).toHaveLength(1);
    expect(story.moments).toEqual([]);
  });
});

describe('a small story in Arabic', () => {
  it('is valid', () => {
    const { story, problems } = parseStory(readStoryFolder('tests/fixtures/stories/nile-sample'));
    expect(problems).toEqual([]);
    expect(story?.languages).toEqual(['ar', 'en']);
  });
});
