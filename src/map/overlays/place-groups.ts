import type { Moment, Place, Stop } from '../../story/model.ts';
import { farthestHalt } from '../../timeline/halt-km.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { Scene } from '../scene.ts';

/** One stop or moment that a marker leads to. */
export interface Visit {
  readonly of: Stop | Moment;
  /** Epoch ms. */
  readonly t: number;
}

/** All that happens at one place on the journey, or off it: one marker. */
export interface PlaceGroup {
  readonly kind: 'stop' | 'moment';
  readonly place: Place;
  /** In the order of time; at least one. */
  readonly visits: readonly Visit[];
  /** Known to a few kilometres at best: a dot would claim a spot, and hide one that is known. */
  readonly vague: boolean;
  /** Nothing of it is known to have happened: its dot has a dashed edge. */
  readonly planned: boolean;
  /** Lower is more important when markers compete for room; 0 is left for the active one. */
  readonly rank: number;
}

/** A call at a place less exact than this is vague, metres. */
const VAGUE_M = 5000;

/** Both ends of the journey and where it leads first, then stops, then calls, then places that are only passed. */
function rankOf(visits: readonly Visit[], ends: readonly (Stop | undefined)[]): number {
  const stops = visits.map(({ of }) => of as Stop);
  if (stops.some((stop) => ends.includes(stop))) return 1;
  if (stops.some(({ kind }) => kind === 'stop')) return 2;
  return stops.some(({ kind }) => kind === 'call') ? 3 : 4;
}

function isPlanned(visits: readonly Visit[]): boolean {
  return visits.every(({ of }) => ('kind' in of ? of.from.basis : of.basis) === 'planned');
}

function grouped(visits: readonly Visit[]): Map<string, Visit[]> {
  const groups = new Map<string, Visit[]>();
  for (const visit of visits) {
    const group = groups.get(visit.of.place.id);
    if (group) group.push(visit);
    else groups.set(visit.of.place.id, [visit]);
  }
  return groups;
}

/** The places of the story's stops and moments: the journey's in its order, then the background's. */
export function placeGroups(journey: Journey): readonly PlaceGroup[] {
  const { story } = journey;
  const ends = [story.stops[0], story.stops.at(-1), journey.halts[farthestHalt(journey)]];
  const stops = story.stops.map((of): Visit => ({ of, t: of.from.best }));
  const moments = story.moments.map((of): Visit => ({ of, t: of.from }));
  const groups: PlaceGroup[] = [];
  for (const visits of grouped(stops).values()) {
    const place = (visits[0] as Visit).of.place;
    const calls = visits.every(({ of }) => (of as Stop).kind === 'call');
    const vague = calls && place.accuracy > VAGUE_M;
    groups.push({
      kind: 'stop',
      place,
      visits,
      vague,
      planned: isPlanned(visits),
      rank: rankOf(visits, ends),
    });
  }
  for (const visits of grouped(moments).values()) {
    const place = (visits[0] as Visit).of.place;
    groups.push({
      kind: 'moment',
      place,
      visits,
      vague: false,
      planned: isPlanned(visits),
      rank: 5,
    });
  }
  return groups;
}

/** The visit that a click leads to: the next after `t`; after the last, the first again. */
export function nextVisit(group: PlaceGroup, t: number): Visit {
  return group.visits.find((visit) => visit.t > t) ?? (group.visits[0] as Visit);
}

/** The visit that the scene shows, if it is one of this place. */
export function activeVisit(group: PlaceGroup, scene: Scene): Visit | null {
  const active = scene.kind === 'stop' ? scene.stop : scene.kind === 'moment' ? scene.moment : null;
  return group.visits.find(({ of }) => of === active) ?? null;
}

export type PlaceState = 'ahead' | 'past' | 'now';

/** Whether a place is still ahead, has been visited, or is shown now. */
export function placeStateOf(group: PlaceGroup, scene: Scene, t: number): PlaceState {
  if (activeVisit(group, scene)) return 'now';
  return (group.visits[0] as Visit).t <= t ? 'past' : 'ahead';
}
