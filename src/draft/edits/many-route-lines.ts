import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { editJson, editJsonAll, jsonAt } from '../json/edit-json.ts';
import { type RouteRow, ridesOf, routeRows } from '../route-rows.ts';
import { idFrom } from '../slug.ts';
import { asCollection, nameOf, ROUTE, rounded } from './legs.ts';
import { isWhole, type Mode, modeOf, type RouteLine, setRouteLine } from './route-lines.ts';
import { legOf } from './stops.ts';
import { type Entry, entriesOf, STORY } from './story-json.ts';

/** Up to so many are set one by one, which keeps every other byte of the files. */
const FEW = 12;

/**
 * Gives the ways to many stops other lines, as `setRouteLine` does for one, in about the time of one: the lists of
 * legs and lines are written anew.
 *
 * @param lines by the id of the stop that each leads to, none of them straight
 */
export function setRouteLines(draft: Draft, lines: ReadonlyMap<string, RouteLine>): Draft {
  if (lines.size <= FEW)
    return [...lines].reduce((now, [to, line]) => setRouteLine(now, to, line), draft);
  const whole = asCollection(draft);
  const found = jsonAt(whole, ROUTE, ['features']);
  const features: unknown[] = Array.isArray(found) ? [...found] : [];
  const legs: Entry[] = [...entriesOf(whole, 'legs')];
  const rides: { path: (string | number)[]; value: unknown }[] = [];
  const left = new Set<string>();
  /** The stops that have a leg of their own now: whoever is the last on a shared leg keeps it. */
  const moved = new Set<string>();
  const rows = routeRows(whole);
  let last: Mode | null = null;
  for (const row of rows) {
    const next = lines.get(row.to.id);
    if (next?.line) last = change(row, next, last);
    else last = modeOf(row) ?? last;
  }
  const changed = editJsonAll(whole, STORY, rides);
  const ridden = new Set(
    entriesOf(changed, 'stops').flatMap((entry) => ridesOf({ entry }).map((ride) => legOf(ride))),
  );
  const gone = legs.filter(({ id }) => left.has(String(id)) && !ridden.has(id));
  const kept = legs.filter((leg) => !gone.includes(leg));
  const unused = new Set(
    gone.flatMap(({ feature }) => (feature === undefined ? [] : String(feature))),
  );
  for (const { feature } of kept) unused.delete(String(feature));
  const drawn = features.filter((feature) => !unused.has(String(nameOf(feature))));
  return editJson(editJson(changed, STORY, ['legs'], kept), ROUTE, ['features'], drawn);

  /** Returns how one travels there. */
  function change(row: RouteRow, { line, basis, mode }: RouteLine, before: Mode | null): Mode {
    const geometry = { type: 'LineString', coordinates: (line ?? []).map(rounded) };
    const [leg] = row.legs;
    const isOwn =
      leg?.entry &&
      row.legs.length === 1 &&
      leg.others.every(({ id }) => moved.has(id)) &&
      isWhole(row);
    const at = isOwn ? legs.findIndex(({ id }) => id === leg.id) : -1;
    if (at >= 0) {
      const entry = legs[at] as Entry;
      const isShared = legs.some((each, i) => i !== at && each.feature === entry.feature);
      const old =
        entry.feature === undefined || isShared
          ? -1
          : features.findIndex((each) => String(nameOf(each)) === String(entry.feature));
      const name = old < 0 ? added(String(entry.id), geometry) : entry.feature;
      if (old >= 0) features[old] = withGeometry(features[old], geometry);
      legs[at] = { ...entry, basis, feature: name };
      return modeOf(row) ?? before ?? 'train';
    }
    const own = modeOf(row) ?? mode ?? before ?? 'train';
    const id = idFrom(
      `${row.from.id}-${row.to.id}`,
      new Set(legs.map((each) => String(each.id))),
      'leg',
    );
    legs.push({ id, mode: own, basis, feature: added(id, geometry) });
    for (const { id: old } of row.legs) left.add(old);
    moved.add(row.to.id);
    const value = [row.basis === null ? id : { leg: id, basis: row.basis }];
    rides.push({ path: ['stops', row.to.index, 'rides'], value });
    return own;
  }

  function added(leg: string, geometry: unknown): string {
    const name = idFrom(leg, new Set(features.map((each) => String(nameOf(each)))), 'line');
    features.push({ type: 'Feature', id: name, properties: {}, geometry });
    return name;
  }
}

/** Without the distances at the points of the old line. */
function withGeometry(feature: unknown, geometry: unknown): unknown {
  if (!isObject(feature)) return feature;
  const { km: _, ...properties } = isObject(feature.properties) ? feature.properties : {};
  return { ...feature, properties, geometry };
}
