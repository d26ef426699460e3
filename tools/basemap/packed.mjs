// @ts-check
/** @typedef {import('geojson').Feature} Feature */

/**
 * A feature whose points are steps of a grid, each counted from the one before: half as large. The
 * site's `unpacked` reads it.
 * @param {any} feature of lines or areas @param {number} step of the grid, degrees
 */
export function packed({ type, properties, geometry }, step) {
  const per = Math.round(1 / step);
  const pack = (/** @type {any} */ list) =>
    typeof list[0]?.[0] === 'number' ? deltas(list, per) : list.map(pack);
  const coordinates = pack(geometry.coordinates);
  return { type, properties, geometry: { type: geometry.type, per, coordinates } };
}

/** @param {number[][]} points @param {number} per steps in a degree */
function deltas(points, per) {
  let [x, y] = [0, 0];
  return points.flatMap(([lon = 0, lat = 0]) => {
    const [nx, ny] = [Math.round(lon * per), Math.round(lat * per)];
    const step = [nx - x, ny - y];
    [x, y] = [nx, ny];
    return step;
  });
}
