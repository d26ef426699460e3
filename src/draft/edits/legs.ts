import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { editJson, insertJson, jsonAt, jsonOf } from '../json/edit-json.ts';
import { idFrom } from '../slug.ts';
import { legOf } from './stops.ts';
import { type Entry, entriesOf, indexOf, STORY, setInStory } from './story-json.ts';

export const ROUTE = 'route.geojson';

export type Point = readonly [lon: number, lat: number];

export interface NewLeg {
  readonly mode: 'train' | 'car' | 'foot' | 'ship' | 'plane';
  readonly basis: 'surveyed' | 'sketched';
  /** The official length. */
  readonly km?: number;
  /** The line; left out for a straight one over the globe. */
  readonly line?: readonly Point[];
}

/** Adds a leg that leads to a stop from the one before it; it takes the place of the rides there. */
export function addLeg(draft: Draft, to: string, leg: NewLeg): { draft: Draft; id: string } | null {
  const stops = entriesOf(draft, 'stops');
  const index = indexOf(draft, 'stops', to);
  const from = stops.slice(0, Math.max(0, index)).findLast(({ kind }) => kind !== 'call');
  if (!from) return null;
  const legs = entriesOf(draft, 'legs');
  const id = idFrom(`${from.id}-${to}`, new Set(legs.map((each) => String(each.id))), 'leg');
  const { mode, basis, km, line } = leg;
  let changed = insertJson(draft, STORY, ['legs'], legs.length, { id, mode, basis, km });
  if (line) changed = setLegLine(changed, id, line);
  changed = setRides(changed, to, [id]);
  // Legs that led here alone lead nowhere now.
  for (const old of ridesOf(stops[index] ?? {}))
    if (!isRidden(changed, old)) changed = removeLeg(changed, old);
  return { draft: changed, id };
}

/** Sets the rides to a stop: ids of legs, or objects as the format has them. An empty list removes them. */
export function setRides(draft: Draft, stop: string, rides: readonly unknown[]): Draft {
  const index = indexOf(draft, 'stops', stop);
  if (index < 0) return draft;
  return setInStory(draft, ['stops', index, 'rides'], rides.length > 0 ? rides : undefined);
}

/** Sets a value of a leg, e.g. its `mode`; undefined removes it. */
export function setInLeg(draft: Draft, id: string, key: string, value: unknown): Draft {
  const index = indexOf(draft, 'legs', id);
  return index < 0 ? draft : setInStory(draft, ['legs', index, key], value);
}

/** Gives a leg another line; null makes it a straight one. A line that other legs follow stays. */
export function setLegLine(draft: Draft, id: string, line: readonly Point[] | null): Draft {
  const leg = entriesOf(draft, 'legs').find((each) => each.id === id);
  if (!leg) return draft;
  const old =
    leg.feature === undefined || isShared(draft, leg) ? null : featureIndex(draft, leg.feature);
  if (line === null) {
    const straight = setInLeg(draft, id, 'feature', undefined);
    return old === null || old < 0
      ? straight
      : editJson(straight, ROUTE, ['features', old], undefined);
  }
  const coordinates = line.map(rounded);
  const geometry = { type: 'LineString', coordinates };
  if (old !== null && old >= 0) {
    const kept = editJson(draft, ROUTE, ['features', old, 'geometry'], geometry);
    // Distances at the points of the old line.
    return editJson(kept, ROUTE, ['features', old, 'properties', 'km'], undefined);
  }
  const whole = asCollection(draft);
  const features = jsonAt(whole, ROUTE, ['features']);
  const taken = new Set(
    (Array.isArray(features) ? features : []).map((each) => String(nameOf(each))),
  );
  const name = idFrom(id, taken, 'line');
  const feature = { type: 'Feature', id: name, properties: {}, geometry };
  const count = Array.isArray(features) ? features.length : 0;
  return setInLeg(insertJson(whole, ROUTE, ['features'], count, feature), id, 'feature', name);
}

/** The points of a leg's line, as route.geojson has them; null for a straight one. */
export function legLine(draft: Draft, id: string): readonly Point[] | null {
  const feature = entriesOf(draft, 'legs').find((leg) => leg.id === id)?.feature;
  const index = feature === undefined ? -1 : featureIndex(draft, feature);
  if (index < 0) return null;
  const path = ['features', index, 'geometry', 'coordinates'];
  const points = jsonAt(draft, ROUTE, path);
  return Array.isArray(points) && points.every(isPoint) ? points : null;
}

const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);

/** Removes a leg, the rides on it, and its line if no other leg follows that. */
export function removeLeg(draft: Draft, id: string): Draft {
  const index = indexOf(draft, 'legs', id);
  if (index < 0) return draft;
  let changed = setInStory(setLegLine(draft, id, null), ['legs', index], undefined);
  for (const stop of entriesOf(draft, 'stops')) {
    const rides = Array.isArray(stop.rides) ? stop.rides : [];
    const others = rides.filter((ride) => legOf(ride) !== id);
    if (others.length < rides.length) changed = setRides(changed, String(stop.id), others);
  }
  return changed;
}

const ridesOf = ({ rides }: Entry): string[] =>
  Array.isArray(rides) ? [...new Set(rides.map((ride) => String(legOf(ride))))] : [];

const isRidden = (draft: Draft, leg: string) =>
  entriesOf(draft, 'stops').some((stop) => ridesOf(stop).includes(leg));

const isShared = (draft: Draft, { id, feature }: Entry) =>
  entriesOf(draft, 'legs').some((leg) => leg.id !== id && leg.feature === feature);

/** The place of a line in the collection, by the id that legs name; -1 where it is not one. */
function featureIndex(draft: Draft, id: unknown): number {
  const features = jsonAt(draft, ROUTE, ['features']);
  return Array.isArray(features)
    ? features.findIndex((each) => String(nameOf(each)) === String(id))
    : -1;
}

/** As the format says: the id, else the property `id`, else the `name`. */
export function nameOf(feature: unknown): unknown {
  if (!isObject(feature)) return undefined;
  const properties = isObject(feature.properties) ? feature.properties : {};
  return feature.id ?? properties.id ?? properties.name;
}

/** A route that is one feature or a bare line becomes a collection, to which others can be added. */
export function asCollection(draft: Draft): Draft {
  const route = jsonOf(draft, ROUTE);
  if (isObject(route) && Array.isArray(route.features)) return draft;
  const kind = isObject(route) ? route.type : null;
  const feature = kind === 'Feature' ? route : { type: 'Feature', properties: {}, geometry: route };
  const features = typeof kind === 'string' && kind !== 'FeatureCollection' ? [feature] : [];
  return editJson(draft, ROUTE, [], { type: 'FeatureCollection', features });
}

/** To a metre. */
export const rounded = ([lon, lat]: Point): Point => [round(lon), round(lat)];
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
