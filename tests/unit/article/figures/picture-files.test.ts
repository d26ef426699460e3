import { describe, expect, it } from 'vitest';
import { pictureFiles } from '../../../../src/article/figures/picture-files.ts';
import type { MediaFile } from '../../../../src/story/media/media-files.ts';

const variant = (type: 'image/avif' | 'image/webp', width: number, bytes: number) => ({
  type,
  src: `media/lake.${width}.${type.slice(6)}`,
  width,
  bytes,
});

const LAKE: MediaFile = {
  width: 1200,
  height: 800,
  bytes: 90_000,
  placeholder: '#7191a0',
  variants: [
    variant('image/avif', 480, 9000),
    variant('image/avif', 960, 20_000),
    variant('image/webp', 480, 12_000),
  ],
};

function filesOf(
  path: string,
  known?: Partial<MediaFile>,
  given?: { width: number; height: number },
) {
  const mediaFiles = new Map(known ? [[path, { ...LAKE, ...known }]] : []);
  const files = pictureFiles({ slug: 'sample', mediaFiles }, { en: path }, 'ru', given);
  if (!files) throw new Error(`no files of ${path}`);
  return files;
}

describe('the files of a picture', () => {
  it('are its copies by type, each with its width, and the file itself', () => {
    expect(filesOf('lake.jpg', {})).toMatchObject({
      src: './stories/sample/lake.jpg',
      tone: '#7191a0',
      bytes: 9000,
      sources: [
        {
          type: 'image/avif',
          srcSet:
            './stories/sample/media/lake.480.avif 480w, ./stories/sample/media/lake.960.avif 960w',
        },
        { type: 'image/webp', srcSet: './stories/sample/media/lake.480.webp 480w' },
      ],
    });
  });

  it('are the file alone where no copies are known', () => {
    expect(filesOf('lake.jpg')).toMatchObject({ sources: [], tone: null, bytes: null });
  });

  it('are a drawing with the words of the language', () => {
    const drawing = { variants: [], width: 720, height: 300 };
    expect(filesOf('map.svg', drawing)).toMatchObject({
      src: './stories/sample/map.svg#ru',
      tone: null,
    });
  });

  it('are none where the site may not load them', () => {
    const other = { en: 'https://elsewhere.example/lake.jpg' };
    expect(pictureFiles({ slug: 'sample', mediaFiles: new Map() }, other, 'en')).toBeNull();
  });
});

describe('the room of a picture', () => {
  it('has the size that is measured, else the author’s, else a likely one', () => {
    const given = { width: 900, height: 450 };
    expect(filesOf('lake.jpg', { width: 600, height: 400 }, given)).toMatchObject({
      width: 600,
      height: 400,
    });
    expect(filesOf('lake.jpg', undefined, given)).toMatchObject({ width: 900, height: 450 });
    const { width, height } = filesOf('lake.jpg');
    expect(width / height).toBeCloseTo(1.5);
  });

  it('is no higher than a phone can show beside the map, in the picture’s proportions', () => {
    expect(filesOf('tower.jpg', { width: 1000, height: 2000 })).toMatchObject({
      width: 280,
      height: 560,
    });
  });

  it('is as wide as any column for a drawing, however small its file says it is', () => {
    const { width, height } = filesOf('map.svg', { width: 360, height: 150 });
    expect(width).toBe(1200);
    expect(width / height).toBeCloseTo(2.4);
  });
});
