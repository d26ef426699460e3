import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMediaFiles } from '../../../../src/story/media/media-files.ts';
import { Problems } from '../../../../src/story/problems/problems.ts';
import { prepareFolder } from '../../../../tools/images/prepare-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'whistlestop-images-'));
});
afterEach(() => rm(root, { recursive: true }));

const path = (name: string) => join(root, 'story', name);
async function put(name: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path(name)), { recursive: true });
  await writeFile(path(name), bytes);
}

/** Runs the tool: what it says, without the story's folder. */
async function prepare(): Promise<string[]> {
  const lines: string[] = [];
  const say = (line: string) =>
    lines.push(line.replaceAll(root, '…').replace(/\S*originals/, 'originals'));
  const sound = await prepareFolder(path('.'), { originals: join(root, 'originals'), say });
  lines.pop();
  return [...lines, ...(sound ? [] : ['not sound'])];
}

async function list() {
  return JSON.parse(await readFile(path('media.json'), 'utf8'));
}

/** A photograph of one colour, as a phone that was turned on its side writes it. */
function photo(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#8a7f6c' } }).jpeg();
}
const fromPhone = (width: number, height: number) =>
  photo(width, height)
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Kamera', Artist: 'A. Ivanov' },
      IFD2: { DateTimeOriginal: '2019:04:24 10:45:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 25/1 0/1' },
    })
    .toBuffer();

describe('npm run images', () => {
  it('writes AVIF and WebP in three widths, and notes sizes and the mean colour', async () => {
    await put('train.jpg', await photo(2400, 1200).toBuffer());
    await prepare();
    const { 'train.jpg': train } = await list();
    expect(train).toMatchObject({ width: 1920, height: 960 });
    expect(train.placeholder).toMatch(/^#8a7f6[bcd]$/);
    expect(
      train.variants.map((each: { type: string; width: number }) => [each.type, each.width]),
    ).toEqual(
      ['image/avif', 'image/webp'].flatMap((type) =>
        [480, 960, 1920].map((width) => [type, width]),
      ),
    );
    for (const { src, bytes, width, type } of train.variants) {
      const file = await readFile(path(src));
      expect(file.length).toBe(bytes);
      const metadata = await sharp(file).metadata();
      expect(metadata).toMatchObject({ width, height: width / 2 });
      expect(metadata.format).toBe(type === 'image/webp' ? 'webp' : 'heif');
    }
    const problems = new Problems();
    expect(readMediaFiles(await list(), problems).size).toBe(1);
    expect(problems.list).toEqual([]);
  });

  it('never makes a picture larger', async () => {
    await put('small.png', await photo(300, 200).png().toBuffer());
    await put('middle.jpg', await photo(1000, 500).toBuffer());
    await prepare();
    const files = await list();
    expect(files['small.png']).toMatchObject({ width: 300, height: 200 });
    const widths = (name: string) =>
      new Set((files[name].variants ?? []).map(({ width }: { width: number }) => width));
    expect(Math.max(0, ...(widths('small.png') as Set<number>))).toBeLessThanOrEqual(300);
    expect(widths('middle.jpg')).toEqual(new Set([480, 1000]));
  });

  it('publishes no camera’s notes, says which there were, and keeps the author’s own file', async () => {
    const own = await fromPhone(600, 400);
    await put('halt/train.jpg', own);
    expect(await prepare()).toEqual([
      'halt/train.jpg: 2 smaller copies; removed the camera’s position, the camera’s name, the time it was taken and its maker’s name; turned it upright; your own file is now originals/halt/train.jpg; it named its maker, “A. Ivanov”: write the credit',
    ]);
    expect((await readFile(join(root, 'originals/halt/train.jpg'))).equals(own)).toBe(true);
    const { 'halt/train.jpg': train } = await list();
    expect(train).toMatchObject({ width: 400, height: 600 });
    for (const name of [
      'halt/train.jpg',
      ...train.variants.map((each: { src: string }) => each.src),
    ]) {
      const file = await readFile(path(name));
      const { exif, xmp, icc, orientation } = await sharp(file).metadata();
      expect([name, exif, xmp, icc, orientation]).toEqual([name, ...Array(4).fill(undefined)]);
      expect(file.includes('Ivanov')).toBe(false);
    }
  });

  it('keeps both where another photograph takes the same name', async () => {
    const [first, second] = [await fromPhone(600, 400), await fromPhone(500, 400)];
    await put('train.jpg', first);
    await prepare();
    await put('train.jpg', second);
    await prepare();
    expect((await readFile(join(root, 'originals/train.jpg'))).equals(first)).toBe(true);
    expect((await readFile(join(root, 'originals/train-2.jpg'))).equals(second)).toBe(true);
  });

  it('leaves alone what has not changed, and removes copies of what is gone', async () => {
    await put('train.jpg', await fromPhone(1200, 800));
    await put('gone.jpg', await photo(700, 700).toBuffer());
    await put('map.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"/>');
    await put('horn.mp3', 'ID3');
    await prepare();
    const before = await list();
    expect(Object.keys(before)).toEqual(['gone.jpg', 'horn.mp3', 'map.svg', 'train.jpg']);
    await rm(path('gone.jpg'));
    expect(await prepare()).toEqual([]);
    const { 'gone.jpg': _, ...others } = before;
    expect(await list()).toEqual(others);
    const copies = await readdir(path('media'));
    expect(copies.filter((name) => !name.startsWith('train.jpg.'))).toEqual([]);
    // A copy that was lost is made again.
    await rm(path(others['train.jpg'].variants[0].src));
    expect(await prepare()).toHaveLength(1);
  });

  it('makes a heavy photograph light', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const create = { width: 500, height: 400, channels: 3, background: '#888', noise } as const;
    const bytes = await sharp({ create })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    expect(bytes.length).toBeGreaterThan(500_000);
    await put('noise.jpg', bytes);
    const [said] = await prepare();
    expect(said).toMatch(
      /^noise\.jpg: \d smaller copies; made it \d+ kB \(it was \d+ kB\); your own file is now/,
    );
  });

  it('notes the sizes of drawings, films and sounds', async () => {
    await put('map.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"/>');
    await put('train.mp4', new Uint8Array(5000));
    expect(await prepare()).toEqual([
      'map.svg: noted its size, 640 × 360',
      'train.mp4: noted its size, 5 kB',
    ]);
    expect(await list()).toEqual({
      'map.svg': { width: 640, height: 360, bytes: 63 },
      'train.mp4': { bytes: 5000 },
    });
  });

  it.each<[string, string, () => Promise<Uint8Array | string> | string]>([
    [
      'page.jpg',
      'is no picture that can be read here; export it as a JPEG',
      () => '<!doctype html>',
    ],
    ['empty.png', 'is no picture that can be read here; export it as a JPEG', () => ''],
    [
      'cut.jpg',
      'is damaged or breaks off; export it again',
      async () => (await photo(900, 900).toBuffer()).subarray(0, 3000),
    ],
    ['scan.tiff', 'is of a type that browsers do not show; export it as JPEG or PNG', () => 'II*'],
    [
      'scan.jpg',
      'is a TIFF, which browsers do not show; export it as a JPEG',
      () => photo(9, 9).tiff().toBuffer(),
    ],
    ['halt.mov', 'is of a type that browsers do not show; export it as MP4 (H.264)', () => 'mov'],
    [
      'map.svg',
      'holds a script',
      () => '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script/></svg>',
    ],
    [
      'wide.svg',
      'has no viewBox, so that its size is not known',
      () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
    ['no#1.jpg', 'has a sign in its name that has a meaning in addresses; rename it', () => ''],
  ])('says what is wrong with %s, and prepares the others', async (name, why, make) => {
    await put(name, await make());
    await put('train.jpg', await photo(400, 300).toBuffer());
    expect(await prepare()).toEqual([
      ...[`${name} ${why}. Nothing was done to it.`, 'train.jpg: 2 smaller copies'].sort(),
      'not sound',
    ]);
    expect(Object.keys(await list())).toEqual(['train.jpg']);
  });

  it('leaves a moving picture as it is', async () => {
    const frames = await sharp(
      [await photo(20, 10).png().toBuffer(), await photo(20, 10).negate().png().toBuffer()],
      { join: { animated: true } },
    )
      .gif()
      .toBuffer();
    await put('moving.gif', frames);
    expect(await prepare()).toEqual(['moving.gif: a moving picture, left as it is']);
    expect(await list()).toEqual({ 'moving.gif': { width: 20, height: 10, bytes: frames.length } });
  });
});
