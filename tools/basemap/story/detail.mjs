import { areaFeature, collectionOf, polygonsOf } from '../features.mjs';
import { withFineShore } from '../shapes/join-shore.mjs';
import { areaOf, bordersIn, coastOf, landOf } from '../shapes/kinds.mjs';
import { closed, stitched } from '../shapes/rings.mjs';
import { lat, lon } from '../shapes/simplify.mjs';
import { isIn, outlines, paint, soften } from '../shapes/water.mjs';
import { WITHIN } from '../site/countries.mjs';
import { coarserLand } from '../site/land.mjs';
import { boundsOf, cutBy, meets } from '../site/pieces.mjs';
import { gshhg } from '../sources/gshhg.mjs';
import { shape } from '../sources/packages.mjs';

/** Degrees beyond a box that are read too. */
const MORE = 0.05;
/** Degrees that a pixel takes at a zoom level. */
export const pixel = (zoom) => 360 / 512 / 2 ** zoom;

/**
 * The finest drawing of a box that the sources have; null where it has no land.
 * @param sources `countries` and `waters` of OpenStreetMap, see packages.mjs, `towns` of GeoNames, which
 *   know in which country they are, and whether GSHHG is installed, `fine`
 * @param box west, south, east, north @param zoom level for which it is meant
 */
export async function detailOf({ countries, waters, towns, fine }, box, zoom) {
  const topology = await detailLand(countries, towns, box, fine);
  if (!topology) return null;
  const here = waters
    .slice(0, 2)
    .map((pieces) => pieces.filter(([outline]) => meets(boundsOf(outline), box)));
  return { box, zoom, topology, waters: here, fine };
}

/** The land of a box by country, as one topology. */
async function detailLand(countries, towns, box, fine) {
  const wide = [box[0] - MORE, box[1] - MORE, box[2] + MORE, box[3] + MORE];
  const near = countries.flatMap(({ properties, geometry }) => {
    const parts = polygonsOf(geometry).filter(([outline]) => meets(boundsOf(outline), wide));
    if (parts.length === 0) return [];
    const found = countryOf(polygonsOf(geometry), towns);
    const c = WITHIN.get(found) ?? found;
    return [areaFeature({ id: c || properties.A3, c }, parts)];
  });
  const clipped = near.length > 0 ? await cut(near, wide) : [];
  const shore = fine ? stitched(gshhg(wide, { resolution: 'f', level: 1 })) : [];
  const land =
    shore.length > 0 && clipped.length > 0
      ? await withFineShore(clipped, wide, {
          type: 'MultiPolygon',
          coordinates: closed(shore, wide).map((ring) => [ring]),
        })
      : clipped;
  if (land.length === 0) return null;
  const command = `-i land.json -clip bbox=${box.join()} -clean -o out.json format=topojson no-quantization`;
  return (await shape({ 'land.json': collectionOf(land) }, command))['out.json'];
}

async function cut(features, box) {
  const files = await shape(
    { 'land.json': collectionOf(features) },
    `-i land.json -clip bbox=${box.join()} -o land.json format=geojson`,
  );
  return (files['land.json'].features ?? []).filter(({ geometry }) => geometry);
}

/** The country in which most of some towns lie, ISO 3166-1 alpha-2; empty where there is none. */
function countryOf(polygons, towns) {
  const votes = new Map();
  for (const [outline] of [...polygons].sort((a, b) => b[0].length - a[0].length).slice(0, 3)) {
    const bounds = boundsOf(outline);
    const some = towns.filter(
      (town) =>
        town.lon > bounds[0] &&
        town.lon < bounds[2] &&
        town.lat > bounds[1] &&
        town.lat < bounds[3],
    );
    for (const { lon, lat, country } of some.slice(0, 60))
      if (isIn([lon, lat], outline)) votes.set(country, (votes.get(country) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? '';
}

/**
 * The land of a box with fewer points, with its coast and borders.
 * @param tolerance degrees
 */
export async function landAt(topology, box, tolerance, step, island) {
  const onEdge = (p) => onBox(p, box);
  const coarse = await coarserLand(topology, () => tolerance, step, onEdge);
  const [name] = Object.keys(coarse.objects);
  const land = landOf(coarse, name, () => island);
  const isCut = cutBy(box);
  return { land, coast: coastOf(land, isCut), borders: bordersIn(land, isCut) };
}

const HAIR = 1e-9;
const onBox = (p, [west, south, east, north]) =>
  [lon(p) - west, east - lon(p), lat(p) - south, north - lat(p)].some(
    (away) => Math.abs(away) < HAIR,
  );

/** The share of an area of water that lies on land: less, and it is a part of the sea, as the shore has it. */
const ON_LAND = 0.7;

/** Areas of water without those that the shore has as sea: harbours and the mouths of rivers. */
async function onLand(areas, land) {
  if (areas.length === 0 || land.length === 0) return areas;
  const files = await shape(
    {
      'water.json': collectionOf(areas.map((rings, id) => areaFeature({ id }, [rings]))),
      'land.json': collectionOf(land.map(({ coordinates }) => areaFeature({}, coordinates))),
    },
    '-i water.json land.json combine-files -clip land target=water -o target=water format=geojson',
  );
  const kept = new Map();
  for (const { properties, geometry } of files['water.json'].features ?? [])
    if (geometry)
      kept.set(
        properties.id,
        polygonsOf(geometry).reduce((sum, rings) => sum + sizeOf(rings), 0),
      );
  return areas.filter((rings, id) => (kept.get(id) ?? 0) >= ON_LAND * sizeOf(rings));
}

/** km² of a polygon. */
const sizeOf = ([outline, ...holes]) =>
  Math.abs(areaOf(outline)) - holes.reduce((sum, hole) => sum + Math.abs(areaOf(hole)), 0);

/** Pixels: narrower pieces of water are no rivers. */
const SLIVER = 5;

/** Mean width of an area, degrees. */
function widthOf(outline) {
  let [area, around] = [0, 0];
  for (let i = 1; i < outline.length; i += 1) {
    const [a, b] = [outline[i - 1], outline[i]];
    const squeeze = Math.cos((lat(a) * Math.PI) / 180);
    area +=
      ((lon(a) - lon(outline[0])) * (lat(b) - lat(a)) -
        (lat(a) - lat(outline[0])) * (lon(b) - lon(a))) *
      squeeze;
    around += Math.hypot((lon(b) - lon(a)) * squeeze, lat(b) - lat(a));
  }
  return around > 0 ? Math.abs(area) / around : 0;
}

/** Water is drawn as for this zoom level at most: the package has it in squares of 100 m. */
const FINEST = 11.5;

/** The least cell of the grid on which water is drawn again, degrees, and how many pixels one takes. */
const CELL = { least: 0.0008, pixels: 2 };

/**
 * Rivers and lakes of a box, without what the large lakes cover, and the coast without what would run
 * across a river's mouth.
 * @param waters see `readWaters` @param large lakes as polygons
 */
export async function waterIn([running, still], { land, coast }, box, level, large) {
  const zoom = Math.min(level, FINEST);
  const cell = Math.max(CELL.least, CELL.pixels * pixel(zoom));
  const least = (12 * pixel(zoom) * 111) ** 2;
  const draw = (pieces) => {
    const near = pieces.filter(([outline]) => meets(boundsOf(outline), box));
    return near.length === 0 ? [] : outlines(soften(paint(near, box, cell), 1), least);
  };
  const covered = (outline) => large.some(([lake]) => outline.some((p) => isIn(p, lake)));
  const rivers = await onLand(draw(running), land);
  const lakes = await onLand(
    draw(still).filter(([outline]) => !covered(outline)),
    land,
  );
  if (rivers.length + lakes.length === 0 || land.length === 0) return { rivers, lakes, coast };
  const layers = {
    land: land.map(({ coordinates }) => areaFeature({}, coordinates)),
    ...(rivers.length > 0 && { river: [areaFeature({}, rivers)] }),
    ...(lakes.length > 0 && { lake: [areaFeature({}, lakes)] }),
    ...(large.length > 0 && { large: [areaFeature({}, large)] }),
    ...(coast.length > 0 && {
      coast: [
        {
          ...{ type: 'Feature', properties: {} },
          geometry: { type: 'MultiLineString', coordinates: coast },
        },
      ],
    }),
  };
  // mapshaper refuses a layer without shapes.
  const some = (...names) => names.filter((name) => layers[name]).join();
  const files = await shape(
    Object.fromEntries(
      Object.entries(layers).map(([name, list]) => [`${name}.json`, collectionOf(list)]),
    ),
    [
      `-i ${Object.keys(layers)
        .map((name) => `${name}.json`)
        .join(' ')} combine-files`,
      `-dissolve2 target=${some('land', 'river', 'lake', 'large')}`,
      ...(layers.river && layers.large ? ['-erase large target=river'] : []),
      ...(layers.river && some('coast', 'lake')
        ? [`-erase river target=${some('coast', 'lake')}`]
        : []),
      `-clip land target=${some('river', 'lake')}`,
      `-explode target=${some('lake', 'river')}`,
      `-o target=${some('river', 'lake', 'coast')} format=geojson`,
    ].join(' '),
  );
  const geometries = (name) =>
    (files[name]?.features ?? files[name]?.geometries ?? [])
      .map((f) => f.geometry ?? f)
      .filter(Boolean);
  // What of the water lies in the sea leaves slivers along the shore.
  const wide = ([outline]) => widthOf(outline) >= SLIVER * pixel(zoom);
  return {
    rivers: geometries('river.json').flatMap(polygonsOf).filter(wide),
    lakes: geometries('lake.json').flatMap(polygonsOf).filter(wide),
    coast: geometries('coast.json').flatMap((g) =>
      g.type === 'LineString' ? [g.coordinates] : (g.coordinates ?? []),
    ),
  };
}
