import { readFileSync } from 'node:fs';
import { areaFeature, collectionOf, landFeatures, lines, polygons } from '../features.mjs';
import { packed } from '../packed.mjs';
import { areaOf, bordersIn, coastOf, landOf } from '../shapes/kinds.mjs';
import { stitched } from '../shapes/rings.mjs';
import { lat, lon } from '../shapes/simplify.mjs';
import { coarserLand } from '../site/land.mjs';
import { boundsOf, clipped, cutBy, meets } from '../site/pieces.mjs';
import { uncrossed } from '../site/site-world.mjs';
import { gshhg } from '../sources/gshhg.mjs';
import { shape } from '../sources/packages.mjs';
import { landAt, pixel, waterIn } from './detail.mjs';

const LAKES = JSON.parse(
  readFileSync(new URL('../site/lakes.geojson', import.meta.url), 'utf8'),
).coordinates;

/** What is drawn of Natural Earth, degrees: its points are no closer. */
const MIDDLE = { tolerance: 0.003, step: 0.002 };
/** Of a pixel, at the zoom level that a detail is meant for. */
const FINE = { tolerance: 0.6, step: 0.4 };
/** Islands are kept that are so many pixels wide. */
const ISLAND = 2;

const isWithin = (p, [west, south, east, north]) =>
  lon(p) >= west && lon(p) <= east && lat(p) >= south && lat(p) <= north;

/**
 * The features of some boxes: Natural Earth, and within them the boxes with details.
 * @param whole the land, see `wholeLand`
 * @param {readonly { box: number[] }[]} middle
 * @param details see `detailOf`
 * @param coarser how much coarser than the best drawing
 * @param least degrees by which Natural Earth is simplified at least
 */
export async function regionOf(whole, middle, details, coarser, least = MIDDLE.tolerance) {
  const tolerance = Math.max(MIDDLE.tolerance * coarser, least);
  const step = tolerance > 4 * MIDDLE.step ? 0.005 : MIDDLE.step;
  const topology = await coarserLand(whole, () => tolerance, step);
  const [name] = Object.keys(topology.objects);
  const island = (111 * ISLAND * tolerance) ** 2 / 4;
  const parts = landOf(topology, name, () => island).flatMap(({ c, coordinates }) =>
    coordinates.map((rings) => ({ c, rings, bounds: boundsOf(rings[0]) })),
  );
  const put = (features) => features.map((feature) => packed(feature, step));
  const features = [];
  for (const { box } of middle) {
    const inside = details.filter((detail) => meets(detail.box, box));
    const land = await without(
      await clipped(
        parts.filter(({ bounds }) => meets(bounds, box)),
        box,
      ),
      inside,
    );
    const cuts = [box, ...inside.map((detail) => detail.box)].map(cutBy);
    const isCut = (a, b) => cuts.some((cut) => cut(a, b));
    features.push(
      ...polygons({ k: 'sea' }, [[ringOf(box)]]),
      ...put([
        ...landFeatures(land),
        ...lines({ k: 'coast' }, coastOf(land, isCut)),
        ...lines({ k: 'border' }, bordersIn(land, isCut)),
      ]),
    );
  }
  const large = LAKES.filter(([ring]) => middle.some(({ box }) => meets(boundsOf(ring), box)))
    .map(([ring]) => lakeAt(ring, details, tolerance, step, coarser))
    .filter(Boolean);
  features.push(
    ...large.flatMap(({ rings, step }) =>
      polygons({ k: 'lake' }, [rings]).map((f) => packed(f, step)),
    ),
  );
  for (const detail of details)
    features.push(
      ...(await detailFeatures(
        detail,
        coarser,
        large.map(({ rings }) => rings),
      )),
    );
  return features;
}

async function detailFeatures({ box, zoom, topology, waters }, coarser, large) {
  const tolerance = FINE.tolerance * pixel(zoom) * coarser;
  const step = 1 / Math.ceil(1 / (FINE.step * pixel(zoom) * coarser));
  const island = (111 * ISLAND * pixel(zoom)) ** 2 / 4;
  const drawn = await landAt(topology, box, tolerance, step, island);
  const near = large.filter(([ring]) => meets(boundsOf(ring), box));
  const { rivers, lakes, coast } = await waterIn(
    waters,
    drawn,
    box,
    zoom - Math.log2(coarser),
    near,
  );
  const simpler = (parts) =>
    parts
      .map((rings) =>
        rings
          .map((ring) => uncrossed(ring, () => tolerance, step))
          .filter((ring) => ring.length > 3),
      )
      .filter(([outline]) => outline);
  return [
    ...landFeatures(drawn.land),
    ...polygons({ k: 'lake' }, simpler(lakes)),
    ...polygons({ k: 'river' }, simpler(rivers)),
    ...lines({ k: 'coast' }, coast),
    ...lines({ k: 'border' }, drawn.borders),
  ].map((feature) => packed(feature, step));
}

/** A large lake, as fine as the details in which its shore lies, and coarser elsewhere. */
function lakeAt(ring, details, tolerance, step, coarser) {
  const inside = details.filter(({ box }) => ring.some((p) => isWithin(p, box)));
  if (inside.length === 0) {
    const rings = [uncrossed(ring, () => tolerance, step)];
    return rings[0].length > 3 ? { rings, step } : null;
  }
  const finest = Math.max(...inside.map(({ zoom }) => zoom));
  const own = 1 / Math.ceil(1 / (FINE.step * pixel(finest) * coarser));
  const fine = inside.some(({ fine }) => fine) ? fullLake(ring) : ring;
  const at = (p) => {
    const detail = inside.find(({ box }) => isWithin(p, box));
    return detail ? FINE.tolerance * pixel(detail.zoom) * coarser : tolerance;
  };
  return { rings: [uncrossed(fine, at, own)], step: own };
}

/** A lake as GSHHG has it in full. */
function fullLake(ring) {
  const [west, south, east, north] = boundsOf(ring);
  const more = 0.1;
  const rings = stitched(
    gshhg([west - more, south - more, east + more, north + more], { resolution: 'f', level: 2 }),
  ).filter((line) => String(line[0]) === String(line.at(-1)));
  const [largest] = rings.sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
  const same = largest && Math.abs(areaOf(largest) / areaOf(ring));
  return same && same > 0.8 && same < 1.25 ? largest : ring;
}

/** Land without what lies in the boxes with details. */
async function without(land, details) {
  if (details.length === 0 || land.length === 0) return land;
  const files = await shape(
    {
      'land.json': collectionOf(
        land.map(({ c = '', coordinates }) => areaFeature({ c }, coordinates)),
      ),
      'boxes.json': collectionOf([
        areaFeature(
          {},
          details.map(({ box }) => [ringOf(box)]),
        ),
      ]),
    },
    '-i land.json boxes.json combine-files -erase boxes target=land -o target=land format=geojson',
  );
  return (files['land.json'].features ?? [])
    .filter(({ geometry }) => geometry)
    .map(({ properties: { c }, geometry: { type, coordinates } }) => ({
      c: c || undefined,
      coordinates: type === 'Polygon' ? [coordinates] : coordinates,
    }));
}

/** A box as a ring. */
export const ringOf = ([west, south, east, north]) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
