import type { Moment, Place, Stop, Story } from '../../story/model.ts';
import type { Scene } from '../scene.ts';

/** One stop or moment that a marker leads to. */
export interface Visit {
  readonly of: Stop | Moment;
  /** Epoch ms. */
  readonly t: number;
  /** Place in the journey, from 1; 0 for a moment. */
  readonly number: number;
}

/** All that happens at one place on the journey, or off it: one marker. */
export interface PlaceGroup {
  readonly kind: 'stop' | 'moment';
  readonly place: Place;
  /** In the order of time; at least one. */
  readonly visits: readonly Visit[];
  /** Text of the badge: "5", "6–10", "3·16"; empty for a moment or a vague place. */
  readonly badge: string;
  /** Known to a few kilometres at best: a badge would claim a spot, and hide one that is known. */
  readonly vague: boolean;
  /** Lower is more important when markers compete for room; 0 is left for the active one. */
  readonly rank: number;
}

/** A call at a place less exact than this is vague, metres. */
const VAGUE_M = 5000;

/** Joins runs of numbers: "6–10". Of more than two runs only the first is named, with an ellipsis. */
export function badgeOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  const words = runs.map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`));
  return words.length > 2 ? `${words[0]}…` : words.join('·');
}

/** Both ends of the journey first, then stops, then calls, then places that are only passed. */
function rankOf(visits: readonly Visit[], story: Story): number {
  const stops = visits.map(({ of }) => of as Stop);
  const ends = [story.stops[0], story.stops.at(-1)];
  if (stops.some((stop) => ends.includes(stop))) return 1;
  if (stops.some(({ kind }) => kind === 'stop')) return 2;
  return stops.some(({ kind }) => kind === 'call') ? 3 : 4;
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
export function placeGroups(story: Story): readonly PlaceGroup[] {
  const stops = story.stops.map((of, i): Visit => ({ of, t: of.from.best, number: i + 1 }));
  const moments = story.moments.map((of): Visit => ({ of, t: of.from, number: 0 }));
  const groups: PlaceGroup[] = [];
  for (const visits of grouped(stops).values()) {
    const place = (visits[0] as Visit).of.place;
    const calls = visits.every(({ of }) => (of as Stop).kind === 'call');
    const vague = calls && place.accuracy > VAGUE_M;
    const badge = vague ? '' : badgeOf(visits.map(({ number }) => number));
    groups.push({ kind: 'stop', place, visits, badge, vague, rank: rankOf(visits, story) });
  }
  for (const visits of grouped(moments).values()) {
    const place = (visits[0] as Visit).of.place;
    groups.push({ kind: 'moment', place, visits, badge: '', vague: false, rank: 5 });
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
