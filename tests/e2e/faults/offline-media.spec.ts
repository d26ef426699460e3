import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { type SiteServer, serveSite } from '../../bench/measuring/site-server.ts';
import { test } from '../driver.ts';

test.use({ serviceWorkers: 'allow' });

const SAMPLE = 'tests/fixtures/stories/titicaca-sample';
const FOLDER = '/stories/pictured/';
const COPY = 'media/boat.jpg.0a1b2c3d.480.avif';

let site: SiteServer;

test.beforeEach(async ({ noise }) => {
  site = await serveSite('dist', { compressed: false });
  noise.allow(new RegExp(`request to ${site.url}`));
  const add = (name: string, body: string | Uint8Array) => site.add(FOLDER + name, body);
  const text = (name: string) => readFileSync(`${SAMPLE}/${name}`, 'utf8');
  for (const name of ['story.json', 'route.geojson', 'article.es.md']) add(name, text(name));
  const figures = [
    '![A boat](boat.jpg)',
    '::video{src=horn.mp4 poster=boat.jpg}',
    '![Gone](gone.jpg)',
  ];
  add('article.en.md', `${figures.join('\n\n')}\n\n${text('article.en.md')}`);
  const create = { width: 960, height: 540, channels: 3, background: '#456' } as const;
  add('boat.jpg', await sharp({ create }).jpeg().toBuffer());
  add(
    'horn.mp4',
    new Uint8Array(100_000).map((_, i) => i % 251),
  );
  const variants = [{ type: 'image/avif', src: COPY, width: 480, bytes: 1000 }];
  const boat = { width: 960, height: 540, bytes: 5000, variants };
  add('media.json', JSON.stringify({ 'boat.jpg': boat }));
});

test.afterEach(() => site.close());

test('a talk’s pictures and films are there without a server, in whatever pieces a player asks for', async ({
  page,
  context,
  noise,
}) => {
  noise.allow(/ERR_CONNECTION_REFUSED|404|ERR_FAILED|problems? in this story/);
  await page.goto(`${site.url}present.html?story=pictured`);
  await expect(
    page.getByText(/^Available offline \(\d+(?:\.\d)? MB\), except one picture or film$/),
  ).toBeVisible({ timeout: 40_000 });
  await page.close();
  await site.close();

  const talk = await context.newPage();
  await talk.goto(`${site.url}present.html?story=pictured`);
  const [copy, piece, gone] = await talk.evaluate(
    async ([folder, copy]) => {
      const ask = async (name: string, headers: Record<string, string> = {}) => {
        const answer = await fetch(`.${folder}${name}`, { headers }).catch(() => null);
        if (!answer) return null;
        const body = new Uint8Array(await answer.arrayBuffer());
        const { status } = answer;
        const [type, range] = ['content-type', 'content-range'].map((each) =>
          answer.headers.get(each),
        );
        return { status, type, range, length: body.length, first: body[0] };
      };
      return [
        await ask(copy ?? ''),
        await ask('horn.mp4', { Range: 'bytes=502-601' }),
        await ask('gone.jpg'),
      ];
    },
    [FOLDER, COPY],
  );
  // The whole picture stands in for its smaller copy.
  expect(copy).toMatchObject({ status: 200, type: 'image/jpeg' });
  expect(piece).toEqual({
    ...{ status: 206, type: 'video/mp4', range: 'bytes 502-601/100000', length: 100, first: 0 },
  });
  expect(gone).toBeNull();
});
