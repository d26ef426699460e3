import type { Mode } from '../../story/model.ts';

// The vehicle's symbol, drawn by ourselves, around 0, 0 with north at the top. It is a disc with a
// picture of the kind of vehicle, upright at any time. An arrowhead circles it and points ahead; it
// stands off the disc, because joined to it the two would look like the pin of a map.

/** Width of the disc with its edge, px. */
export const VEHICLE_PX = 30;

/** The arrowhead of a vehicle that goes north. */
export const ARROW = 'M0 -26 L8.2 -16.4 Q0 -20.6 -8.2 -16.4 Z';

/** Radius of the disc, and width of the edge around it. */
export const DISC = { radius: 13, edge: 2 } as const;

/** How much larger than written below the pictures are drawn. */
export const PICTURE_SCALE = 1.12;

const TRAIN =
  'M-3.2 -8 H3.2 A2.6 2.6 0 0 1 5.8 -5.4 V2 A2.6 2.6 0 0 1 3.2 4.6 H-3.2 A2.6 2.6 0 0 1 -5.8 2 V-5.4 A2.6 2.6 0 0 1 -3.2 -8 Z' +
  'M-3.8 -5.6 V-1.4 H3.8 V-5.6 Z' +
  'M-3.9 1.6 a1.1 1.1 0 1 0 2.2 0 a1.1 1.1 0 1 0 -2.2 0 Z M1.7 1.6 a1.1 1.1 0 1 0 2.2 0 a1.1 1.1 0 1 0 -2.2 0 Z' +
  'M-3.6 5.4 H-1.7 L-2.3 6.2 H2.3 L1.7 5.4 H3.6 L5.6 8.4 H3.8 L3.2 7.5 H-3.2 L-3.8 8.4 H-5.6 Z';

const CAR =
  'M-7.8 3.6 V0.6 A1.7 1.7 0 0 1 -6.4 -1.1 L-5 -1.3 L-2.9 -4.6 A1.7 1.7 0 0 1 -1.5 -5.4 H2.1 A1.7 1.7 0 0 1 3.4 -4.7 L5.8 -1.3 L6.8 -1 A1.5 1.5 0 0 1 7.8 0.4 V3.6 H6.8 A2.4 2.4 0 0 0 2 3.6 H-1.2 A2.4 2.4 0 0 0 -6 3.6 Z' +
  'M-3.1 -1.4 L-1.6 -3.8 H-0.3 V-1.4 Z M1 -1.4 V-3.8 H2 L3.7 -1.4 Z' +
  'M2.8 3.8 a1.6 1.6 0 1 0 3.2 0 a1.6 1.6 0 1 0 -3.2 0 Z M-5.2 3.8 a1.6 1.6 0 1 0 3.2 0 a1.6 1.6 0 1 0 -3.2 0 Z';

const SHIP =
  'M-8 1.4 H8 L5.6 6.4 H-5.4 Z M-4.4 -2.8 H4.6 V0.2 H-4.4 Z M-0.8 -7 H2.4 V-4 H-0.8 Z' +
  'M-3 -1.9 V-0.7 H-1.6 V-1.9 Z M-0.6 -1.9 V-0.7 H0.8 V-1.9 Z M1.8 -1.9 V-0.7 H3.2 V-1.9 Z';

const PLANE =
  'M0 -8.6 C1 -8.6 1.5 -7.2 1.5 -6 V-2.3 L8.4 2 V4 L1.5 1.9 V5.2 L3.6 6.8 V8.3 L0 7.3 L-3.6 8.3 V6.8 L-1.5 5.2 V1.9 L-8.4 4 V2 L-1.5 -2.3 V-6 C-1.5 -7.2 -1 -8.6 0 -8.6 Z';

const FOOT =
  'M-0.9 -6.9 a1.8 1.8 0 1 0 3.6 0 a1.8 1.8 0 1 0 -3.6 0 Z' +
  'M-1 -4.4 H1.6 L2.9 -1.6 L5.2 -0.5 L4.4 1.1 L1.6 -0.2 L0.9 1.1 L3 3.5 L3.9 8.6 H1.9 L1.1 4.6 L-1.5 2.2 L-2.2 5.4 L-4.3 8.7 L-5.9 7.6 L-4.1 4.7 L-2.6 -1.6 L-3.4 -1 L-3.7 1.3 L-5.5 1 L-5 -2.1 Z';

/** Nobody knows by what: a spot. */
const SPOT = 'M-4.2 0 a4.2 4.2 0 1 0 8.4 0 a4.2 4.2 0 1 0 -8.4 0 Z';

/** The picture on the disc, as the `d` of a path that is filled by the rule `evenodd`. */
export const PICTURES: Readonly<Record<Mode, string>> = {
  train: TRAIN,
  car: CAR,
  ship: SHIP,
  plane: PLANE,
  foot: FOOT,
  unknown: SPOT,
};
