/** Side of a piece of the site's basemap, degrees: its name is that of its south-western corner, `-20_40`. */
const SIDE = 20;
/** So far from a point reaches a wide map that draws the pieces, degrees of longitude and of latitude. */
const REACH = [18, 12] as const;

/**
 * The pieces of the site's basemap that the maps of a story may draw: those around all points that its files
 * name.
 *
 * @param files story.json and route.geojson, as they were parsed
 * @param pieces names of all pieces, without ending
 */
export function piecesAround(files: readonly unknown[], pieces: readonly string[]): string[] {
  // Whole degrees: a route of thousands of points has few of them.
  const points = new Set<string>();
  for (const file of files) collect(file, points);
  const around = [...points].map((point) => point.split(' ').map(Number));
  return pieces.filter((name) => {
    const [west = 0, south = 0] = name.split('_').map(Number);
    return around.some(([lon = 0, lat = 0]) => {
      // The world repeats itself: the distance is at most half a turn.
      const east = Math.abs(((lon - (west + SIDE / 2) + 540) % 360) - 180);
      const north = Math.abs(lat - (south + SIDE / 2));
      return east <= SIDE / 2 + REACH[0] && north <= SIDE / 2 + REACH[1];
    });
  });
}

/** Adds the points in a value, whole degrees of longitude and latitude. */
function collect(value: unknown, points: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && typeof value[0] === 'number') {
    const [lon, lat] = value as unknown[];
    if (typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 540)
      points.add(`${Math.round(lon)} ${Math.round(lat)}`);
    return;
  }
  for (const each of Object.values(value)) collect(each, points);
}
