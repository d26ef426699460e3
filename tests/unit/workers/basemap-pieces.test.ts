import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { piecesAround } from '../../../src/workers/offline/basemap-pieces.ts';

const ALL = readdirSync('public/basemap')
  .map((name) => name.replace('.json', ''))
  .filter((name) => /^-?\d+_-?\d+$/.test(name));

const around = (...files: unknown[]) => piecesAround(files, ALL);

it('takes the pieces around places and around the route', () => {
  const place = { places: { bled: { name: 'Bled', point: [14.1, 46.4] } } };
  expect(around(place).sort()).toEqual(
    ['-20_20', '-20_40', '0_20', '0_40', '20_20', '20_40'].sort(),
  );
  const route = {
    features: [
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [14.1, 46.4],
            [130, -20],
          ],
        },
      },
    ],
  };
  expect(around(route)).toEqual(expect.arrayContaining(['0_40', '120_-20', '120_-40']));
  expect(around(route)).not.toContain('60_40');
});

it('goes across the line where the date changes', () => {
  const across = around({ point: [179, -18] });
  expect(across).toEqual(expect.arrayContaining(['-180_-20', '160_-20']));
  expect(around({ point: [-541 + 360, -18] })).toEqual(across);
});

it('needs none where files name no point', () => {
  expect(around(null, { places: {}, points: 'none', point: ['14', '46'], numbers: [1] })).toEqual(
    [],
  );
});
