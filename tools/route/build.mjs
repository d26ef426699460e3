/**
 * Makes the route of the Vladivostok story from the figures beside this file.
 *
 *   node tools/route/build.mjs             writes public/stories/vladivostok-2019/route.geojson
 *   node tools/route/build.mjs --print     prints it instead
 *
 * `waypoints.csv` (the line, by section) and `stations.csv` (names, official km) are figures read off
 * OpenStreetMap: © OpenStreetMap contributors, ODbL 1.0, and so is the route made from them.
 * `road.csv` is a sketch of our own through points that are known. The same input gives the same
 * bytes; plain Node 20 runs it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { distance, lengths, locate, officialKm, smooth } from './geometry.mjs';

/** @typedef {import('./geometry.mjs').Point} Point */

/** How far a chord may leave the curve, metres: less than a pixel at zoom 12. */
const TOLERANCE = 6;
/** In North Korea only stations are known, so the curve between them is a guess: no finer than this. */
const TOLERANCE_STATIONS_ONLY = 25;
/** A station farther than this from the line, km, says nothing about the line's kilometres there. */
const NEAR = 0.5;

// Stations whose place was only inferred are left out: their kilometres would bend the scale.
const stations = rows('stations.csv')
  .filter((row) => row.confidence !== 'inferred')
  .map((row) => ({
    name: row.name_en,
    country: row.country,
    point: point(row),
    km: row.official_km === '' ? null : Number(row.official_km),
  }));
const khasan = stationNamed('Khasan');
const baranovsky = stationNamed('Baranovsky');

/** @type {Record<string, Point[]>} */
const sections = {};
for (const row of rows('waypoints.csv')) {
  sections[row.section] ??= [];
  sections[row.section].push(point(row));
}

const text = featureCollection([
  ...branch(),
  { id: 'vladivostok-fefu', line: rows('road.csv').map(point) },
]);
if (process.argv.includes('--print')) process.stdout.write(text);
else {
  const target = new URL('../../public/stories/vladivostok-2019/route.geojson', import.meta.url);
  writeFileSync(target, text);
}

/** The three railway features. */
function branch() {
  // The main line is smoothed once, in one piece through the junction, and both features take their
  // vertices between junction and Ussuriysk from it. The branch joins it facing away from
  // Vladivostok, so neither feature turns back on itself: the train reverses between them.
  const toUssuriysk = sections.ru_ussuriysk;
  const main = smooth(
    [...toUssuriysk.toReversed(), ...sections.ru_vladivostok.slice(1)],
    TOLERANCE,
  );
  const junction = main.index[toUssuriysk.length - 1];
  const fromJunction = main.line.slice(0, junction + 1).toReversed();

  const korea = [...sections.kp, ...sections.bridge.slice(1)];
  const [far, near] = aroundStation(sections.ru_khasan);
  const bridge = korea.at(-1);
  const korean = smooth(korea, TOLERANCE_STATIONS_ONLY, { after: far[1] });
  const russian = smooth([...far, khasan.point, ...near, toUssuriysk[0]], TOLERANCE, {
    before: korea.at(-2),
    after: toUssuriysk[1],
  });
  if (distance(bridge, far[0]) > 0) throw new Error('The sections do not meet on the bridge.');
  const station = russian.index[far.length];

  const pyongyang = [...korean.line, ...russian.line.slice(1, station + 1)];
  const toJunction = russian.line.slice(station);
  const ussuriysk = [...toJunction, ...fromJunction.slice(1)];
  const mainKm = officialKm(main.line, [
    { at: 0, km: 0 },
    { at: locate(main.line, baranovsky.point).at, km: 22 },
    { at: end(main.line), km: 111 },
  ]);
  return [
    {
      id: 'pyongyang-khasan',
      line: pyongyang,
      km: officialKm(pyongyang, [
        ...anchors(pyongyang, (s) => (s.country === 'KP' ? s.km : null)),
        { at: end(pyongyang), km: 856 },
      ]),
    },
    {
      id: 'khasan-ussuriysk',
      line: ussuriysk,
      km: officialKm(ussuriysk, [
        // The table of the branch counts down from Khasan, 238, to Baranovsky, 0.
        ...anchors(toJunction, (s) => (onBranch(s) ? 238 - s.km : null)),
        // From the junction on both features count the same kilometres, one up and one down.
        { at: end(toJunction), km: 260 - mainKm[junction] },
        { at: locate(ussuriysk, baranovsky.point).at, km: 238 },
        { at: end(ussuriysk), km: 260 },
      ]),
    },
    { id: 'ussuriysk-vladivostok', line: main.line, km: mainKm },
  ];
}

function onBranch(station) {
  return station.country === 'RU' && station.km !== null && station !== baranovsky;
}

/** @param {Point[]} line */
function end(line) {
  return lengths(line).at(-1);
}

/**
 * Splits the line where the station Khasan lies on it.
 * @param {Point[]} line
 */
function aroundStation(line) {
  const { at } = locate(line, khasan.point);
  const cut = lengths(line).findIndex((length) => length > at);
  return [line.slice(0, cut), line.slice(cut)];
}

/**
 * What the stations say about the kilometres of a line, in its order.
 * @param {Point[]} line @param {(station: typeof stations[number]) => number | null} kmOf
 */
function anchors(line, kmOf) {
  const found = stations.flatMap((station) => {
    const km = kmOf(station);
    if (km === null) return [];
    const { at, off } = locate(line, station.point);
    return off > NEAR ? [] : [{ at, km }];
  });
  for (const [i, anchor] of found.entries()) {
    const last = found[i - 1];
    if (last && (anchor.at <= last.at || anchor.km < last.km)) {
      throw new Error(`The official kilometres fall after km ${last.km}.`);
    }
  }
  return found;
}

/**
 * One feature a line, so that a change can be read. A line without official `km`, the sketch, is
 * measured by whoever draws it.
 * @param {{ id: string, line: Point[], km?: number[] }[]} features
 */
function featureCollection(features) {
  const written = features.map(({ id, line, km }) =>
    JSON.stringify({
      type: 'Feature',
      id,
      properties: km ? { km } : {},
      geometry: {
        type: 'LineString',
        coordinates: line.map((place) => place.map((x) => Math.round(x * 1e5) / 1e5)),
      },
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${written.join(',\n')}\n]}\n`;
}

function stationNamed(name) {
  const station = stations.find((candidate) => candidate.name === name);
  if (!station) throw new Error(`stations.csv has no station "${name}".`);
  return station;
}

/** @returns {Point} */
function point(row) {
  return [Number(row.lon), Number(row.lat)];
}

/** The rows of a CSV file beside this one as objects; a field may stand in double quotes. */
function rows(file) {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/);
  const [names, ...records] = lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare),
  );
  return records.map((record) => Object.fromEntries(names.map((name, i) => [name, record[i]])));
}
