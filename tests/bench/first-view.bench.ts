import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { frameFor } from '../../src/map/svg/projection.ts';
import { buildJourney } from '../../src/timeline/build-journey.ts';
import type { Journey } from '../../src/timeline/journey.ts';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { soundStory } from '../../tools/prerender/render.tsx';
import { bareMapAddress, buildBareMap } from './measuring/bare-map.ts';
import { type Loaded, load } from './measuring/cold-load.ts';
import { plainPage } from './measuring/plain-page.ts';
import { completeAt, shares } from './measuring/screencast.ts';
import { type SiteServer, serveSite } from './measuring/site-server.ts';
import { median } from './measuring/trace.ts';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const COMPLETE = 0.9;
/** The first two to the plain page's first paint, `ready` to the bare map's; bytes as brotli. */
const LIMITS = { largest: 1.2, complete: 1.2, ready: 1.1, page: 40_000 };

/**
 * Opens the built site over a slow line with nothing cached: when is its first view seen, when does
 * the map answer, does anything shift. Each beside a page that has as much to fetch and nothing else
 * to do, in turns, so that a busy minute of the machine falls on both.
 */
export async function bench(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'whistlestop-bench-'));
  await build({ logLevel: 'error', build: { outDir: out, emptyOutDir: true } });
  await buildBareMap(out);
  const site = await serveSite(out);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  const broken: string[] = [];
  try {
    const page = site.size('/index.html');
    console.log(`index.html: ${page} bytes brotli`);
    if (page > LIMITS.page) broken.push(`index.html is more than ${LIMITS.page} bytes`);
    site.add('/plain.html', plainPage(readFileSync(join(out, 'index.html')).length, page));
    console.log(`plain page: ${site.size('/plain.html')} bytes brotli`);
    const journey = buildJourney(await soundStory('public/stories/vladivostok-2019'));
    for (const viewport of VIEWPORTS)
      broken.push(...(await atSize(browser, site, journey, viewport)));
  } finally {
    await browser.close();
    await site.close();
    rmSync(out, { recursive: true });
  }
  if (broken.length > 0) throw new Error(broken.join('\n'));
}

async function atSize(
  browser: Browser,
  { url }: SiteServer,
  journey: Journey,
  viewport: { width: number; height: number },
): Promise<string[]> {
  const open = (path: string, options: { watch: boolean; map: boolean }) =>
    load(browser, `${url}${path}`, { viewport, ...options });
  // Once for the browser to warm up, and to see where the map lies.
  const { pane } = await open('', { watch: false, map: true });
  const bare = bareAddress(journey, pane);
  const runs: { seen: Loaded; plain: Loaded; ours: Loaded; bare: Loaded }[] = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push({
      plain: await open('plain.html', { watch: true, map: false }),
      seen: await open('', { watch: true, map: true }),
      bare: await open(bare, { watch: false, map: true }),
      ours: await open('', { watch: false, map: true }),
    });
  }
  const decoder = await browser.newPage();
  const complete: number[] = [];
  for (const { seen } of runs) complete.push(await completeOf(decoder, seen));
  await decoder.close();

  const of = (pick: (run: (typeof runs)[number]) => number) => median(runs.map(pick));
  const plain = of((run) => run.plain.first);
  const first = of((run) => run.seen.first);
  const largest = of((run) => run.seen.largest);
  const seen = median(complete);
  const [ready, bareReady] = [of((run) => run.ours.ready), of((run) => run.bare.ready)];
  const shift = Math.max(...runs.flatMap((run) => [run.seen.shift, run.ours.shift]));
  const ms = (value: number) => `${Math.round(value)} ms`;
  const size = `${viewport.width} × ${viewport.height}`;
  console.log(
    [
      `${size}: plain page's first paint ${ms(plain)};`,
      `ours first ${ms(first)}, largest ${ms(largest)} (${(largest / plain).toFixed(2)}),`,
      `${COMPLETE * 100} % complete ${ms(seen)} (${(seen / plain).toFixed(2)});`,
      `map ready ${ms(ready)}, bare ${ms(bareReady)} (${(ready / bareReady).toFixed(2)});`,
      `layout shift ${shift.toFixed(4)}`,
    ].join(' '),
  );
  const moved = new Set(runs.flatMap((run) => [...run.seen.shifted, ...run.ours.shifted]));
  for (const line of moved) console.log(`  shifted: ${line}`);
  const broken: string[] = [];
  const hold = (sound: boolean, what: string) => {
    if (!sound) broken.push(`${size}: ${what}`);
  };
  hold(largest / plain <= LIMITS.largest, `largest paint over ${LIMITS.largest} of a plain page`);
  hold(seen / plain <= LIMITS.complete, `complete over ${LIMITS.complete} of a plain page`);
  hold(ready / bareReady <= LIMITS.ready, `map ready over ${LIMITS.ready} of a bare map`);
  hold(shift === 0, 'the layout shifts');
  return broken;
}

async function completeOf(decoder: Page, { shots, origin }: Loaded): Promise<number> {
  return completeAt(shots, await shares(decoder, shots), COMPLETE) - origin;
}

function bareAddress(journey: Journey, pane: Loaded['pane']): string {
  const { center, zoom } = frameFor(journey, { kind: 'whole' }, pane);
  const [lon, lat] = center;
  return bareMapAddress(journey.story, { ...pane, lon, lat, zoom });
}
