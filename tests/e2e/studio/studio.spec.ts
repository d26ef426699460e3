import { readFile } from 'node:fs/promises';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { isAccessible, test } from '../driver.ts';

const preview = (page: Page): FrameLocator => page.frameLocator('iframe[title="Preview"]');
const tab = (page: Page, name: string) => page.getByRole('tab', { name });

async function openExample(page: Page): Promise<void> {
  await page.goto('./studio.html');
  await page.getByRole('button', { name: 'Kim’s train to Vladivostok' }).click();
  await expect(preview(page).getByRole('heading', { level: 1 })).toHaveText(/Kim’s train/);
}

/** The files of the zip that is offered, by their paths. */
async function downloaded(page: Page): Promise<Readonly<Record<string, Uint8Array>>> {
  await tab(page, 'Publish').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the story' }).click(),
  ]);
  return unzipSync(new Uint8Array(await readFile(await download.path())));
}

test('an editor changes a time of the shipped story, adds a stop, and every other byte stays', async ({
  page,
  request,
}) => {
  await openExample(page);
  await isAccessible(page, { frames: false });

  await page.getByRole('button', { name: /^Red carpet at Khasan/ }).click();
  const arrival = page.getByRole('textbox', { name: 'Arrival' });
  await expect(arrival).toHaveValue('Wed 24 April 2019, about 10:45');
  await arrival.fill('24 April, about 10:50');
  await expect(page.getByText('Understood as: Wed 24 April 2019, about 10:50')).toBeVisible();
  await expect(preview(page).getByText('about 10:50').first()).toBeVisible();

  await page.getByRole('button', { name: 'Add a stop' }).click();
  await page.getByRole('textbox', { name: 'Name (English)' }).fill('Sapporo');
  await page.getByRole('textbox', { name: 'Where' }).fill('43°04′N 141°21′E');
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Tokyo');

  const files = await downloaded(page);
  // The build writes pictures beside the story, which are no part of it.
  expect(files).not.toHaveProperty(['vladivostok-2019/map.png']);
  const folder = 'stories/vladivostok-2019/';
  const site = new URL('./', page.url()).href;
  for (const [path, bytes] of Object.entries(files)) {
    const name = path.replace('vladivostok-2019/', '');
    const before = await (await request.get(site + folder + name)).body();
    if (name !== 'story.json') expect(Buffer.compare(before, bytes), name).toBe(0);
  }
  const text = new TextDecoder().decode(files['vladivostok-2019/story.json']);
  const before = await (await request.get(`${site}${folder}story.json`)).text();
  expect(text).toContain('"best": "2019-04-24T10:50');
  expect(text).toContain('"point": [141.35, 43.06667]');
  // One line has another time; the stop and its place are added.
  const lines = new Set(text.split('\n'));
  expect(before.split('\n').filter((line) => !lines.has(line)).length).toBeLessThanOrEqual(4);
});

test('a table becomes a story, which survives a crash in mid-edit', async ({ page, context }) => {
  await page.goto('./studio.html');
  await page.getByText('Paste a table instead').click();
  await page
    .getByRole('textbox', { name: /Rows copied/ })
    .fill(
      [
        'place\tlatitude\tlongitude\tarrive\tleave\tby',
        'Porto\t41.1496\t-8.6110\t2024-05-01 08:00\t2024-05-01 09:00\t',
        'Coimbra\t40.2111\t-8.4291\t2024-05-01 10:00\t2024-05-01 11:00\ttrain',
        'Lisbon\t38.7139\t-9.1220\t2024-05-01 13:00\t\ttrain',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('The story has 3 stops.')).toBeVisible();
  await page.getByRole('button', { name: 'Open in the studio' }).click();
  await expect(preview(page).getByText('Coimbra').first()).toBeVisible();

  await tab(page, 'Story').click();
  await page.getByRole('textbox', { name: 'Title' }).fill('South by train');
  await expect(preview(page).getByRole('heading', { level: 1 })).toHaveText('South by train');
  await expect(page.getByText('Kept in this browser')).toBeVisible();
  // As after a crash: nothing can be said before it.
  await page.goto('about:blank');

  const again = await context.newPage();
  await again.goto('./studio.html');
  await again.getByRole('button', { name: 'South by train', exact: true }).click();
  await expect(again.getByRole('heading', { level: 1, name: 'South by train' })).toBeVisible();
  await again.getByRole('button', { name: /^Lisbon/ }).click();
  await again.getByRole('button', { name: 'Remove this stop' }).click();
  await expect(again.getByRole('button', { name: /^Lisbon/ })).toHaveCount(0);
  await again.keyboard.press('Control+z');
  await expect(again.getByRole('button', { name: /^Lisbon/ })).toBeVisible();
});

test('what the talk shows of a passage is written below it, and the talk in the preview follows', async ({
  page,
}) => {
  await openExample(page);
  await tab(page, 'Text').click();
  const passages = page.getByRole('navigation', { name: 'Passages' });
  await passages.getByRole('button', { name: 'The welcome at Khasan' }).click();
  await page.getByText('In the talk: 1 slide').click();
  await page.getByRole('button', { name: 'Show the talk in the preview' }).click();
  const slide = preview(page).getByRole('region', { name: 'This slide' });
  await expect(slide).toContainText('Red carpet at Khasan');

  await page.getByRole('textbox', { name: 'What the slide says' }).fill('Bread and salt.');
  await expect(slide).toContainText('Bread and salt.');
  await passages.getByRole('button', { name: 'The handshake' }).click();
  await expect(slide).toContainText('Putin was about an hour late');
});
