import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareFolder } from '../../../../tools/images/prepare-folder.ts';
import { checkStory } from '../../../../tools/story/check-story.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'whistlestop-media-'));
  folder = join(root, 'story');
});
afterEach(() => rm(root, { recursive: true }));

type Files = Record<string, Uint8Array | string>;

/** Writes the sample with a passage's figures, and files. */
async function write(figures: string, files: Files = {}): Promise<void> {
  const { story, route, articles } = rawStory();
  const text = `${figures}\n\n${articles.en ?? ''}`;
  const all: Files = {
    'story.json': JSON.stringify(story),
    'route.geojson': JSON.stringify(route),
    'article.en.md': text,
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

const prepare = () => prepareFolder(folder, { originals: join(root, 'originals'), say: () => {} });

/** What the checker says of files, and whether it passes the story. */
async function said(): Promise<string[]> {
  const { text, sound } = await checkStory(folder);
  const lines = text.split('\n').slice(0, -1);
  return [...lines, `sound: ${sound}`];
}

const picture = (width = 600) =>
  sharp({ create: { width, height: 400, channels: 3, background: '#8a7f6c' } }).jpeg();
const TRAIN = '![A train at the halt](train.jpg "At the halt. Credit: A. Ivanov")';
const svg = (inside = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">${inside}</svg>`;

describe('the checker of media files', () => {
  it('says nothing of pictures that are prepared and shown', async () => {
    await write(`${TRAIN}\n\n![A map](map.svg "The bridge. Credit: A. Ivanov")`, {
      'train.jpg': await picture().toBuffer(),
      'map.svg': svg(),
    });
    await prepare();
    expect(await said()).toEqual(['sound: true']);
  });

  it('names a file that is missing, and one that has it in other letters', async () => {
    await write(`${TRAIN}\n\n![B](gone.png "B. Credit: B")`, {
      'Train.JPG': await picture().toBuffer(),
    });
    const found = await said();
    expect(found.slice(0, 2)).toEqual([
      'train.jpg, article.en.md:1 (left out): is not in the folder',
      '    Did you mean "Train.JPG"? Hosts tell capitals from small letters.',
    ]);
    expect(found).toContain('gone.png, article.en.md:3 (left out): is not in the folder');
    expect(found.at(-1)).toBe('sound: false');
  });

  it('hints at pictures that were not prepared, all at once, and at those that changed since', async () => {
    await write(`${TRAIN}\n\n![B](b.jpg "B. Credit: B")`, {
      'train.jpg': await picture().toBuffer(),
      'b.jpg': await picture().toBuffer(),
    });
    expect(await said()).toEqual([
      'b.jpg, article.en.md:3 (hint): was not prepared for readers',
      '    Run "npm run images" on this folder.',
      '    The same in 1 more file:',
      '    - train.jpg, article.en.md:1',
      'sound: true',
    ]);
    await prepare();
    await writeFile(join(folder, 'b.jpg'), await picture(500).toBuffer());
    expect(await said()).toEqual([
      'b.jpg, article.en.md:3 (hint): changed after it was prepared for readers',
      '    Run "npm run images" on this folder.',
      'sound: true',
    ]);
  });

  it('hints at what is too heavy', async () => {
    await write('![A map](map.svg "The bridge. Credit: A")', {
      'map.svg': svg(`<!--${'x'.repeat(600_000)}-->`),
    });
    await prepare();
    expect(await said()).toEqual([
      'map.svg, media.json:2 (hint): weighs 600 kB, more than 500 kB',
      '    Make it lighter: readers on a phone wait for it.',
      'sound: true',
    ]);
  });

  it('names the entry of media.json that is not valid', async () => {
    await write('', { 'media.json': JSON.stringify({ 'a.jpg': { bytes: -1 } }, null, 1) });
    expect(await said()).toEqual([
      'a.jpg, media.json:2 (shown otherwise): is not as "npm run images" writes it',
      '    The plain file is shown. Run "npm run images" on the story’s folder again.',
      'sound: false',
    ]);
  });

  it('refuses a position that would be published, also of a file that is not shown', async () => {
    const own = await picture()
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 25/1 0/1' } })
      .toBuffer();
    await write('', { 'train.jpg': own, 'horn.mp4': Buffer.from('....\xa9xyz....', 'latin1') });
    const found = await said();
    expect(found).toContain('train.jpg (error: not safe to publish): holds the camera’s position');
    expect(found).toContain('horn.mp4 (error: not safe to publish): says where it was recorded');
    expect(found.at(-1)).toBe('sound: false');
    await prepare();
    expect((await said()).join()).not.toContain('position');
  });

  it('refuses code in a drawing, and names what it cannot show there', async () => {
    await write('', { 'a.svg': svg('<script/>'), 'b.svg': svg('<image href="b.png"/>') });
    const found = await said();
    expect(found).toContain('a.svg (error: not safe to publish): holds a script');
    expect(found).toContain('b.svg (shown otherwise): refers to other files');
  });

  it('hints at styles that the site’s headers block', async () => {
    await write('', { 'a.svg': svg('<g style="fill:red"/>') });
    expect(await said()).toContain(
      'a.svg (hint): has style attributes, which the headers of the site block',
    );
  });

  it('hints at files that are not shown', async () => {
    await write('', { 'horn.mp3': 'ID3' });
    expect(await said()).toEqual([
      'horn.mp3 (hint): is in the folder, and the story does not show it',
      '    Remove it, or leave it: it is published with the story.',
      'sound: true',
    ]);
  });

  it('names a file that is no picture', async () => {
    await write(TRAIN, { 'train.jpg': '<!doctype html>' });
    expect(await said()).toContain('train.jpg, article.en.md:1 (left out): is not a picture');
  });
});
