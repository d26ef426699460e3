import { localize } from '../../story/localize.ts';
import { farthestHalt, haltKm, nearKm } from '../../timeline/halt-km.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { MeasureLabel } from '../../ui/text/measure-text.ts';
import { clamp } from '../chart/axis/axis.ts';
import { beforeComma } from '../chart/labels/fit-text.ts';

/** A place's name over the track. `x` is where the text starts, `tick` the stop. Px. */
export interface TrackName {
  readonly text: string;
  readonly x: number;
  readonly tick: number;
  /** The end of the text from which a line leads to the tick, where the text does not stand over it. */
  readonly leader: number | null;
}

/**
 * Indices of the halts that a narrow timeline names: the start, the farthest place, and between them
 * the first stop behind a border (a change of the clock), or else the longest stop.
 */
export function namedHalts(journey: Journey): number[] {
  const { halts, best } = journey;
  const km = haltKm(journey);
  const near = nearKm(journey);
  if (near <= 0) return halts.length > 0 ? [0] : [];
  const start = km[0] ?? 0;
  const away = (i: number) => Math.abs((km[i] ?? start) - start);
  const far = farthestHalt(journey);
  const between = halts.flatMap(({ kind }, i) =>
    kind === 'stop' && i < far && away(i) > near && away(i) < away(far) - near ? [i] : [],
  );
  const border = halts.findIndex(({ zone }, i) => i > 0 && halts[i - 1]?.zone !== zone);
  const stay = (i: number) => (best.to[i] ?? 0) - (best.from[i] ?? 0);
  const longest = between.reduce<number | null>(
    (most, i) => (most === null || stay(i) > stay(most) ? i : most),
    null,
  );
  const middle = (border > 0 ? between.find((i) => i >= border) : undefined) ?? longest;
  return [...new Set([0, ...(middle === null ? [] : [middle]), far])];
}

/** The names over the track, without overlaps. Where three have no room, the one between is left out. */
export function trackNames(journey: Journey, lang: string, room: Room): TrackName[] {
  const { toPx, measure, left, right, em } = room;
  const named = namedHalts(journey).map((i): Named => {
    const text = beforeComma(localize(journey.halts[i]?.place.name ?? {}, lang));
    const width = measure(text);
    const tick = toPx(journey.best.from[i] ?? 0);
    return { text, width, tick, x: clamp(tick - 0.3 * em, left, right - width), leader: null };
  });
  const [start, ...others] = named;
  const far = others.pop();
  const [between] = others;
  if (!start || !far) return named;
  const all = between ? withBetween(start, between, far, room) : null;
  if (all) return all;
  const beside = movedTo(far, start.x + start.width + GAP * em, room);
  return beside ? [start, beside] : [start];
}

/** The last name at a px at least, with a line to its tick where it stands beside that; null where it has no room. */
function movedTo(far: Named, least: number, { right, em }: Room): Named | null {
  const x = Math.max(far.x, least);
  if (x > Math.min(far.tick + ASIDE * em, right - far.width)) return null;
  return { ...far, x, leader: x > far.tick + 0.3 * em ? x : null };
}

interface Room {
  readonly toPx: (t: number) => number;
  readonly measure: MeasureLabel;
  readonly left: number;
  readonly right: number;
  readonly em: number;
}

interface Named extends TrackName {
  readonly width: number;
}

/** Space between two names, and how far the last one may stand beside its tick, em. */
const GAP = 0.4;
const ASIDE = 2;

/**
 * The outer names give way to the one between: the first as far as it still stands over its own tick,
 * the last a little farther.
 */
function withBetween(start: Named, between: Named, far: Named, room: Room) {
  const { left, right, em } = room;
  const gap = GAP * em;
  const farthest = Math.min(far.tick + ASIDE * em, right - far.width);
  const low = left + start.width + gap;
  const high = farthest - gap - between.width;
  if (low > high) return null;
  const x = clamp(between.tick - between.width / 2, low, high);
  if (between.tick < x || between.tick > x + between.width) return null;
  const last = movedTo(far, x + between.width + gap, room);
  return (
    last && [{ ...start, x: Math.min(start.x, x - gap - start.width) }, { ...between, x }, last]
  );
}
