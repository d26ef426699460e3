import { isObject } from '../../../story/schema/values.ts';
import { formatIso } from '../../../story/time/format-iso.ts';
import type { Draft } from '../../draft.ts';
import { editJson, jsonOf } from '../../json/edit-json.ts';
import type { FoundLine } from '../found.ts';
import type { Point } from '../options.ts';
import { visitOf } from '../tracks/along-lines.ts';
import type { Legs } from './legs.ts';

/**
 * The stops of a draft on the tracks that are added to it: those without rides follow a track that comes by them,
 * and those without a time take the track's. What a stop has stays.
 */
export function alongTracks(draft: Draft, lines: readonly FoundLine[], legs: Legs): Draft {
  const story = jsonOf(draft, 'story.json');
  if (lines.length === 0 || !isObject(story) || !Array.isArray(story.stops)) return draft;
  const places = isObject(story.places) ? story.places : {};
  let next = draft;
  let last: Point | null = null;
  story.stops.forEach((stop, i) => {
    if (!isObject(stop) || stop.kind === 'call') return;
    const place =
      typeof stop.place === 'string' && Object.hasOwn(places, stop.place)
        ? places[stop.place]
        : null;
    const { point, zone } = isObject(place) ? place : {};
    if (!isPoint(point)) return;
    const rides = last && stop.rides === undefined ? legs.ridesTo(last, point, null) : [];
    if (rides.length > 0) next = editJson(next, 'story.json', ['stops', i, 'rides'], rides);
    const isTimed = ['arrival', 'departure', 'at'].some((key) => stop[key] !== undefined);
    const visit = isTimed || typeof zone !== 'string' ? null : visitOf(point, lines);
    if (visit && typeof zone === 'string') {
      const set = (key: string, t: number | null) => {
        if (t === null) return;
        next = editJson(next, 'story.json', ['stops', i, key], formatIso(toMinute(t), zone));
      };
      const { arrive, leave } = visit;
      if (stop.kind === 'pass') set('at', arrive ?? leave);
      else
        for (const [key, t] of [
          ['arrival', arrive],
          ['departure', leave],
        ] as const)
          set(key, t);
    }
    last = point;
  });
  return next;
}

const toMinute = (t: number) => Math.round(t / 60_000) * 60_000;

function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && value.length === 2 && value.every((each) => Number.isFinite(each));
}
