import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page, type Route } from 'playwright';
import { build, preview } from 'vite';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { builtStory } from '../../tools/story/story-folder.mjs';
import { countHeld } from '../fixtures/held.ts';
import { compare, readUsage } from './measuring/usage.ts';

const SEEKS = 10_000;
const CHANGES = 100;
const MOUNTS = 200;
const STORIES = 200;
const PLAYED_MS = Number(process.env.SOAK_HOURS ?? 2) * 3_600_000;
/** What playback takes for one frame at most: the clock of the page is put on by so much. */
const FRAME_MS = 100;

const SHIPPED = 'vladivostok-2019';
const SAMPLE = 'titicaca-sample';
const SHIPPED_FOLDER = `public/stories/${SHIPPED}`;
const SAMPLE_FOLDER = `tests/fixtures/stories/${SAMPLE}`;

const flags = [
  ...browserFlags,
  // As fast as this machine can: a frame is none the less drawn in full.
  ...['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  // The machine code that V8 makes of what runs often lies in the same heap, and all that grew there
  // over 48 mounts of the map was such code, by snapshots.
  '--js-flags=--no-opt --no-maglev --no-sparkplug',
];

interface Task {
  readonly name: string;
  /** The page, relative to the site, and what must be there before the task begins. */
  readonly address: string;
  readonly ready?: string;
  readonly times: number;
  /**
   * How often before the first reading: MapLibre's caches of tiles and glyphs fill. 4000 seeks were
   * measured to bring all but 1 % of what 13,000 do, and 250 changes all but 3 % of what 450 do.
   */
  readonly warm: number;
  /** Does it so many times. */
  act(page: Page, times: number): Promise<void>;
}

/**
 * A long day in short: what a page holds at the end of each task may not exceed what it held once
 * warm, and then it must come to rest. The built site, and a page of its views in StrictMode.
 */
export async function bench(): Promise<void> {
  const part = process.env.SOAK ?? '';
  const out = mkdtempSync(join(tmpdir(), 'whistlestop-soak-'));
  const [built, views] = [join(out, 'site'), join(out, 'views')];
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: flags });
  const wrong: string[] = [];
  try {
    await build({ logLevel: 'error', build: { outDir: built, emptyOutDir: true } });
    await buildViews(views);
    for (const [folder, tasks] of [
      [built, siteTasks],
      [views, viewTasks],
    ] as const) {
      const server = await preview({
        configFile: false,
        build: { outDir: folder },
        preview: { port: 0 },
        logLevel: 'error',
      });
      const site = server.resolvedUrls?.local[0] ?? '';
      try {
        for (const task of tasks)
          if (task.name.includes(part)) wrong.push(...(await soak(browser, site, task)));
      } finally {
        await server.close();
      }
    }
  } finally {
    await browser.close();
    rmSync(out, { recursive: true });
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

const siteTasks: readonly Task[] = [
  {
    name: `${SEEKS} seeks`,
    address: `index.html?story=${SHIPPED}&stop=khasan`,
    ready: '[aria-label="Map"][data-state="ready"]',
    times: SEEKS,
    warm: 5000,
    act: seek,
  },
  {
    name: `${CHANGES} changes of theme and of language`,
    address: `index.html?story=${SAMPLE}`,
    ready: '[aria-label="Map"][data-state="ready"]',
    times: CHANGES,
    warm: 250,
    act: changeLooks,
  },
  {
    name: `${PLAYED_MS / 3_600_000} hours of playing`,
    address: `index.html?story=${SHIPPED}`,
    ready: '[aria-label="Map"][data-state="ready"]',
    times: PLAYED_MS / FRAME_MS,
    warm: 6000,
    act: play,
  },
];

const viewTasks: readonly Task[] = [
  ...(
    [
      ['map', '[aria-label="Map"][data-state="ready"]'],
      ['svg', '.map-svg .land, [aria-label="Map"][data-state="fallback"] svg'],
      ['scrubber', '.scrubber-chart'],
      ['article', '[data-passage][aria-current]'],
    ] as const
  ).map(
    ([view, there]): Task => ({
      name: `${MOUNTS} mounts of the ${view}`,
      address: 'soak.html',
      times: MOUNTS,
      warm: 50,
      act: (page, times) => comeAndGo(page, view, there, times),
    }),
  ),
  {
    name: `${STORIES} stories one after another`,
    address: 'soak.html',
    times: STORIES,
    warm: 50,
    act: changeStories,
  },
];

async function soak(browser: Browser, site: string, task: Task): Promise<string[]> {
  const began = performance.now();
  const context = await browser.newContext({
    // What is drawn is of no matter here, and software draws it by the pixel.
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 0.5,
    // It keeps the site for a talk without network, and starts whenever the browser pleases.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /WebGL contexts/.test(message.text()))
      said.push(`${task.name}: the console says ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`${task.name}: ${error.stack}`));
  await countHeld(page);
  await page.route(/\/stories\/(story-|titicaca)/, tellStory);
  await page.goto(site + task.address);
  if (task.ready) await page.locator(task.ready).waitFor();
  const cdp: CDPSession = await context.newCDPSession(page);
  await task.act(page, task.warm);
  const before = await readUsage(page, cdp);
  await task.act(page, task.times);
  const after = await readUsage(page, cdp);
  await context.close();
  const seconds = Math.round((performance.now() - began) / 1000);
  return [...compare(`${task.name} (${seconds} s)`, before, after), ...new Set(said)];
}

/** By the keys, all kinds of steps, several in one frame: as held down. */
function seek(page: Page, times: number): Promise<void> {
  return page.evaluate(async (times) => {
    const keys = ['PageUp', 'ArrowRight', 'ArrowRight', 'End', 'PageDown', 'ArrowLeft', 'Home'];
    const slider = document.querySelector('[role="slider"]') as HTMLElement;
    for (let i = 0; i < times; i += 1) {
      // Home and End are far apart: most seeks stay near.
      const key = keys[i % (i % 50 === 0 ? 7 : 3)] as string;
      const shiftKey = i % 5 === 0;
      const event = { key, shiftKey, bubbles: true, cancelable: true };
      slider.dispatchEvent(new KeyboardEvent('keydown', event));
      if (i % 20 === 0) await new Promise((done) => requestAnimationFrame(done));
    }
  }, times);
}

function changeLooks(page: Page, times: number): Promise<void> {
  return page.evaluate(async (times) => {
    const frames = async (count: number) => {
      for (let i = 0; i < count; i += 1) await new Promise((done) => requestAnimationFrame(done));
    };
    const choose = [...document.querySelectorAll('select')].find((select) =>
      [...select.options].some(({ value }) => value === 'es'),
    ) as HTMLSelectElement;
    const button = document.querySelector('[aria-label^="Appearance"]') as HTMLElement;
    const languages = ['es', 'en'];
    for (let i = 0; i < times; i += 1) {
      button.click();
      await frames(4);
      choose.value = languages[i % 2] as string;
      choose.dispatchEvent(new Event('change', { bubbles: true }));
      await frames(4);
      if (document.documentElement.lang !== languages[i % 2])
        throw new Error('the language did not change');
    }
  }, times);
}

/**
 * Plays through and again, each frame as long as the longest that playback counts, and goes back to the
 * beginning: how many tiles a map holds depends on where it is, from 16.2 to 18.6 MB of heap.
 */
function play(page: Page, frames: number): Promise<void> {
  return page.evaluate(
    async ([frames, ms]) => {
      const button = () => document.querySelector('[aria-label="Play"]') as HTMLElement | null;
      for (let i = 0; i < frames; i += 1) {
        button()?.click();
        window.held.ahead += ms;
        await new Promise((done) => requestAnimationFrame(done));
      }
      (document.querySelector('[aria-label="Pause"]') as HTMLElement | null)?.click();
      const slider = document.querySelector('[role="slider"]') as HTMLElement;
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    },
    [frames, FRAME_MS] as const,
  );
}

/** Every other time it goes before it has come. */
async function comeAndGo(page: Page, view: string, there: string, times: number): Promise<void> {
  await page.evaluate(
    async ([view, there, times]) => {
      const until = async (seen: () => boolean) => {
        while (!seen()) await new Promise((done) => requestAnimationFrame(done));
      };
      for (let i = 0; i < times; i += 1) {
        window.soak.view(view as 'map', 'vladivostok-2019');
        if (i % 2 === 0) await until(() => document.querySelector(there) !== null);
        else
          for (let k = i % 12; k > 0; k -= 1)
            await new Promise((done) => requestAnimationFrame(done));
        window.soak.clear();
        await until(() => document.querySelector('#root > *') === null);
      }
    },
    [view, there, times] as const,
  );
}

/** Each is another story to the cache; every fourth is left before its map is drawn. */
async function changeStories(page: Page, times: number): Promise<void> {
  await page.evaluate(async (times) => {
    const map = '[aria-label="Map"][data-state="ready"]';
    for (let i = 0; i < times; i += 1) {
      window.soak.read(`story-${i}`);
      const wanted = i % 4 === 0 ? '[data-passage]' : map;
      await new Promise((done) => requestAnimationFrame(done));
      while (!document.querySelector(wanted))
        await new Promise((done) => requestAnimationFrame(done));
    }
    window.soak.clear();
  }, times);
}

/** The sample stands beside the shipped story, and each of both has a hundred other names. */
async function tellStory(route: Route): Promise<void> {
  const [slug = '', name = ''] = new URL(route.request().url()).pathname.split('/').slice(-2);
  const odd = Number(/^story-(\d+)$/.exec(slug)?.[1] ?? 1) % 2 === 1;
  const path = join(odd ? SAMPLE_FOLDER : SHIPPED_FOLDER, name);
  await (existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 }));
}

/** For development: only there does React mount twice what stands in StrictMode. */
async function buildViews(out: string): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'development';
  await build({
    logLevel: 'error',
    mode: 'development',
    root: 'tests/bench/pages',
    base: './',
    publicDir: '../../../public',
    define: builtStory(),
    build: { outDir: out, rolldownOptions: { input: 'tests/bench/pages/soak.html' } },
  });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
}
