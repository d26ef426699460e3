/** Makes the site's own basemap, public/basemap. Run with `npm run basemap`; see docs/basemap.md. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { packed } from '../packed.mjs';
import { namesOf } from '../sources/names.mjs';
import { readNaturalEarth } from '../sources/packages.mjs';
import { write } from '../write.mjs';
import { coarserLand, wholeLand } from './land.mjs';
import { cells, sitePieces } from './pieces.mjs';
import { siteWorld } from './site-world.mjs';

const out = new URL('../../../public/basemap/', import.meta.url);
const index = new URL('../../../src/map/basemap/site-basemap.json', import.meta.url);
const own = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Degrees, and the least areas of islands and lakes, km². */
const WORLD = { tolerance: 0.116, step: 0.05, island: 750, lake: 1500 };
const PIECES = { tolerance: 0.003, step: 0.002, island: 0.3, lake: 50 };
/** Zoom level from which the pieces are drawn, and to which they are good. */
const NEAR = 5;
const GOOD = 7;
/** Names of this rank or a better one come with the world, the others with the pieces. */
const FIRST_RANK = 2;

const kB = (bytes) => `${(bytes / 1e3).toFixed(1)} kB`;

export async function buildSite() {
  const still = JSON.parse(own('lakes.geojson')).coordinates;
  const names = [...namesOf(own('seas.csv')), ...namesOf(own('cities.csv'))];
  const isFirst = ({ properties }) => properties.rank <= FIRST_RANK;
  rmSync(out, { recursive: true, force: true });
  const whole = await wholeLand(readNaturalEarth('10m'));
  const world = await siteWorld(whole, still, WORLD);
  const first =
    write(
      out,
      'world.json',
      world.map((feature) => packed(feature, WORLD.step)),
    ) + write(out, 'labels.json', names.filter(isFirst));
  console.log(`public/basemap: first view ${kB(first)} brotli`);
  const topology = await coarserLand(whole, () => PIECES.tolerance, PIECES.step);
  const pieces = await sitePieces(topology, still, PIECES);
  const boxes = new Map(cells().map(({ name, box }) => [name, box]));
  const sizes = pieces.map(({ name, features }) => {
    const [west, south, east, north] = boxes.get(name);
    const here = names.filter(
      ({
        geometry: {
          coordinates: [x, y],
        },
        ...name
      }) => !isFirst(name) && x >= west && x < east && y >= south && y < north,
    );
    return write(out, `${name}.json`, [...features.map((f) => packed(f, PIECES.step)), ...here]);
  });
  const most = Math.max(...sizes);
  console.log(
    `${pieces.length} pieces, ${kB(sizes.reduce((a, b) => a + b))}, the largest ${kB(most)}`,
  );
  const file = { world: GOOD, near: NEAR, rows: rowsOf(new Set(pieces.map(({ name }) => name))) };
  writeFileSync(index, `${JSON.stringify(file, null, 2)}\n`);
}

/** The rows of pieces from the south, a mark for each piece: 1 where there is one. */
function rowsOf(names) {
  const rows = new Map();
  for (const { name, box } of cells())
    rows.set(box[1], `${rows.get(box[1]) ?? ''}${names.has(name) ? 1 : 0}`);
  return [...rows.values()];
}
