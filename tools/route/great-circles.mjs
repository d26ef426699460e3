// @ts-check
// Makes the route.geojson of a story whose legs are flights or crossings that nobody recorded: the
// shortest line on the globe between the places that its stops name.
//   node tools/route/great-circles.mjs public/stories/<slug>
// A leg joins the place of the stop before it, the places that its rides name with "until", and the
// place of its own stop. The same story gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Degrees of the globe between two vertices: the chord of such an arc looks curved at any zoom. */
const STEP = 1.5;
const RAD = Math.PI / 180;

/** @typedef {readonly [lon: number, lat: number]} Point */
/** @typedef {{ leg: string, until?: string }} Ride */
/** @typedef {{ place: string, kind?: string, rides?: (string | Ride)[] }} Stop */

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder of a story: public/stories/<slug>');
/** @type {{ places: Record<string, { point: Point }>, stops: Stop[], legs: { id: string, feature: string }[] }} */
const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8'));

/** The places that each leg joins, in the order of its first ride. @type {Map<string, string[]>} */
const joined = new Map();
let before = '';
/** Where a leg that is ridden in parts goes on. @type {string | null} */
let open = null;
for (const { place, kind, rides = [] } of story.stops) {
  if (kind === 'call') continue;
  for (const ride of rides.map((one) => (typeof one === 'string' ? { leg: one } : one))) {
    const known = joined.get(ride.leg);
    const goal = ride.until ?? place;
    if (!known) joined.set(ride.leg, [before, goal]);
    // The way back along a leg adds no place to it.
    else if (open === ride.leg && !known.includes(goal)) known.push(goal);
    open = ride.leg;
  }
  before = place;
}

const features = story.legs.map(({ id, feature }) => {
  const stations = (joined.get(id) ?? []).map((place) => {
    const found = story.places[place];
    if (!found) throw new Error(`No place "${place}"`);
    return found.point;
  });
  const coordinates = stations.flatMap((to, i) =>
    i === 0 ? [to] : arc(/** @type {Point} */ (stations[i - 1]), to),
  );
  return JSON.stringify({
    type: 'Feature',
    id: feature,
    properties: {},
    geometry: { type: 'LineString', coordinates },
  });
});
writeFileSync(
  join(folder, 'route.geojson'),
  `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`,
);

/**
 * The vertices of a great circle after its start, up to its end. Source: E. Williams, Aviation Formulary,
 * "Intermediate points on a great circle".
 *
 * @param {Point} from
 * @param {Point} to
 * @returns {Point[]}
 */
function arc(from, to) {
  const [a, b] = [toVector(from), toVector(to)];
  const angle = Math.acos(
    Math.min(
      1,
      a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0),
    ),
  );
  const count = Math.max(1, Math.ceil(angle / RAD / STEP));
  return Array.from({ length: count }, (_, i) => {
    if (i === count - 1) return to;
    const share = (i + 1) / count;
    const [x = 0, y = 0, z = 0] = a.map(
      (value, axis) =>
        (Math.sin((1 - share) * angle) * value + Math.sin(share * angle) * (b[axis] ?? 0)) /
        Math.sin(angle),
    );
    return [rounded(Math.atan2(y, x) / RAD), rounded(Math.asin(z) / RAD)];
  });
}

/** @param {Point} point */
function toVector([lon, lat]) {
  const flat = Math.cos(lat * RAD);
  return [flat * Math.cos(lon * RAD), flat * Math.sin(lon * RAD), Math.sin(lat * RAD)];
}

/** @param {number} degrees to 100 m */
function rounded(degrees) {
  return Math.round(degrees * 1000) / 1000;
}
