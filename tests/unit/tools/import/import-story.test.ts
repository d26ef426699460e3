import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importStory } from '../../../../tools/import/import-story.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'import-'));
});
afterEach(() => rm(root, { recursive: true }));

const FIXTURES = 'tests/fixtures/imports';
const into = (slug: string) => join(root, slug);

describe('npm run import', () => {
  it('writes the folder of a story, and says what is asked and what is left over', async () => {
    const { text, done } = await importStory([`${FIXTURES}/storymap.json`], into('race'), {});
    expect(done).toBe(true);
    expect((await readdir(into('race'))).sort()).toEqual([
      'article.en.md',
      'route.geojson',
      'story.json',
    ]);
    expect(text).toContain(
      'When was the journey? A year is enough. All stops share it, in order. (--when <date>)',
    );
    expect(text).toMatch(
      /is on another server: .*\n {4}storymap\.slides\[0\]\.media\.url: https:\/\/live/,
    );
  });

  it('adds to a story only if it is told to', async () => {
    await importStory([`${FIXTURES}/template.csv`], into('race'), {});
    const before = await readFile(join(into('race'), 'story.json'), 'utf8');
    const refused = await importStory([`${FIXTURES}/storymap.json`], into('race'), {});
    expect(refused).toMatchObject({
      done: false,
      text: expect.stringContaining('add to this story with --add'),
    });
    expect(await readFile(join(into('race'), 'story.json'), 'utf8')).toBe(before);
    const added = await importStory([`${FIXTURES}/storymap.json`], into('race'), {
      add: true,
      when: '1890',
    });
    expect(added.text).toContain('title: Bly’s race');
    const { title, stops } = JSON.parse(await readFile(join(into('race'), 'story.json'), 'utf8'));
    expect([title, stops.length]).toEqual(['template', 8]);
  });

  it.each([
    ['a file that is not there', ['nowhere.gpx'], {}, 'nowhere.gpx cannot be read: no such file.'],
    ['a date that is none', ['template.csv'], { when: 'soon' }, '--when soon is no date'],
    ['an unknown mode', ['template.csv'], { mode: 'camel' }, '--mode camel is none of'],
    [
      'a place without a point',
      ['template.csv'],
      { place: 'Aden' },
      '--place "Aden": write a name and a point',
    ],
    ['an unknown column', ['template.csv'], { column: ['a=b'] }, 'there is no field "b"'],
  ])('writes nothing for %s', async (_, files, options, sentence) => {
    const paths = files.map((name) => `${FIXTURES}/${name}`);
    const { text, done } = await importStory(paths, into('race'), options);
    expect(done).toBe(false);
    expect(text).toContain(sentence);
    expect(text).toContain('Nothing was written.');
    expect(await readdir(root)).toEqual([]);
  });

  it('writes nothing for a slug that leads out of the folder, or a file that cannot be imported', async () => {
    expect((await importStory([`${FIXTURES}/template.csv`], into('..'), {})).done).toBe(false);
    await writeFile(into('a.gpx'), '<gpx><trk>');
    const { text } = await importStory([into('a.gpx')], into('race'), {});
    expect(text).toBe(
      'a.gpx is not complete: its XML has an error. Export it again from where it was made.\nNothing was written.',
    );
  });

  it('places events at the place that is named, and matches columns by hand', async () => {
    await importStory([`${FIXTURES}/newsroom.csv`], into('talks'), {
      ...{ place: 'Vladivostok, 43°07′N 131°53′E', column: ['Ressort='], lang: 'de' },
    });
    const { places, languages } = JSON.parse(
      await readFile(join(into('talks'), 'story.json'), 'utf8'),
    );
    expect(languages).toEqual(['de']);
    expect(places).toMatchObject({
      vladivostok: { name: 'Vladivostok', zone: 'Asia/Vladivostok' },
    });
  });
});
