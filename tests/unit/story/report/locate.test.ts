import { describe, expect, it } from 'vitest';
import { locate, valueAt } from '../../../../src/story/report/locate.ts';

const STORY = {
  stops: [{ id: 'alpha' }, 'no object', { id: 'beta' }],
  moments: [{ id: 'before' }],
};

describe('the path of a problem leads to', () => {
  it.each([
    ['story', { file: 'story', line: null, keys: [], passage: null }],
    ['story.json', { file: 'story.json', line: null, keys: [], passage: null }],
    ['story.json: title', { file: 'story.json', line: null, keys: ['title'], passage: null }],
    [
      'story.json: stops[3].arrival.claims[12].at',
      {
        file: 'story.json',
        line: null,
        keys: ['stops', 3, 'arrival', 'claims', 12, 'at'],
        passage: null,
      },
    ],
    ['article.en.md:23', { file: 'article.en.md', line: 23, keys: [], passage: null }],
    [
      'article.en.md:23 passage "the “end”, or not"',
      { file: 'article.en.md', line: 23, keys: [], passage: 'the “end”, or not' },
    ],
    [
      'article.pt-BR.md passage "x"',
      { file: 'article.pt-BR.md', line: null, keys: [], passage: 'x' },
    ],
    [
      'route.geojson: features[0]',
      { file: 'route.geojson', line: null, keys: ['features', 0], passage: null },
    ],
    // A stop or a moment by its id.
    ['story.json: "alpha"', { file: 'story.json', line: null, keys: ['stops', 0], passage: null }],
    ['story.json: "beta"', { file: 'story.json', line: null, keys: ['stops', 2], passage: null }],
    [
      'story.json: "before"',
      { file: 'story.json', line: null, keys: ['moments', 0], passage: null },
    ],
    ['story.json: "nobody"', { file: 'story.json', line: null, keys: [], passage: null }],
    // A file of media.json by its name, whatever is in it.
    [
      'media.json: "a/b [1].jpg"',
      { file: 'media.json', line: null, keys: ['a/b [1].jpg'], passage: null },
    ],
  ])('%s', (path, location) => {
    expect(locate(path, STORY)).toEqual(location);
  });

  it('no stop where story.json has none', () => {
    for (const story of [null, 'text', {}, { stops: 'none', moments: {} }])
      expect(locate('story.json: "alpha"', story).keys).toEqual([]);
  });
});

describe('the value at keys', () => {
  it.each<[unknown, readonly (string | number)[], unknown]>([
    [{ a: [{ b: 1 }] }, ['a', 0, 'b'], 1],
    [{ a: null }, ['a'], null],
    [5, [], 5],
    [{ a: 'text' }, ['a', 0], undefined],
    [{ a: null }, ['a', 'b'], undefined],
    [{}, ['constructor'], undefined],
    [[], ['length', 'x'], undefined],
  ])('%j, %j', (value, keys, found) => {
    expect(valueAt(value, keys)).toBe(found);
  });
});
