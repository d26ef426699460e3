import { expect, test } from 'vitest';
import { textOf } from '../../../../src/draft/draft.ts';
import { withMediaFile } from '../../../../src/pages/studio/publish/with-media-file.ts';
import { readMediaFiles } from '../../../../src/story/media/media-files.ts';
import { Problems } from '../../../../src/story/problems/problems.ts';

async function png(width: number, height: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d');
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

test('a site that is downloaded says how large each picture is, which spares it a missing file', async () => {
  const picture = await png(64, 40);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';
  const files = new Map<string, string | Uint8Array>([
    ['story.json', '{}'],
    ['media/a.png', picture],
    ['media/b.svg', svg],
    ['media/broken.jpg', new Uint8Array([1, 2, 3])],
  ]);
  const made = await withMediaFile({ slug: 'x', files });
  const problems = new Problems();
  const read = readMediaFiles(JSON.parse(textOf(made, 'media.json') ?? ''), problems);
  expect([...read.keys()]).toEqual(['media/a.png', 'media/b.svg']);
  expect(read.get('media/a.png')).toMatchObject({ width: 64, height: 40, bytes: picture.length });
  expect(read.get('media/b.svg')).toMatchObject({ width: 30, height: 20, bytes: svg.length });

  const own = new Map(files).set('media.json', '{"own": 1}');
  expect(textOf(await withMediaFile({ slug: 'x', files: own }), 'media.json')).toBe('{"own": 1}');
});
