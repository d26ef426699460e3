import { graticule, landFeatures, lines, polygons } from '../features.mjs';
import { rowsOf } from '../labels.mjs';
import { areaOf, bordersIn, coastOf, landOf } from '../shapes/kinds.mjs';
import { coarsen, lat, lon, toGrid } from '../shapes/simplify.mjs';
import { outlines, paint, soften } from '../shapes/water.mjs';
import { countriesOf } from '../site/countries.mjs';
import { shape } from '../sources/packages.mjs';
import { BOX, isCut, onEdge, snapToSeam } from './seam.mjs';

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
