import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import type { JsonPath } from '../json/edit-json.ts';
import { idFrom } from '../slug.ts';
import { entriesOf, keysOf, setInStory } from './story-json.ts';
import { articleOf, languagesOf, passagesIn } from './text/article-file.ts';
import { removeTexts } from './text/local-texts.ts';

export interface NewPlace {
  readonly name: string;
  /** Degrees. */
  readonly point: readonly [lon: number, lat: number];
  /** IANA zone. */
  readonly zone: string;
}

/** Adds a place, with an id made from its name. */
export function addPlace(
  draft: Draft,
  { name, point, zone }: NewPlace,
): { draft: Draft; id: string } {
  const id = idFrom(name, new Set(keysOf(draft, 'places')), 'place');
  return { draft: setInStory(draft, ['places', id], { name, point: rounded(point), zone }), id };
}

/** Moves a place, and puts it on the clock of a zone if one is given. Every stop there moves with it. */
export function setPoint(
  draft: Draft,
  id: string,
  point: readonly [lon: number, lat: number],
  zone?: string,
): Draft {
  if (!keysOf(draft, 'places').includes(id)) return draft;
  const moved = setInStory(draft, ['places', id, 'point'], rounded(point));
  return zone === undefined ? moved : setInStory(moved, ['places', id, 'zone'], zone);
}

/** Sets a value of a place, e.g. its `accuracy`; undefined removes it. */
export function setInPlace(draft: Draft, id: string, path: JsonPath, value: unknown): Draft {
  if (!keysOf(draft, 'places').includes(id)) return draft;
  return setInStory(draft, ['places', id, ...path], value);
}

/** Whether a stop, a moment, a ride or a passage is at a place. */
export function isPlaceUsed(draft: Draft, id: string): boolean {
  const events = [...entriesOf(draft, 'stops'), ...entriesOf(draft, 'moments')];
  if (events.some(({ place }) => place === id)) return true;
  const rides = events.flatMap(({ rides }) => (Array.isArray(rides) ? rides : []));
  if (rides.some((ride) => isObject(ride) && ride.until === id)) return true;
  return languagesOf(draft).some((lang) =>
    passagesIn(articleOf(draft, lang)).some(({ place }) => place === id),
  );
}

/** Removes a place where nothing is. */
export function removeUnusedPlace(draft: Draft, id: string): Draft {
  if (!keysOf(draft, 'places').includes(id) || isPlaceUsed(draft, id)) return draft;
  return removeTexts(setInStory(draft, ['places', id], undefined), ['places', id]);
}

/** The ids of the stops and moments at a place. */
export function eventsAt(draft: Draft, id: string): readonly string[] {
  return ['stops', 'moments'].flatMap((list) =>
    entriesOf(draft, list).flatMap((event) => (event.place === id ? [String(event.id)] : [])),
  );
}

/** To a metre: more would only claim to be exact. */
function rounded([lon, lat]: readonly [number, number]): [number, number] {
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return [round(lon), round(lat)];
}
