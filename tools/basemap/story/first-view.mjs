import { readFileSync } from 'node:fs';
import { packed } from '../packed.mjs';
import { lat, lon } from '../shapes/simplify.mjs';
import { cutBy, meets } from '../site/pieces.mjs';
import { siteWorld } from '../site/site-world.mjs';
import { shape } from '../sources/packages.mjs';
import { sizeOf, textOf } from '../write.mjs';
import { widened } from './boxes.mjs';
import { pixel } from './detail.mjs';
import { namesWithin } from './names.mjs';
import { regionOf } from './region.mjs';

const site = (name) =>
  readFileSync(new URL(`../../../public/basemap/${name}.json`, import.meta.url), 'utf8');
const LAKES = JSON.parse(
  readFileSync(new URL('../site/lakes.geojson', import.meta.url), 'utf8'),
).coordinates;

/** Zoom levels from which ranks show, as in src/map/style/labels.ts. */
const RANK_ZOOM = [0, 3.4, 4.8, 6, 7.5, 9, 10.5];
/** Names of the world, in any view. */
const WORLD_RANK = 2;
/** The world around a story is a small-scale map: degrees, and the least islands and lakes, km². */
const AROUND = { tolerance: 0.2, step: 0.1, island: 2500, lake: 5000 };
/** Beyond the first view, as a share of its size: a pane may have another shape. */
const MORE = 0.7;
const COARSER = 1.25;

/**
 * What a story's map shows first: the world, and where it opens nearer than the site's world is good for, more
 * of what it opens on.
 * @param whole the land, see `wholeLand` @param opening the first view @param details see `detailOf`
 * @param names all that may be drawn @param budget bytes with Brotli
 * @param near zoom level from which the site's world is not good enough
 */
export async function firstView(whole, opening, details, names, budget, near) {
  const world = names.filter(({ properties }) => properties.rank <= WORLD_RANK);
  if (opening.zoom < near) return { world: JSON.parse(site('world')).features, labels: world };
  const boxes = widened(opening.bounds, MORE);
  const rank = RANK_ZOOM.findLastIndex((from) => from <= opening.zoom + 0.5) + 1;
  const here = namesWithin(names, boxes).filter(
    ({ properties }) => properties.rank > WORLD_RANK && properties.rank <= rank,
  );
  const labels = [...world, ...here];
  const rest = budget - sizeOf(textOf(labels));
  const around = await aroundBoxes(whole, boxes);
  const inside = details
    .filter(({ box }) => boxes.some((other) => meets(box, other)))
    .map((detail) => ({ ...detail, zoom: Math.min(detail.zoom, opening.zoom) }));
  for (let coarser = 1; ; coarser *= COARSER) {
    const region = await regionOf(
      whole,
      boxes.map((box) => ({ box })),
      inside,
      coarser,
      pixel(opening.zoom) * coarser,
    );
    const features = [
      ...around,
      ...region
        .filter(({ properties }) => properties.k !== 'sea')
        .map((feature) => ({ ...feature, properties: { ...feature.properties, near: 1 } })),
    ];
    if (sizeOf(textOf(features)) <= rest) return { world: features, labels };
  }
}

/** The world on a small scale, with holes where the first view is drawn. */
async function aroundBoxes(whole, boxes) {
  const erase = boxes.map((box) => `-erase bbox=${box.join()}`).join(' ');
  const holed = (
    await shape(
      { 'far.json': whole },
      `-i far.json ${erase} -clean -o out.json format=topojson no-quantization`,
    )
  )['out.json'];
  const onEdge = (p) =>
    Math.abs(lon(p)) > 179.999 ||
    lat(p) < -84.999 ||
    boxes.some((box) =>
      [lon(p) - box[0], box[2] - lon(p), lat(p) - box[1], box[3] - lat(p)].some(
        (away) => Math.abs(away) < 1e-9,
      ),
    );
  const lakes = LAKES.filter(
    ([ring]) =>
      !ring.some((p) =>
        boxes.some(([w, s, e, n]) => lon(p) > w && lon(p) < e && lat(p) > s && lat(p) < n),
      ),
  );
  const features = await siteWorld(holed, lakes, AROUND, boxes.map(cutBy), onEdge);
  // Boxes lie on hundredths of a degree.
  return features.map((feature) => packed(feature, 0.01));
}
