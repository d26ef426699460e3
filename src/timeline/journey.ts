import type { Line } from '../geo/line.ts';
import type { LineBasis, TimeBasis } from '../story/basis.ts';
import type { Mode, Stop, Story } from '../story/model.ts';

/** A stretch of the path with one basis and one mode. */
export interface Stretch {
  readonly basis: LineBasis;
  readonly mode: Mode;
  /** Index in `journey.halts` of the halt that this stretch leads to. */
  readonly halt: number;
  /** Kilometres travelled since the start, at both ends. */
  readonly s0: number;
  readonly s1: number;
  /** Chart kilometres (the string line's upward axis) at both ends; y1 < y0 on the return. */
  readonly y0: number;
  readonly y1: number;
  /** Range of vertices in `path`, both inclusive; neighbours share one. */
  readonly v0: number;
  readonly v1: number;
}

/**
 * The journey as numbers, built once per story. `s` is the distance travelled since the start in official
 * km and never falls; `y` is the place on the line in km, so it falls on the return.
 */
export interface Journey {
  readonly story: Story;
  /** The stops of kind `stop` and `pass`: what moves the traveller. */
  readonly halts: readonly Stop[];
  /** Distance `s` of each halt. */
  readonly haltS: Float64Array;
  /** Start and end of each halt, epoch ms, never falling: fastest, best and slowest reading of the times. */
  readonly earliest: { readonly from: Float64Array; readonly to: Float64Array };
  readonly best: { readonly from: Float64Array; readonly to: Float64Array };
  readonly latest: { readonly from: Float64Array; readonly to: Float64Array };
  readonly stretches: readonly Stretch[];
  /** All vertices in travel order; `km` is `s`. */
  readonly path: Line;
  /** Chart km at each vertex of `path`. */
  readonly chart: Float64Array;
}

/** A place on the journey's line. */
export interface RoutePoint {
  /** WGS 84, degrees. */
  lon: number;
  lat: number;
  /** Direction of travel, degrees clockwise from north, 0 to 360. */
  bearing: number;
  /** Kilometres travelled since the start. */
  s: number;
  /** Chart kilometres. */
  y: number;
}

/** Where the traveller is at an instant. */
export interface Position {
  readonly best: RoutePoint;
  /** Ends of the stretch where it could be: the least and the most that it can have travelled. */
  readonly from: RoutePoint;
  readonly to: RoutePoint;
  moving: boolean;
  /** `before` the first departure, `after` the end of the last halt; `standing` includes a halt's both ends. */
  phase: 'before' | 'standing' | 'running' | 'after';
  /** The halt where it stands or that it last left: index in `journey.halts`. */
  halt: number;
  basis: TimeBasis;
}
