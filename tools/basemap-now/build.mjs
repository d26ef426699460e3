/**
 * Makes public/basemap/{land,coast,borders}.json from Natural Earth, as the world-atlas package
 * carries it: coarse for the world, finer for Asia, finest along the coast of Primorye.
 * Run with `node tools/basemap-now/build.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import { clipLine, clipRing, round } from './clip.mjs';
import { simplify } from './simplify.mjs';

const require = createRequire(import.meta.url);
const out = new URL('../../public/basemap/', import.meta.url);
const atlas = (name) =>
  JSON.parse(readFileSync(require.resolve(`world-atlas/${name}.json`), 'utf8'));

const WORLD = [-180, -60, 180, 84];
const ASIA = [92, -3, 152, 58];
const NEAR = [121, 33.5, 142, 50];
const NEAREST = [129.9, 41.9, 133.6, 44.2];

/** What of `box` lies outside `hole`, as four boxes, which overlap `lap` degrees into the hole. */
function around(box, hole, lap) {
  const [west, south, east, north] = box;
  const [w, s, e, n] = [hole[0] + lap, hole[1] + lap, hole[2] - lap, hole[3] - lap];
  return [
    [west, south, w, north],
    [e, south, east, north],
    [w, south, e, s],
    [w, n, e, north],
  ];
}

// Fills overlap by a hair so that no seam shows; lines must not be drawn twice.
const levels = [
  { size: '110m', digits: 2, box: WORLD, hole: ASIA, least: 0.3, tolerance: 0.12 },
  { size: '50m', digits: 2, box: ASIA, hole: NEAR, least: 0.02, tolerance: 0.035 },
  { size: '10m', digits: 3, box: NEAR, hole: NEAREST, least: 0.0008, tolerance: 0.0035 },
  { size: '10m', digits: 4, box: NEAREST, hole: null, least: 0, tolerance: 0 },
];

function area(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return Math.abs(sum / 2);
}

const land = [];
const coast = [];
const borders = [];

/**
 * world-atlas lets its lines run across the antimeridian: from 179° straight to -179°. Here they run
 * on past 180°, so that they can be clipped.
 */
function unrolled(line) {
  let turn = 0;
  return line.map(([lon, lat], i) => {
    const step = i > 0 ? lon - line[i - 1][0] : 0;
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [lon + turn, lat];
  });
}

const shifted = (line, by) => line.map(([lon, lat]) => [lon + by, lat]);
/** What runs past 180° is looked for a whole turn farther, too. */
const TURNS = [-360, 0, 360];

/** A polygon's rings, unrolled; the holes on the same turn as their outline. Empty for Antarctica, which goes round the pole. */
function unrolledPolygon(rings) {
  const [outline, ...holes] = rings.map(unrolled);
  if (Math.abs(outline[0][0] - outline.at(-1)[0]) > 180) return [];
  const west = Math.min(...outline.map(([lon]) => lon));
  const turnsTo = ([[lon]]) => 360 * Math.ceil((west - lon) / 360);
  return [outline, ...holes.map((hole) => shifted(hole, turnsTo(hole)))];
}

for (const { size, digits, box, hole, least, tolerance } of levels) {
  const countries = atlas(`countries-${size}`);
  const landTopology = atlas(`land-${size}`);
  const fills = hole ? around(box, hole, 0.02) : [box];
  const lines = hole ? around(box, hole, 0) : [box];

  const polygons = feature(landTopology, landTopology.objects.land).features.flatMap((f) =>
    f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates,
  );
  for (const polygon of polygons) {
    const rings = unrolledPolygon(polygon)
      .filter((ring) => area(ring) >= least)
      .map((ring) => simplify(ring, tolerance));
    for (const turn of TURNS) {
      const shown = rings.map((ring) => shifted(ring, turn));
      for (const part of fills) {
        const cut = shown.map((ring) => clipRing(ring, part)).filter((ring) => ring);
        const rounded = cut.map((ring) => round(ring, digits)).filter((ring) => ring.length > 3);
        if (rounded.length > 0) land.push(rounded);
      }
      for (const ring of shown) {
        for (const box of lines)
          for (const line of clipLine(ring, box)) coast.push(round(line, digits));
      }
    }
  }
  const inner = mesh(countries, countries.objects.countries, (a, b) => a !== b);
  for (const line of inner.coordinates) {
    const simple = simplify(unrolled(line), tolerance);
    for (const turn of TURNS) {
      for (const box of lines) {
        for (const part of clipLine(shifted(simple, turn), box)) borders.push(round(part, digits));
      }
    }
  }
}

function write(name, type, coordinates) {
  const kept = coordinates.filter((part) => part.length > (type === 'MultiLineString' ? 1 : 0));
  const text = JSON.stringify({
    type: 'Feature',
    properties: {},
    geometry: { type, coordinates: kept },
  });
  writeFileSync(new URL(name, out), `${text}\n`);
  console.log(`${name}: ${Math.round(text.length / 1024)} kB`);
}

write('land.json', 'MultiPolygon', land);
write('coast.json', 'MultiLineString', coast);
write('borders.json', 'MultiLineString', borders);
