import { expect } from '@playwright/test';
import { serveHosts } from '../../fixtures/hosts/server.mjs';
import { filesOf } from '../../fixtures/live-day/live-day.ts';
import { holdClock, openReader, saysTime, test, theNotices } from '../driver.ts';
import { aMinute, publish } from '../live-desk.ts';

const ON = { until: '2030-01-01T00:00Z' };

test('a page of another site hears of a new version of its live story', async ({
  page,
  noise,
  baseURL,
}) => {
  const hosts = await serveHosts(baseURL ?? '');
  noise.allow(new RegExp(`request to ${hosts.url}`));
  await holdClock(page);
  const desk = await publish(page, 4);
  await page.goto(`${hosts.url}article.html`);
  await page.evaluate(() => {
    const embed = document.querySelector('whistle-stop') as HTMLElement;
    Object.assign(window, { begun: '', heard: [] });
    embed.addEventListener('whistlestop:ready', ({ detail: { story } }) => {
      Object.assign(window, { begun: story });
    });
    embed.addEventListener('whistlestop:updated', ({ detail: { story, stops, passages } }) => {
      Reflect.get(window, 'heard').push({ story, last: stops.at(-1)?.id, passages });
    });
    embed.setAttribute('story', 'coast');
  });
  await expect(async () => {
    await page.clock.runFor(200);
    expect(await page.evaluate(() => Reflect.get(window, 'begun'))).toBe('coast');
  }).toPass({ intervals: [50], timeout: 20_000 });
  desk.files = filesOf(6, ON);
  await aMinute(page, async () =>
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([
      { story: 'coast', last: 'coimbra', passages: ['pombal', 'coimbra'] },
    ]),
  );
  await hosts.close();
});

test('a link to a stop that is gone leads to the one that took its place, and says why', async ({
  page,
}) => {
  const desk = await publish(page, 4);
  const files = filesOf(4, ON);
  const story = JSON.parse(files['story.json'] ?? '');
  story.moved = { alverca: { to: 'santarem', note: 'The train did not stop at Alverca.' } };
  desk.files = { ...files, 'story.json': JSON.stringify(story) };
  await openReader(page, { story: 'coast', stop: 'alverca' });
  await expect(theNotices(page)).toContainText('The train did not stop at Alverca.');
  await saysTime(page, '08:50');
  await expect(page).toHaveURL(/stop=santarem/);
});
