import { expect, it } from 'vitest';
import { versionFile } from '../../../src/loading/version-file.ts';

const published = (files: unknown) => ({ version: { at: '2026-05-01T10:00:00Z', files } });

it.each<[string, unknown, string, string | null]>([
  ['a story that was not published', { title: 'A' }, 'article.en.md', 'article.en.md'],
  ['no story', null, 'route.geojson', 'route.geojson'],
  ['a version without files', { version: { at: 'x' } }, 'route.geojson', 'route.geojson'],
  [
    'a published text',
    published({ 'article.en.md': '0123456789ab' }),
    'article.en.md',
    'versions/0123456789ab/article.en.md',
  ],
  ['a text that was not published', published({}), 'route.geojson', null],
  ['a hash that leads elsewhere', published({ 'media.json': '../../secret' }), 'media.json', null],
  ['a hash that is no text', published({ 'media.json': 12 }), 'media.json', null],
  ['a name of every object', published({}), 'constructor', null],
])('%s', (_, story, name, path) => {
  expect(versionFile(story, name)).toBe(path);
});
