import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Browser, chromium } from 'playwright';
import type { Story } from '../../src/story/model.ts';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { soundStory } from '../../tools/prerender/render.tsx';
import { bareMapAddress, buildBareMap } from './measuring/bare-map.ts';
import { serveSite } from './measuring/site-server.ts';
import { median } from './measuring/trace.ts';

const PANE = { left: 0, top: 0, width: 880, height: 560 };
const FRAMES = 32;
const ROUNDS = 2;
/** Where the journey is seen at each zoom: a place of the story, by id. */
const VIEWS = [
  { zoom: 4, place: 'khasan' },
  { zoom: 8, place: 'khasan' },
  { zoom: 12, place: 'vladivostok' },
] as const;
const STYLES = ['bare', 'styled'] as const;

/**
 * What the styled map (tints, water, borders, names) costs a frame, against sea and land alone, while
 * the map is dragged: the same MapLibre, files and camera, in turns, so that a busy minute falls on both.
 */
export async function bench(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'whistlestop-bench-'));
  await buildBareMap(out, { basemap: true });
  const site = await serveSite(out);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  const story = await soundStory('public/stories/vladivostok-2019');
  try {
    for (const view of VIEWS) {
      const frames = { bare: [] as number[], styled: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const style of STYLES) {
          const url = `${site.url}${bareMapAddress(story, { ...PANE, ...viewOf(story, view), style })}`;
          frames[style].push(...(await drag(browser, url)));
        }
      }
      const [bare, styled] = STYLES.map((style) => median(frames[style])) as [number, number];
      console.log(
        `zoom ${view.zoom}: styled ${styled.toFixed(1)} ms a frame, bare ${bare.toFixed(1)} ms, ratio ${(styled / bare).toFixed(2)}`,
      );
    }
  } finally {
    await browser.close();
    await site.close();
    rmSync(out, { recursive: true });
  }
}

function viewOf(story: Story, { zoom, place }: (typeof VIEWS)[number]) {
  const found = story.places.get(place);
  if (!found) throw new Error(`The story has no place ${place}`);
  const { lon, lat } = found;
  return { lon, lat, zoom };
}

/** Milliseconds of each frame, from the camera's move until the card has drawn it. */
async function drag(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: PANE.width, height: PANE.height } });
  try {
    await page.goto(url);
    await page.locator('[data-state="ready"]').waitFor({ timeout: 60_000 });
    return await page.evaluate(async (count) => {
      const { map } = window as unknown as { map: MapLibreMap };
      const idle = new Promise((done) => void map.once('idle', done));
      // It may have come to rest already.
      map.triggerRepaint();
      await idle;
      const gl = map.getCanvas().getContext('webgl2');
      if (!gl) throw new Error('the map has no WebGL');
      const pixel = new Uint8Array(4);
      const home = map.getCenter();
      const frame = (i: number) =>
        new Promise<number>((done) => {
          map.once('render', () => {
            // Reading a pixel waits until all is drawn.
            gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
            done(performance.now() - began);
          });
          const began = performance.now();
          map.jumpTo({ center: [home.lng + Math.sin(i / 6) / 2 ** map.getZoom() / 2, home.lat] });
        });
      const all: number[] = [];
      for (let i = 0; i < count; i += 1) all.push(await frame(i));
      // The first ones warm up what is cached.
      return all.slice(Math.floor(count / 4));
    }, FRAMES);
  } finally {
    await page.close();
  }
}
