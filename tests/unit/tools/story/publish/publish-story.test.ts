import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { versionFile } from '../../../../../src/loading/version-file.ts';
import { checkStory } from '../../../../../tools/story/check-story.ts';
import { KEPT_MS } from '../../../../../tools/story/publish/history.ts';
import { publishStory } from '../../../../../tools/story/publish/publish-story.ts';
import { randomRuns } from '../../../../fixtures/random-runs.ts';
import { rawStory } from '../../../../fixtures/raw-story.ts';

let home: string;
let from: string;
let to: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'whistlestop-publish-'));
  [from, to] = [join(home, 'desk'), join(home, 'site')];
  mkdirSync(from);
  write(1);
});

afterEach(() => rmSync(home, { recursive: true }));

/** A version whose texts all say its number. */
function write(number: number, more: Record<string, unknown> = {}) {
  const { story, route, articles } = rawStory();
  const texts = { title: `Version ${number}`, ...more };
  writeFileSync(join(from, 'story.json'), JSON.stringify({ ...story, ...texts }));
  writeFileSync(join(from, 'route.geojson'), JSON.stringify({ ...route, number }));
  writeFileSync(join(from, 'article.en.md'), `Version ${number}\n\n${articles.en}`);
}

/** The numbers in the texts, read as a page reads them. */
async function read(folder = to): Promise<number[]> {
  const story = JSON.parse(await readFile(join(folder, 'story.json'), 'utf8'));
  const text = (name: string) => readFile(join(folder, versionFile(story, name) ?? ''), 'utf8');
  const [route, article] = [await text('route.geojson'), await text('article.en.md')];
  return [story.title, article]
    .map((each) => Number(/Version (\d+)/.exec(each)?.[1]))
    .concat(JSON.parse(route).number);
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'It was published.',
    (error) => String(error.message),
  );

describe('publishing', () => {
  it('puts a story into an empty folder, which the checker passes', async () => {
    expect(await publishStory(from, to)).toMatch(/: published at .+ with 2 new or changed files/);
    expect(await read()).toEqual([1, 1, 1]);
    expect(readdirSync(to).sort()).toEqual(['.published.json', 'story.json', 'versions']);
    expect(await checkStory(to)).toMatchObject({ sound: true });
  });

  it('changes nothing where the same version is published', async () => {
    await publishStory(from, to);
    const { mtimeMs, ino } = statSync(join(to, 'story.json'));
    expect(await publishStory(from, to)).toMatch(/published already/);
    expect(statSync(join(to, 'story.json'))).toMatchObject({ mtimeMs, ino });
  });

  it('gives story.json another second each time, of which servers make its ETag', async () => {
    const seconds = new Set<number>();
    for (let i = 1; i <= 5; i += 1) {
      write(i);
      await publishStory(from, to);
      seconds.add(Math.floor(statSync(join(to, 'story.json')).mtimeMs / 1000));
    }
    expect(seconds.size).toBe(5);
  });

  it('takes a folder to which files were copied by hand, and keeps these for open pages', async () => {
    mkdirSync(to);
    for (const name of readdirSync(from))
      writeFileSync(join(to, name), readFileSync(join(from, name)));
    write(2);
    await publishStory(from, to);
    expect(await read()).toEqual([2, 2, 2]);
    expect(readFileSync(join(to, 'article.en.md'), 'utf8')).toContain('Version 1');
  });

  it('publishes from a published folder', async () => {
    await publishStory(from, to);
    const other = join(home, 'other');
    await publishStory(to, other);
    expect(await read(other)).toEqual([1, 1, 1]);
  });

  it('deletes the texts of a version a week after it was replaced, and none before', async () => {
    const start = Date.now();
    await publishStory(from, to, { now: () => start });
    const old = versionFile(
      JSON.parse(readFileSync(join(to, 'story.json'), 'utf8')),
      'article.en.md',
    );
    write(2);
    await publishStory(from, to, { now: () => start + KEPT_MS });
    write(3);
    await publishStory(from, to, { now: () => start + 2 * KEPT_MS - 1 });
    expect(existsSync(join(to, String(old)))).toBe(true);
    write(4);
    await publishStory(from, to, { now: () => start + 2 * KEPT_MS });
    expect(existsSync(join(to, String(old)))).toBe(false);
    expect(await read()).toEqual([4, 4, 4]);
  });
});

describe('a publication that ends early', () => {
  it('leaves the old version or the new one at every step, and the next one succeeds', async () => {
    writeFileSync(join(from, 'note.txt'), 'one');
    await publishStory(from, to);
    for (let stop = 0, ended = true; ended; stop += 1) {
      write(2 + stop);
      writeFileSync(join(from, `note-${stop}.txt`), 'more');
      const before = await read();
      let step = 0;
      ended = await publishStory(from, to, {
        onStep: () => {
          if (step++ === stop) throw new Error('The power is gone.');
        },
      }).then(
        () => false,
        () => true,
      );
      const after = await read();
      expect(new Set(after).size).toBe(1);
      expect([...before, 2 + stop]).toContain(after[0]);
      await publishStory(from, to);
      expect(await read()).toEqual([2 + stop, 2 + stop, 2 + stop]);
    }
  });

  it('leaves a lock that the next one takes over', async () => {
    await publishStory(from, to);
    const { hostname } = await import('node:os');
    // No process has this number.
    const lock = JSON.stringify({ pid: 2 ** 30, host: hostname(), id: 'a' });
    writeFileSync(join(to, '.publishing'), lock);
    write(2);
    await publishStory(from, to);
    expect(await read()).toEqual([2, 2, 2]);
    expect(existsSync(join(to, '.publishing'))).toBe(false);
  });
});

it('readers never get texts of two versions, while many are published', async () => {
  await publishStory(from, to);
  let running = true;
  const seen = new Set<string>();
  const reader = async () => {
    while (running) seen.add((await read()).join(' '));
  };
  const readers = [reader(), reader(), reader()];
  for (let i = 2; i <= randomRuns(50); i += 1) {
    write(i);
    await publishStory(from, to);
  }
  running = false;
  await Promise.all(readers);
  expect(seen.size).toBeGreaterThan(5);
  for (const numbers of seen) expect(new Set(numbers.split(' ')).size, numbers).toBe(1);
}, 60_000);

describe('nothing is published', () => {
  it('while another publication runs', async () => {
    let second = '';
    await publishStory(from, to, {
      onStep: async () => {
        second ||= await failure(publishStory(from, to));
      },
    });
    expect(second).toMatch(/^Another publication to .* is running\. Wait until it has ended\./);
  });

  it('of a lock that another machine may hold', async () => {
    mkdirSync(to);
    writeFileSync(join(to, '.publishing'), JSON.stringify({ pid: 1, host: 'elsewhere' }));
    expect(await failure(publishStory(from, to))).toMatch(
      /If none is running, delete .*\.publishing/,
    );
  });

  it.each(['desk', 'site'])('with a symbolic link in the folder %s', async (name) => {
    await publishStory(from, to);
    write(2);
    symlinkSync('/etc', join(home, name, 'pictures'));
    expect(await failure(publishStory(from, to))).toMatch(/pictures is a symbolic link/);
    expect(await read()).toEqual([1, 1, 1]);
  });

  it('to a link, to itself, into itself, or where there is no folder', async () => {
    await publishStory(from, to);
    symlinkSync(to, join(home, 'link'));
    expect(await failure(publishStory(from, join(home, 'link')))).toMatch(/is a symbolic link/);
    expect(await failure(publishStory(from, from))).toMatch(/are one folder/);
    expect(await failure(publishStory(from, join(from, 'site')))).toMatch(/are one folder/);
    expect(await failure(publishStory(from, join(home, 'no/where')))).toMatch(/There is no folder/);
    expect(await failure(publishStory(join(home, 'none'), to))).toMatch(/There is no folder/);
  });

  it('with a problem, unless that is allowed and the story can be shown', async () => {
    await publishStory(from, to);
    write(2, { opening: 'nowhere', sources: { herald: {} } });
    expect(await failure(publishStory(from, to))).toMatch(/Fix these problems first\.$/);
    const allow = new Set(['problems'] as const);
    writeFileSync(join(from, 'story.json'), '{');
    expect(await failure(publishStory(from, to, { allow }))).toMatch(/not valid JSON/);
    expect(await read()).toEqual([1, 1, 1]);
    write(2, { opening: 'nowhere' });
    await publishStory(from, to, { allow });
    expect(await read()).toEqual([2, 2, 2]);
  });

  it('with a picture that changed and kept its name, unless that is allowed', async () => {
    writeFileSync(join(from, 'note.txt'), 'one');
    await publishStory(from, to);
    writeFileSync(join(from, 'note.txt'), 'two');
    expect(await failure(publishStory(from, to))).toMatch(
      /^note\.txt: This file has changed and kept its name.*\n--allow-changed-files /,
    );
    await publishStory(from, to, { allow: new Set(['files'] as const) });
    expect(readFileSync(join(to, 'note.txt'), 'utf8')).toBe('two');
  });

  it('of an older version, with its place and the option that allows it', async () => {
    await publishStory(from, to);
    write(2);
    await publishStory(from, to);
    write(1);
    expect(await failure(publishStory(from, to))).toMatch(
      /^story\.json: This version was published at .*\n--allow-older /,
    );
    await publishStory(from, to, { allow: new Set(['older'] as const) });
    expect(await read()).toEqual([1, 1, 1]);
  });
});
