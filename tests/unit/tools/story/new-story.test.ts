import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkStory } from '../../../../tools/story/check-story.ts';
import { newStory } from '../../../../tools/story/new-story.ts';

let stories: string;

beforeEach(async () => {
  stories = await mkdtemp(join(tmpdir(), 'whistlestop-new-'));
});

afterEach(async () => {
  await rm(stories, { recursive: true });
});

const titleIn = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'story.json'), 'utf8')).title;

it('makes a story in which the checker finds nothing', async () => {
  const folder = join(stories, 'my-journey');
  const { text, done } = await newStory(folder, {});
  expect(done).toBe(true);
  expect(text).toContain('no errors, 1 stop, 1 passage');
  expect(await titleIn(folder)).toBe('My journey');
  expect((await checkStory(folder)).text).toBe(`${folder}: no errors, 1 stop, 1 passage`);
  expect(await readdir(folder)).toEqual(['article.en.md', 'route.geojson', 'story.json']);
});

it('takes a title and a language', async () => {
  const folder = join(stories, 'trip');
  await newStory(folder, { title: 'Поездка', lang: 'ru' });
  expect(await titleIn(folder)).toBe('Поездка');
  expect(await readdir(folder)).toContain('article.ru.md');
});

it('refuses a slug that is taken, and leaves that story as it is', async () => {
  const folder = join(stories, 'trip');
  await newStory(folder, {});
  const { text, done } = await newStory(folder, { title: 'Other' });
  expect(done).toBe(false);
  expect(text).toContain('exists');
  expect(await titleIn(folder)).toBe('Trip');
});

it.each([
  ['My Trip', {}, 'is no slug'],
  ['trip', { lang: 'not a tag' }, 'is no language'],
  ['trip', { title: ' ' }, '--title is empty'],
  ['trip', { from: ['/nowhere.csv'] }, 'cannot be read'],
])('refuses %s %j with a sentence, and writes nothing', async (slug, options, sentence) => {
  const { text, done } = await newStory(join(stories, slug), options);
  expect(done).toBe(false);
  expect(text).toContain(sentence);
  expect(await readdir(stories)).toEqual([]);
});

it('begins with a table of stops, and lists what has no place in a story', async () => {
  const table = join(stories, 'stops.csv');
  await writeFile(
    table,
    'place,latitude,longitude,arrive,weather\nAden,12.79,45.02,1889-11-14,hot\nColombo,6.93,79.85,1889-11-20,wet\n',
  );
  const folder = join(stories, 'voyage');
  const { text, done } = await newStory(folder, { title: 'A voyage', from: [table] });
  expect(done).toBe(true);
  expect(await titleIn(folder)).toBe('A voyage');
  expect(text).toContain('What is not in the story');
  expect(text).toContain('weather');
  expect(text).toMatch(/2 stops/);
});
