import { graticule, landFeatures, lines, polygons } from './features.mjs';
import { areaOf, bordersIn, coastOf, landOf } from './kinds.mjs';
import { rowsOf } from './labels.mjs';
import { shape } from './packages.mjs';
import { BOX, isCut, onEdge, snapToSeam } from './seam.mjs';
import { coarsen, lat, lon, toGrid } from './simplify.mjs';
import { outlines, paint, soften } from './water.mjs';

/** ISO 3166-1 alpha-2 of what has no number in Natural Earth, by its name there; the rest is nobody's to name. */
const CODES = { Kosovo: 'XK' };
/** Hong Kong and Macao: no border surrounds a city. */
const WITHIN = { HK: 'CN', MO: 'CN' };

/** The alpha-2 code of a country that Natural Earth knows by its ISO number. */
function codeOf({ id, properties: { name } }) {
  const code = id === undefined ? CODES[name] : new Intl.Locale(`und-${id}`).region;
  return WITHIN[code] ?? code;
}

/** Degrees from the middle of the story, one of longitude counting half. */
const away = (p) =>
  Math.hypot(Math.min(Math.abs(lon(p) - 128), 360 - Math.abs(lon(p) - 128)) / 2, lat(p) - 40);
const GRAIN = {
  tolerance: (p) => Math.min(0.22, 0.012 + 0.0028 * Math.max(0, away(p) - 8)),
  step: (p) => (away(p) < 30 ? 0.01 : away(p) < 55 ? 0.05 : 0.1),
  pinned: (p) => onEdge(p) || Math.abs(lon(p)) > 179.999 || lat(p) < -84.999,
};
/** km²: small islands are kept where they are neighbours. */
const least = (ring) => Math.min(1500, 4 + 0.6 * away(ring[0]) ** 2);

/**
 * Natural Earth lets rings run across the antimeridian: from 179° straight to -179°. Here they run on
 * past 180°, and one that goes round the pole comes back along it.
 */
function unrolled(ring) {
  let turn = 0;
  const out = ring.map((p, i) => {
    const step = i > 0 ? lon(p) - lon(ring[i - 1]) : 0;
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [lon(p) + turn, lat(p)];
  });
  const [first, last] = [out[0], out.at(-1)];
  if (Math.abs(lon(last) - lon(first)) < 180) return out;
  return [...out, [lon(last), -86], [lon(first), -86], first];
}

/** A polygon's rings on one turn, and once more a turn to either side if it reaches past 180°. */
function turns(rings) {
  // Antarctica comes as a ring round the pole with the coast for a hole; the coast alone says it all.
  const [outline, ...holes] = rings.filter((ring) => ring.some((p) => lat(p) > -89)).map(unrolled);
  const west = outline.reduce((least, p) => Math.min(least, lon(p)), 999);
  const east = outline.reduce((most, p) => Math.max(most, lon(p)), -999);
  const shift = (ring, by) => ring.map((p) => [lon(p) + by, lat(p)]);
  const level = holes.map((hole) => shift(hole, 360 * Math.ceil((west - lon(hole[0])) / 360)));
  const all = [outline, ...level];
  return [0, ...(east > 180 ? [-360] : []), ...(west < -180 ? [360] : [])].map((by) =>
    all.map((ring) => shift(ring, by)),
  );
}

function countriesOf(features) {
  return features.map((country) => {
    const { properties, geometry } = country;
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const c = codeOf(country);
    return {
      type: 'Feature',
      properties: { id: c ?? properties.name, c: c ?? '' },
      geometry: { type: 'MultiPolygon', coordinates: parts.flatMap(turns) },
    };
  });
}

/** The lakes that a reader of a small-scale map would miss, from the table of their boxes. */
function lakesOf(still, table) {
  return rowsOf(table).flatMap(({ west, south, east, north, cell }) => {
    const box = [west, south, east, north].map(Number);
    const inBox = still.filter(
      ([[p]]) => lon(p) > box[0] && lon(p) < box[2] && lat(p) > box[1] && lat(p) < box[3],
    );
    const step = Number(cell);
    const found = outlines(
      soften(paint(inBox, [box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1], step), 1),
      1000,
    );
    return found.map((rings) =>
      rings
        .filter((ring) => Math.abs(areaOf(ring)) > 1000)
        .map((ring) => coarsen(ring, { ...GRAIN, tolerance: (p) => 1.5 * GRAIN.tolerance(p) })),
    );
  });
}

/**
 * The world without the box, its coasts and borders moved to where the box's own meet the edge.
 * @param seam the box's crossings, see seam.mjs
 */
export async function makeFar(features, still, seam, table) {
  const write = '-o out.json format=topojson no-quantization';
  const world = { type: 'FeatureCollection', features: countriesOf(features) };
  const whole = (
    await shape(
      { 'far.json': world },
      '-i far.json -clip bbox=-180,-85,180,85 -dissolve2 id copy-fields=c ' +
        `-erase bbox=${BOX.join()} -clean ${write}`,
    )
  )['out.json'];
  const arcs = snapToSeam(whole.arcs, seam).map((arc) => coarsen(arc, GRAIN));
  const clean = (
    await shape(
      { 'far.json': { ...whole, arcs } },
      `-i far.json -clean -dissolve2 c copy-fields=c + name=land -each id=c -o out.json target=far,land format=topojson no-quantization`,
    )
  )['out.json'];
  const topology = {
    ...clean,
    arcs: clean.arcs.map((arc) => toGrid(arc, GRAIN.step, GRAIN.pinned)),
  };
  const land = landOf(topology, 'land', least);
  return [
    ...landFeatures(land),
    ...polygons({ k: 'lake' }, lakesOf(still, table)),
    ...lines({ k: 'coast' }, coastOf(land, isCut)),
    ...lines({ k: 'border' }, bordersIn(land, isCut)),
    ...graticule(10),
  ];
}
