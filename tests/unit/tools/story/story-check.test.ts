import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStory } from '../../../../tools/story/check-story.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whistlestop-story-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

type Files = Record<string, string | Uint8Array>;

/** What the checker says of the sample with other files; the folder’s own name is left out. */
async function said(change: (files: Files) => void, all = false): Promise<string[]> {
  const { story, route, articles } = rawStory();
  const files: Files = {
    'story.json': JSON.stringify(story, null, 2),
    'route.geojson': JSON.stringify(route, null, 2),
    'article.en.md': articles.en ?? '',
  };
  change(files);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const { text, sound } = await checkStory(folder, { all });
  return [`sound: ${sound}`, ...text.replaceAll(folder, 'folder').split('\n')];
}

const replace = (files: Files, name: string, from: string, to: string) => {
  const text = String(files[name]);
  expect(text).toContain(from);
  files[name] = text.replace(from, to);
};

describe('the checker', () => {
  it('passes a sound story', async () => {
    expect(await said(() => {})).toEqual(['sound: true', 'folder: no errors, 4 stops, 4 passages']);
  });

  it('names what is still planned when its time is past and the story is not live any more', async () => {
    const withPlan = (files: Files) => {
      const { stops, ...rest } = rawStory().story as { stops: object[] };
      const last = { ...stops.at(-1), arrival: { best: '2020-06-01T18:00Z', basis: 'planned' } };
      const live = { every: 60, until: '2020-06-01T19:00Z' };
      files['story.json'] = JSON.stringify({ ...rest, live, stops: [...stops.slice(0, -1), last] });
    };
    const over = await said(withPlan);
    expect(over[0]).toBe('sound: true');
    expect(over).toContain(
      'story.json (hint): "gamma" is still "planned", for a time that is past',
    );
    const { text } = await checkStory(folder, { now: Date.UTC(2020, 5, 1, 18, 30) });
    expect(text).not.toContain('planned');
  });

  it('notes that a live story is over, which is no mistake', async () => {
    const withLive = (files: Files) => {
      const story = { ...rawStory().story, live: { every: 60, until: '2020-06-01T18:00Z' } };
      files['story.json'] = JSON.stringify(story, null, 2);
    };
    const over = await said(withLive);
    expect(over[0]).toBe('sound: true');
    expect(over[1]).toMatch(
      /^story\.json:\d+ \(hint\): "live" is over: open pages no longer ask for updates$/,
    );
    const { text } = await checkStory(folder, { now: Date.UTC(2020, 5, 1, 17) });
    expect(text).toBe(`${folder}: no errors, 4 stops, 4 passages`);
  });

  it('names things as the author does, with file and line, and what follows below', async () => {
    const found = await said((files) =>
      replace(files, 'story.json', '"publisher": "Herald"', '"publisher": ""'),
    );
    const line = (name: string, words: string) => {
      const text = name === 'story.json' ? JSON.stringify(rawStory().story, null, 2) : '';
      return text.split('\n').findIndex((each) => each.includes(words)) + 1;
    };
    expect(found).toEqual([
      'sound: false',
      `Another ride, publisher, story.json:${line('story.json', '"publisher": "Herald"')} (left out): must not be empty`,
      '    It is left out until this is fixed.',
      '    Because of this:',
      `    - Beta, arrival, claim 2, source, story.json:${line('story.json', '"source": "herald"')} (left out): names "herald", which is not in sources`,
      '    - passage "leaving", article.en.md:7 (shown otherwise): names the source "herald", which is not in sources',
      '    - passage "middle", article.en.md:13 (shown otherwise): names the source "herald", which is not in sources',
      '    - … and 1 more; --all lists them',
      'folder: 1 problem to fix (4 more follow from it), 4 stops, 4 passages',
    ]);
  });

  it('lists everything when asked', async () => {
    const found = await said(
      (files) => replace(files, 'story.json', '"publisher": "Herald"', '"publisher": ""'),
      true,
    );
    expect(found.join('\n')).toMatch(/passage "end"/);
    expect(found.join('\n')).not.toMatch(/--all/);
  });

  it('says where a file stops being JSON', async () => {
    const found = await said((files) =>
      replace(files, 'story.json', '"title": "A sample",', '"title": "A sample"'),
    );
    expect(found.slice(0, 2)).toEqual([
      'sound: false',
      'story.json:4 (error: the story cannot be shown): is not valid JSON (comma expected)',
    ]);
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['a byte order mark', (bytes) => Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes])],
    ['Windows’ line ends', (bytes) => Buffer.from(String(bytes).replaceAll('\n', '\r\n'))],
  ])('passes files with %s', async (_, change) => {
    const found = await said((files) => {
      for (const [name, content] of Object.entries(files))
        files[name] = change(Buffer.from(String(content)));
    });
    expect(found).toEqual(['sound: true', 'folder: no errors, 4 stops, 4 passages']);
  });

  it.each(['story.json', 'route.geojson', 'article.en.md'])(
    'says that %s is UTF-16',
    async (name) => {
      const found = await said((files) => {
        files[name] = Buffer.from(`\ufeff${String(files[name])}`, 'utf16le');
      });
      expect(found.join('\n')).toMatch(`${name} (`);
      expect(found.join('\n')).toMatch(/is saved as UTF-16, not as UTF-8/);
      expect(found[0]).toBe('sound: false');
    },
  );

  it('counts what readers see otherwise as a problem, and a hint as none', async () => {
    const link = await said((files) =>
      replace(files, 'article.en.md', '{stop=alpha}', '{stop=alfa}'),
    );
    expect(link[0]).toBe('sound: false');
    const ride = await said((files) =>
      replace(files, 'story.json', '"rides": [\n        "two"\n      ]', '"rides": []'),
    );
    expect(ride[0]).toBe('sound: true');
    expect(ride[1]).toMatch(/^Gamma, story.json:\d+ \(hint\): /);
  });

  it('reports a language without an article, and an article without its language', async () => {
    const found = await said((files) => {
      replace(
        files,
        'story.json',
        '"languages": [\n    "en"',
        '"languages": [\n    "en",\n    "fr"',
      );
      files['article.es.md'] = ':::passage{#end}\nPor fin.\n:::';
    });
    expect(found).toContain(
      'article.fr.md (shown otherwise): is missing or empty, although "languages" lists it',
    );
    expect(found).toContain(
      'article.es.md (hint): is not shown, since "languages" of story.json does not list its language',
    );
  });
});
