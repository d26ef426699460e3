import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noNginx, serveWithNginx } from '../fixtures/served/nginx.ts';
import { liveLoad } from './live-load.mjs';

const STORY = 'stories/vladivostok-2019';
const { READERS = 5000, SECONDS = 300, EVERY = 60 } = process.env;

/**
 * Readers of a live story under nginx with the configuration that is shipped, and a publication while they
 * read: bytes, requests and waits. Throws where a reader gets texts of two versions, or not the new one.
 * Needs the built site in dist/.
 */
export async function bench(): Promise<void> {
  if (noNginx) throw new Error(noNginx);
  const site = await serveWithNginx('/');
  const desk = mkdtempSync(join(tmpdir(), 'whistlestop-desk-'));
  const [from, to] = [join(desk, 'live'), join(site.folder, 'stories/live')];
  try {
    cpSync(join(site.folder, STORY), from, { recursive: true });
    mark(from, 1);
    await publish(from, to);
    const options = {
      url: `${site.url}stories/live/`,
      readers: Number(READERS),
      seconds: Number(SECONDS),
      every: Number(EVERY),
      publish: async () => {
        mark(from, 2);
        await publish(from, to);
      },
    };
    const found = await liveLoad(options);
    const { half, most, longest } = found.wait;
    console.log(
      `${options.readers} readers, every ${options.every} s, for ${options.seconds} s:\n` +
        `  ${found.requestsPerSecond.toFixed(1)} requests a second, ${(100 * found.unchanged).toFixed(1)} % answered 304\n` +
        `  ${(found.bytes.hour / 1000).toFixed(1)} kB per reader and hour without updates, headers too; ` +
        `${(found.bytes.update / 1000).toFixed(1)} kB for each update\n` +
        `  waits: half within ${half.toFixed(1)} ms, 99 % within ${most.toFixed(1)} ms, all within ${longest.toFixed(0)} ms\n` +
        `  behind a CDN with one location: ${found.originPerSecondBehindCdn.toFixed(2)} requests a second for story.json\n` +
        '  no reader got texts of two versions',
    );
  } finally {
    await site.close();
    rmSync(desk, { recursive: true });
  }
}

/** Title and article say the number of the version. */
function mark(folder: string, number: number): void {
  const file = join(folder, 'story.json');
  const story = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...story, title: `Version ${number}` }));
  const article = join(folder, 'article.en.md');
  if (number === 1) appendFileSync(article, '\nVersion 1\n');
  else
    writeFileSync(
      article,
      readFileSync(article, 'utf8').replace(/Version \d+/, `Version ${number}`),
    );
}

/** In a process of its own: readers go on reading meanwhile. */
function publish(from: string, to: string): Promise<void> {
  const args = ['tools/story/story-check.mjs', '--publish', from, to];
  const process = spawn(globalThis.process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  process.stdout.on('data', (text) => {
    said += text;
  });
  return new Promise((done, fail) => {
    process.on('error', fail);
    process.on('close', (code) => (code === 0 ? done() : fail(new Error(said))));
  });
}
