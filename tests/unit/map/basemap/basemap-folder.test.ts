import { describe, expect, it } from 'vitest';
import {
  basemapFolderOf,
  piecesIn,
  siteBasemap,
} from '../../../../src/map/basemap/basemap-folder.ts';

const page = 'https://example.org/site/index.html';
const basemapDetail = { near: 9, regions: [] };

describe('the basemap of a story', () => {
  it('is the site’s, unless the story brings its own', () => {
    expect(basemapFolderOf({ slug: 'one', basemapDetail: null }, page)).toEqual(
      siteBasemap('https://example.org/site/basemap/'),
    );
    const own = basemapFolderOf({ slug: 'one', basemapDetail }, page);
    expect(own.folder).toBe('https://example.org/site/stories/one/basemap/');
    expect(own.near).toBe(9);
    expect(piecesIn(own, [170, -10, 190, 10]).map(({ name }) => name)).toEqual(['region']);
  });

  it('lies beside a story of another folder or host', () => {
    expect(basemapFolderOf({ slug: '/news/one/', basemapDetail }, page).folder).toBe(
      'https://example.org/news/one/basemap/',
    );
    expect(
      basemapFolderOf({ slug: 'https://other.example/one/', basemapDetail }, page).folder,
    ).toBe('https://other.example/one/basemap/');
  });
});

describe('the pieces of a basemap', () => {
  const pieces = [
    { name: 'west', box: [-180, 0, -150, 30] },
    { name: 'middle', box: [0, 0, 30, 30] },
    { name: 'east', box: [150, 0, 180, 30] },
  ] as const;
  const names = (...view: [number, number, number, number]) =>
    piecesIn({ pieces }, view).map(({ name }) => name);

  it('are those that are in view', () => {
    expect(names(10, 10, 20, 20)).toEqual(['middle']);
    expect(names(31, 10, 60, 20)).toEqual([]);
    expect(names(10, 31, 20, 40)).toEqual([]);
  });

  it('are found across the antimeridian, on whichever copy of the world', () => {
    expect(names(170, 10, 190, 20)).toEqual(['west', 'east']);
    expect(names(-190, 10, -170, 20)).toEqual(['west', 'east']);
    expect(names(370, 10, 380, 20)).toEqual(['middle']);
    expect(names(-350, 10, -340, 20)).toEqual(['middle']);
  });
});
