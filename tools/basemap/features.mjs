// @ts-check
/** @typedef {import('geojson').Position} Position */
/** @typedef {{ k: 'sea' | 'land' | 'lake' | 'river' | 'coast' | 'border' | 'graticule', c?: string, near?: 1, deg?: number }} Props */

/** A file of features.
 * @param {object[]} features */
export const collectionOf = (features) => ({ type: 'FeatureCollection', features });

/** A feature of many polygons, as they are.
 * @param {object} properties @param {Position[][][]} coordinates */
export const areaFeature = (properties, coordinates) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'MultiPolygon', coordinates },
});

/** The polygons of a geometry that is one polygon or many.
 * @param {import('geojson').Polygon | import('geojson').MultiPolygon} geometry */
export const polygonsOf = (geometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** A feature of many polygons, or none if there are none.
 * @param {Props} properties @param {Position[][][]} coordinates */
export function polygons(properties, coordinates) {
  // What rounding has made a line is no area.
  const areas = coordinates
    .filter(([outline]) => (outline?.length ?? 0) > 3)
    .map((rings) => rings.filter((ring) => ring.length > 3));
  if (areas.length === 0) return [];
  const geometry = { type: 'MultiPolygon', coordinates: areas };
  return [{ type: 'Feature', properties, geometry }];
}

/** A feature of many lines, or none if there are none.
 * @param {Props} properties @param {Position[][]} coordinates */
export const lines = (properties, coordinates) =>
  coordinates.length === 0
    ? []
    : [{ type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } }];

/** @param {{ c: string | undefined, coordinates: Position[][][] }[]} land */
export const landFeatures = (land) =>
  land.flatMap(({ c, coordinates }) => polygons(c ? { k: 'land', c } : { k: 'land' }, coordinates));

/** Every so many degrees a meridian and a parallel: straight in Mercator, so two points are enough. */
export function graticule(/** @type {number} */ deg) {
  const out = [];
  for (let x = -180; x <= 180; x += deg)
    out.push([
      [x, -80],
      [x, 80],
    ]);
  for (let y = -80; y <= 80; y += deg)
    out.push([
      [-180, y],
      [180, y],
    ]);
  return out.map((coordinates) => ({
    type: 'Feature',
    properties: { k: 'graticule', deg },
    geometry: { type: 'LineString', coordinates },
  }));
}
