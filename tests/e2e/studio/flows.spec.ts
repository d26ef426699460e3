import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { type FolderServer, serveFolder } from '../../fixtures/served/folder-server.ts';
import { mapIsReady, saysTime, test, theArticle } from '../driver.ts';
import { BERGEN_LINE, BERGEN_TRACK } from './bergen-line.ts';
import { CAIRD } from './james-caird.ts';

let server: FolderServer;

test.beforeEach(async () => {
  server = await serveFolder();
});

test.afterEach(() => server.close());

const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const preview = (page: Page) => page.frameLocator('iframe[title="Preview"]');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

/** Downloads the whole site, and puts it on another server. @returns its address there */
async function publish(page: Page, slug: string): Promise<string> {
  await tab(page, 'Publish').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Download the site').click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${slug}-site.zip`);
  return server.unzip(await readFile(await download.path()), slug);
}

test('from a table of eight stops and a GPX track to a site of its own', async ({
  page,
  noise,
}) => {
  await page.goto('./studio.html');
  await page.getByText('Paste a table instead').click();
  await field(page, /Rows copied/).fill(BERGEN_LINE);
  await button(page, 'Import').click();
  const report = page.getByRole('dialog');
  await expect(report).toContainText('The story has 8 stops.');
  await expect(report.getByLabel(/Column “platform”/)).toHaveValue('');
  await report.getByLabel(/day or the month first in 03\/05\/2025/).selectOption('The day');
  await report.getByText('8 things have no place in the story').click();
  await expect(report.getByRole('listitem').first()).toHaveText(/platform.*4.*nothing like it/);
  await button(page, 'Open in the studio').click();
  await expect(button(page, /^Bergen/)).toContainText('Sat 3 May 2025, 15:20');

  await tab(page, 'Route').click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, 'Take all lines from a track …').click(),
  ]);
  await chooser.setFiles({
    name: 'bergen-line.gpx',
    mimeType: 'application/gpx+xml',
    buffer: Buffer.from(BERGEN_TRACK),
  });
  await expect(page.getByText('The track gave the lines of 7 of 7 stretches.')).toBeVisible();
  await expect(button(page, /^Oslo S – Hønefoss/)).toContainText('Train · 4');

  await tab(page, 'Story').click();
  await field(page, 'Title').fill('Over the mountains to Bergen');
  await field(page, 'Summary').fill('A day on the highest railway of northern Europe.');

  await tab(page, 'Text').click();
  const article = field(page, 'Article in English');
  await article.fill(
    (await article.inputValue()).replace(
      'The highest station of the country.',
      'Above the trees the train waits at Finse for the plough.',
    ),
  );
  await article.evaluate((text: HTMLTextAreaElement) => {
    text.focus();
    const at = text.value.indexOf('at Finse for');
    text.setSelectionRange(at, at + 'at Finse'.length);
  });
  await page.keyboard.press('Control+k');
  await page.getByRole('listbox', { name: 'Stop or event' }).selectOption('Finse');
  await page.getByRole('dialog').getByRole('button', { name: /^Tie/ }).click();
  await expect(preview(page).getByRole('link', { name: 'at Finse' })).toBeVisible();

  await tab(page, 'Publish').click();
  const checks = page.getByRole('list').filter({ hasText: 'Problems to fix' });
  const open = checks.getByRole('listitem').filter({ has: page.getByRole('button') });
  await expect(open).toHaveText([/1 source without an address/]);
  await open.getByRole('button', { name: 'Go to it' }).click();
  await field(page, /Web address/).fill('https://www.vy.no/en');
  await tab(page, 'Publish').click();
  await expect(open).toHaveCount(0);

  const site = await publish(page, 'untitled-journey');
  noise.allow(new RegExp(`request to ${new URL(site).origin}`));
  await page.goto(site);
  await mapIsReady(page);
  await expect(page).toHaveTitle('Over the mountains to Bergen · Whistlestop');
  for (const stop of ['Oslo S', 'Hønefoss', 'Gol', 'Geilo', 'Finse', 'Myrdal', 'Voss', 'Bergen'])
    await expect(page.getByRole('button', { name: new RegExp(`^${stop}`) }).first()).toBeAttached();
  await theArticle(page).getByRole('link', { name: 'at Finse' }).click();
  await saysTime(page, '12:51');
});

test('from a StoryMapJS file without dates to a site of its own', async ({ page, noise }) => {
  await page.goto('./studio.html');
  await page.getByLabel(/A story’s folder or zip/).setInputFiles({
    name: 'james-caird.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(CAIRD)),
  });
  const report = page.getByRole('dialog');
  await expect(report).toContainText('The story has 3 stops.');
  await report.getByText(/things have no place in the story/).click();
  await expect(report.getByRole('listitem').filter({ hasText: 'location.icon' })).toHaveCount(2);
  await expect(report.getByRole('listitem').filter({ hasText: 'zoomify' })).toHaveCount(4);
  await report.getByLabel(/When was the journey/).fill('April and May 1916');
  await expect(button(page, 'Answer')).toBeDisabled();
  await report.getByLabel(/When was the journey/).fill('1916');
  await expect(report.getByText('Understood as: 1916')).toBeVisible();
  await button(page, 'Answer').click();
  await button(page, 'Open in the studio').click();

  // The order holds without times; where the author knows a time, it is given.
  await button(page, /^Six leave, 22 stay/).click();
  await field(page, 'Departure').fill('24 April 1916, 12:30');
  await expect(page.getByText('Understood as: Mon 24 April 1916, 12:30')).toBeVisible();
  await expect(preview(page).getByText('Six leave, 22 stay').first()).toBeVisible();

  // Nobody said how they travelled, nor who says so: the published story names it to its author.
  noise.allow(/There are 5 problems in this story’s files/);
  const site = await publish(page, 'james-caird');
  noise.allow(new RegExp(`request to ${new URL(site).origin}`));
  await page.goto(site);
  await mapIsReady(page);
  await expect(page).toHaveTitle('The voyage of the James Caird · Whistlestop');
  await expect(theArticle(page)).toContainText('raised the sides');
});
