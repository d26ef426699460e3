// @ts-check
// Makes src/draft/legs/sea-grid.json from the site's basemap: which cells of the globe are sea.
//   node tools/sea-grid/build.mjs
// The same basemap gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { importTs } from '../import-ts.mjs';

/** Cells in a degree. */
const PER = 4;
/** Rows within a cell at which the land is measured. */
const FINE = 4;
/** A cell of which more is land is no sea: what is narrower is opened by src/draft/legs/straits.ts. */
const MOST_LAND = 0.35;
/** South of this there is no sea, whatever the basemap's edge, degrees. */
const SOUTH = -78;

const { unpacked } = await importTs('src/map/basemap/unpack.ts');
const world = unpacked(JSON.parse(readFileSync('public/basemap/world.json', 'utf8')));
const [width, height] = [360 * PER, 180 * PER];
const land = new Float64Array(width * height);

/** @type {[number, number][][]} */
const rings = world.features
  .filter((/** @type {any} */ { properties }) => properties.k === 'land')
  .flatMap((/** @type {any} */ { geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );

/** Where each fine row crosses a shore or a border, degrees east of 180 west. @type {number[][]} */
const crossings = Array.from({ length: height * FINE }, () => []);
const latOf = (/** @type {number} */ row) => 90 - (row + 0.5) / (PER * FINE);
for (const ring of rings)
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = /** @type {any} */ ([ring[i - 1], ring[i]]);
    const [low, high] = [Math.min(y0, y1), Math.max(y0, y1)];
    const first = Math.max(0, Math.floor((90 - high) * PER * FINE) - 1);
    for (let row = first; row < height * FINE && latOf(row) >= low; row++) {
      const y = latOf(row);
      if (y >= high) continue;
      crossings[row]?.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) + 180);
    }
  }
crossings.forEach((row, i) => {
  row.sort((a, b) => a - b);
  for (let k = 0; k + 1 < row.length; k += 2) {
    const [from, to] = [Math.max(0, row[k] ?? 0) * PER, Math.min(360, row[k + 1] ?? 0) * PER];
    for (let x = Math.floor(from); x < Math.min(width, to); x++) {
      const share = Math.max(0, Math.min(to, x + 1) - Math.max(from, x));
      land[Math.floor(i / FINE) * width + x] =
        (land[Math.floor(i / FINE) * width + x] ?? 0) + share / FINE;
    }
  }
});

/**
 * Lengths of stretches of sea and land in turn, from the North Pole's row on, the first one sea.
 * @type {number[]}
 */
const bytes = [];
let sea = true;
let length = 0;
const end = () => {
  for (; length >= 128; length = Math.floor(length / 128)) bytes.push((length % 128) + 128);
  bytes.push(length);
  length = 0;
};
for (let cell = 0; cell < land.length; cell++) {
  const lat = 90 - Math.floor(cell / width) / PER;
  const isSea = (land[cell] ?? 0) <= MOST_LAND && lat > SOUTH;
  if (isSea !== sea) {
    end();
    sea = isSea;
  }
  length += 1;
}
end();
const file = { per: PER, runs: Buffer.from(bytes).toString('base64') };
writeFileSync('src/draft/legs/sea-grid.json', `${JSON.stringify(file, null, 2)}\n`);
console.log(`${bytes.length} bytes, ${rings.length} rings`);
