import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { problemFix } from '../../../../src/story/problems/problem-sentence.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';
import { reasonOf } from '../../../fixtures/reason-of.ts';

function parse(keys: Record<string, unknown>) {
  const raw = rawStory();
  Object.assign(raw.story, keys);
  return parseStory(raw);
}

describe('the story’s camera', () => {
  it('is as near as the file says', () => {
    expect(parse({}).story?.zoom).toBeNull();
    const { story, problems } = parse({ camera: { zoom: 6.5 } });
    expect([story?.zoom, problems]).toEqual([6.5, []]);
  });

  it('is left out where it has no zoom level', () => {
    for (const camera of [7, {}, { zoom: 'near' }, { zoom: 99 }]) {
      const { story, problems } = parse({ camera });
      expect([story?.zoom, problems.length]).toEqual([null, 1]);
    }
  });
});

describe('a custom basemap', () => {
  it('is none unless the story names one', () => {
    expect(parse({}).story?.basemap).toBeNull();
  });

  it.each([
    'https://tiles.example.org/style.json',
    'https://tiles.example.org:8443/a/b.json?key=1#there',
    'style.json',
    'maps/style.json',
    '../maps/style.json',
    '/maps/style.json',
  ])('may be a style at %s', (style) => {
    const { story, problems } = parse({ basemap: { style } });
    expect(problems).toEqual([]);
    expect(story?.basemap).toEqual({ kind: 'style', url: style, attribution: null });
  });

  it('may be an archive with an attribution', () => {
    const { story, problems } = parse({
      basemap: { pmtiles: 'area.pmtiles', attribution: { de: 'Karte: X', en: 'Map: X' } },
    });
    expect(problems).toEqual([]);
    expect(story?.basemap).toEqual({
      kind: 'pmtiles',
      url: 'area.pmtiles',
      attribution: { en: 'Map: X', de: 'Karte: X' },
    });
  });

  it.each<[string, unknown, string]>([
    ['text alone', 'https://example.org/style.json', 'basemap'],
    ['nothing in it', {}, 'basemap'],
    ['both at once', { style: 'a.json', pmtiles: 'a.pmtiles' }, 'basemap'],
    ['http', { style: 'http://example.org/style.json' }, 'basemap.style'],
    ['a script', { style: 'javascript:alert(1)' }, 'basemap.style'],
    ['data', { pmtiles: 'data:,x' }, 'basemap.pmtiles'],
    ['another host without its scheme', { style: '//example.org/style.json' }, 'basemap.style'],
    ['the same with backslashes', { style: '\\\\example.org/style.json' }, 'basemap.style'],
    ['the same with one of each', { style: '/\\example.org/style.json' }, 'basemap.style'],
    ['a space in it', { style: 'my style.json' }, 'basemap.style'],
    ['no text', { style: '' }, 'basemap.style'],
    ['a number', { pmtiles: 3 }, 'basemap.pmtiles'],
    ['an attribution that is no text', { style: 'a.json', attribution: 3 }, 'basemap.attribution'],
  ])('is left out and reported: %s', (_, basemap, path) => {
    const { story, problems } = parse({ basemap });
    expect(story?.basemap).toBeNull();
    expect(story?.stops).toHaveLength(4);
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'dropped', path: `story.json: ${path}` }),
    ]);
    expect(reasonOf(problems[0])).toMatch(/^must /);
    expect(problems.map(problemFix)).not.toContain('');
  });

  it('with a misspelt key is reported', () => {
    const { story, problems } = parse({ basemap: { style: 'a.json', atribution: 'X' } });
    expect(story?.basemap?.url).toBe('a.json');
    expect(problems.map(({ path }) => path)).toEqual(['story.json: basemap.atribution']);
  });
});

describe('the countries of a story', () => {
  it('are none unless it names some', () => {
    const { story, problems } = parse({});
    expect(story?.countries).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('are kept, each once', () => {
    const { story, problems } = parse({ countries: ['KP', 'RU', 'KP'] });
    expect(story?.countries).toEqual(['KP', 'RU']);
    expect(problems).toEqual([]);
  });

  it('are left out one by one where they are invalid', () => {
    const { story, problems } = parse({ countries: ['KP', 'ru', 'North Korea', 7] });
    expect(story?.countries).toEqual(['KP']);
    expect(problems.map(({ path, severity }) => [path, severity])).toEqual([
      ['story.json: countries[1]', 'dropped'],
      ['story.json: countries[2]', 'dropped'],
      ['story.json: countries[3]', 'dropped'],
    ]);
  });

  it('must be a list', () => {
    const { story, problems } = parse({ countries: 'KP' });
    expect(story?.countries).toEqual([]);
    expect(reasonOf(problems[0])).toBe('must be a list');
  });
});
