import { expect, type Page, type Route } from '@playwright/test';
import { archive, style, tile, tileJson } from '../../fixtures/served/tiles.ts';
import {
  full,
  isAccessible,
  mapIsReady,
  NOTICES,
  openReader,
  saysTime,
  test,
  theMap,
  theNotices,
  webgl,
} from '../driver.ts';

// Nothing here is about motion, whose frames are drawn in software.
test.use({ reducedMotion: 'reduce' });

const FAILED = 'The newsroom’s own map did not load.';

/** Gives the shipped story a map of its own. */
async function withBasemap(page: Page, basemap: object): Promise<void> {
  await page.route('**/story.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), basemap } });
  });
}

/** Serves a style with its tiles from the folder `map` beside the story. */
async function serveStyle(page: Page): Promise<void> {
  const bytes = Buffer.from(tile());
  await page.route('**/map/style.json', (route) => route.fulfill({ json: style() }));
  await page.route('**/map/tiles.json', (route) =>
    route.fulfill({ json: tileJson(new URL('.', route.request().url()).href) }),
  );
  await page.route('**/map/tiles/**', (route) => route.fulfill({ body: bytes }));
}

/** Answers with the part of the archive that is asked for. */
async function sendRange(route: Route): Promise<void> {
  const range = (await route.request().headerValue('range')) ?? '';
  const [, from, to] = /bytes=(\d+)-(\d+)/.exec(range) ?? [];
  const body = Buffer.from(archive()).subarray(Number(from), Number(to) + 1);
  await route.fulfill({ status: 206, body, contentType: 'application/octet-stream' });
}

test('a story’s own style is shown under the journey', webgl, async ({ page }) => {
  await serveStyle(page);
  const attribution = { en: 'Map: the newsroom', ru: 'Карта: редакция', ko: '지도: 편집국' };
  await withBasemap(page, { style: 'map/style.json', attribution });
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await expect(theMap(page)).toContainText('The style’s own credit');
  await expect(theMap(page)).toContainText('Map: the newsroom');
  await expect(theNotices(page)).not.toContainText('did not load');
});

test('a story’s own archive is shown, by code that comes for it alone', webgl, async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/area.pmtiles', sendRange);
  await withBasemap(page, { pmtiles: 'area.pmtiles' });
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await expect(theMap(page)).toContainText('The archive’s own credit');
  expect(asked.some((url) => /assets\/pmtiles-/.test(url))).toBe(true);
});

test('a map cut off on its way leaves the built-in one, and trying again helps', {
  tag: [webgl.tag, full.tag],
}, async ({ page, noise }) => {
  noise.allow(/net::ERR_/);
  await serveStyle(page);
  await page.route('**/map/tiles/**', (route) => route.abort('connectionreset'));
  await withBasemap(page, { style: 'map/style.json' });
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await expect(theNotices(page)).toContainText(FAILED);
  await saysTime(page, 'Khasan (approximate)');
  await isAccessible(page, { within: NOTICES });

  await page.unroute('**/map/tiles/**');
  await serveStyle(page);
  await theNotices(page).getByRole('button', { name: 'Try again' }).click();
  await expect(theMap(page)).toBeFocused();
  await expect(theNotices(page)).not.toContainText('did not load');
  await expect(theMap(page)).toContainText('The style’s own credit');
});

test('a host that the site’s policy does not name is not asked', {
  tag: [webgl.tag, full.tag],
}, async ({ page, noise }) => {
  noise.allow(/Content Security Policy|tiles\.example\.org/);
  let asked = false;
  await page.route('https://tiles.example.org/**', (route) => {
    asked = true;
    return route.fulfill({ json: style(), headers: { 'access-control-allow-origin': '*' } });
  });
  await withBasemap(page, { style: 'https://tiles.example.org/style.json' });
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await expect(theNotices(page)).toContainText(FAILED);
  expect(asked).toBe(false);
});
