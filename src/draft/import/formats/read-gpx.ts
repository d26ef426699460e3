import { gpx } from '@tmcw/togeojson';
import type { Feature } from 'geojson';
import { LIMITS } from '../../../story/limits.ts';
import type { Found, FoundLine } from '../found.ts';
import type { Leftover } from '../imported.ts';
import type { ImportOptions, Mode } from '../options.ts';
import { readRows } from '../rows/read-rows.ts';
import type { Row } from '../rows/row.ts';
import { isNearestMode, modeOf } from '../rows/words.ts';
import { lineOf } from '../said.ts';
import { thinGpx } from '../tracks/thin-gpx.ts';
import { toLine } from '../tracks/to-line.ts';
import { metresBetween } from '../tracks/track.ts';
import { childText, elementsOf, openXml } from './open-xml.ts';
import { type Properties, rowOf, tracksOf } from './read-features.ts';
import { unreadElements } from './xml-leaves.ts';

/** What becomes something, by its path. */
const TAKEN =
  /^(?:metadata\/(?:name|desc|author\/name)|wpt\/.*|trk\/(?:name|type)|rte\/(?:name|rtept\/(?:name|desc|cmt|time))|trk\/trkseg\/trkpt\/time|name|desc|author)$/;

/** Waypoints as stops, tracks and routes as lines, the named points of routes as stops. */
export async function readGpx(text: string, options: ImportOptions): Promise<Found> {
  const thinned = thinGpx(text);
  const root = openXml(thinned.text, options.parseXml);
  const { features } = gpx(root.ownerDocument);
  const leftovers: Leftover[] = [];
  const lines: FoundLine[] = [];
  let tracks = 0;
  for (const feature of features) {
    const properties = (feature.properties ?? {}) as Properties;
    if (properties._gpxType === undefined) continue;
    const isTrack = properties._gpxType === 'trk';
    const index = isTrack ? tracks++ : 0;
    const name = typeof properties.name === 'string' ? properties.name : '';
    const where = `${isTrack ? 'trk' : 'rte'}${name === '' ? '' : ` (${name})`}`;
    const before = (isTrack && thinned.gone[index]) || 0;
    for (const track of tracksOf(feature))
      lines.push(
        toLine(
          { where, name, track, mode: modeIn(properties, where, leftovers), before },
          leftovers,
        ),
      );
  }
  const rows = merged(waypoints(features), routePoints(root));
  const { items, leftovers: left, questions } = await readRows(rows, options);
  const metadata = elementsOf(root, 'metadata')[0];
  const author = elementsOf(root, 'author')[0];
  const line = (where: string, value: string, most: number = LIMITS.name) =>
    lineOf({ where, value }, leftovers, most);
  const name = childText(metadata, 'name') || childText(root, 'name') || onlyName(lines);
  const desc = childText(metadata, 'desc') || childText(root, 'desc');
  const [title, summary] = [line('name', name), line('desc', desc, LIMITS.text)];
  const credit =
    childText(author, 'name') || (author?.children?.length ? '' : childText(root, 'author'));
  return {
    ...(title && { title }),
    ...(summary && { summary }),
    ...(credit && { credit }),
    items,
    lines,
    leftovers: [
      ...leftovers,
      ...left,
      ...unreadElements(root, (path) => TAKEN.test(path), thinned.elements),
    ],
    questions,
  };
}

/** A file with one track is named as it is. */
const onlyName = (lines: readonly FoundLine[]) =>
  lines.length === 1 ? (lines[0]?.name ?? '') : '';

function modeIn({ type }: Properties, where: string, leftovers: Leftover[]): Mode | null {
  if (typeof type !== 'string') return null;
  const mode = modeOf(type.replaceAll('_', ' '));
  const [what, at] = [type, `${where}/type`];
  if (mode === null) leftovers.push({ where: at, what, reason: 'word-unknown' });
  else if (isNearestMode(type)) leftovers.push({ where: at, what, reason: 'nearest-mode' });
  return mode;
}

/** Points of a route, each with what the waypoint of its name and place says; then the other waypoints. */
function merged(waypoints: readonly Row[], routePoints: readonly Row[]): Row[] {
  const open = new Set(waypoints);
  const nameOf = ({ cells }: Row) => cells.find(({ header }) => header === 'name')?.value;
  const route = routePoints.map((row): Row => {
    const same = [...open].find(
      (each) =>
        nameOf(each) === nameOf(row) &&
        each.point &&
        row.point &&
        metresBetween(each.point, row.point) < SAME,
    );
    if (!same) return row;
    open.delete(same);
    const own = new Set(same.cells.map(({ header }) => header));
    return {
      ...same,
      cells: [...same.cells, ...row.cells.filter(({ header }) => !own.has(header))],
    };
  });
  return [...route, ...open];
}

/** What a waypoint says that may become something; nobody is asked about the rest. */
const COLUMNS = ['name', 'desc', 'cmt', 'time', 'link'];
/** Metres within which two points are the same. */
const SAME = 50;

function waypoints(features: readonly Feature[]): Row[] {
  return features
    .filter(({ geometry }) => geometry?.type === 'Point')
    .flatMap((feature, i) => {
      const row = rowOf(feature, `wpt[${i}]`);
      if (!row) return [];
      const cells = row.cells.map((cell) =>
        COLUMNS.includes(cell.header) ? cell : { ...cell, known: true as const },
      );
      return [{ ...row, cells }];
    });
}

/** Points of routes that have a name: the converter keeps their line alone. */
function routePoints(root: Element): Row[] {
  return elementsOf(root, 'rtept').flatMap((point, i): Row[] => {
    const where = `rtept[${i}]`;
    const cells = ['name', 'desc', 'cmt', 'time'].map((header) => ({
      header,
      value: childText(point, header),
      where: `${where}/${header}`,
    }));
    if (cells[0]?.value === '') return [];
    const [lon, lat] = [Number(point.getAttribute('lon')), Number(point.getAttribute('lat'))];
    return Number.isFinite(lon) && Number.isFinite(lat)
      ? [{ where, cells, point: [lon, lat] }]
      : [];
  });
}
