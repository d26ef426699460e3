import { expect, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { full, test } from '../driver.ts';

const EVIL = '<img src=x onerror="ran=1"><script>ran=1</script>';
const STORY = {
  ...{ whistlestop: 1, title: 'Trial', summary: 'A trial.', languages: ['en'] },
  places: { a: { name: 'A', point: [1, 2], zone: 'Etc/UTC' } },
  stops: [{ id: 'a', place: 'a', arrival: '2020-01-01' }],
};
const sound = strToU8(JSON.stringify(STORY));
const zip = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });
const gpx = (inner: string) =>
  strToU8(`<gpx xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`);

/** Files that are refused, each with what the page says of it. */
const REFUSED: readonly (readonly [name: string, bytes: Uint8Array, said: RegExp])[] = [
  ['empty.zip', new Uint8Array(), /not a zip file/],
  ['cut.zip', zip({ 'story.json': sound }).slice(0, -20), /cut off/],
  ['climb.zip', zip({ 'story.json': sound, '../../etc/passwd': sound }), /leads out of the folder/],
  ['bomb.zip', zip({ 'story.json': sound, 'a.bin': new Uint8Array(60_000_000) }), /unpacks to far/],
  ['within.zip', zip({ 'story.json': sound, 'a.zip': zip({}) }), /archive inside the folder/],
  ['other.zip', zip({ 'notes.txt': sound }), /no story\.json/],
  ['empty.csv', new Uint8Array(), /is empty/],
  ['program.exe', new Uint8Array([77, 90, 0, 255, 1]), /none of the files that can be imported/],
  ['deep.kml', strToU8(`<kml>${'<Folder>'.repeat(50_000)}`), /nested too deep/],
  ['cut.gpx', gpx('<trk><trkseg>').slice(0, 60), /not complete/],
  ['entities.gpx', strToU8('<!DOCTYPE a [<!ENTITY b "c">]><gpx/>'), /defines entities/],
  ['deep.geojson', strToU8('['.repeat(50_000) + ']'.repeat(50_000)), /nested too deep/],
];

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: '', buffer: Buffer.from(bytes) };
  await page.getByLabel(/A story’s folder or zip/).setInputFiles(file);
}

const hasRun = (page: Page) =>
  Promise.all(page.frames().map((frame) => frame.evaluate(() => 'ran' in globalThis)));

test(
  'files that are broken, hostile or of the wrong type are refused with a sentence, and nothing runs',
  full,
  async ({ page }) => {
    await page.goto('./studio.html');
    for (const [name, bytes, said] of REFUSED) {
      await choose(page, name, bytes);
      await expect(page.getByRole('alert'), name).toHaveText(said);
    }
    // One that is sound still opens.
    await choose(page, 'trial.zip', zip({ 'story.json': sound }));
    await expect(page.getByRole('heading', { level: 1, name: 'Trial' })).toBeVisible();
  },
);

test(
  'a story with scripts wherever words can be is shown, and none of them runs',
  full,
  async ({ page }) => {
    const story = {
      ...STORY,
      title: EVIL,
      summary: EVIL,
      places: { a: { name: EVIL, point: [1, 2], zone: 'Etc/UTC' } },
      sources: { s: { title: EVIL, publisher: EVIL, url: 'javascript:ran=1' } },
    };
    const article = `:::passage{#a sources="s"}\n## ${EVIL}\n\n${EVIL} [x](javascript:ran=1)\n:::\n`;
    const files = {
      'story.json': strToU8(JSON.stringify(story)),
      'article.en.md': strToU8(article),
    };
    await page.goto('./studio.html');
    await choose(page, 'evil.zip', zip(files));
    await expect(
      page.frameLocator('iframe[title="Preview"]').getByRole('heading', { level: 1 }),
    ).toContainText('onerror');
    for (const tab of await page.getByRole('tab').all()) await tab.click();
    expect(await hasRun(page)).not.toContain(true);
  },
);

test(
  'a story that cannot be read opens at its mistake, and opens as a story when that is corrected',
  full,
  async ({ page, noise }) => {
    // The preview says it, as the reader's page would.
    noise.allow(/cannot be shown because its files contain errors/);
    const broken = strToU8(JSON.stringify(STORY, null, 2).replace('"Trial",', '"Trial"'));
    await page.goto('./studio.html');
    await choose(page, 'broken.zip', zip({ 'story.json': broken }));
    await page.getByRole('button', { name: 'Edit the file' }).first().click();
    const text = page.getByRole('textbox', { name: 'Text of story.json' });
    await expect(text).toBeFocused();
    await expect(page.getByText('Line 4, column 3:')).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(',');
    await expect(page.getByText('This is valid JSON.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Trial' })).toBeVisible();
  },
);
