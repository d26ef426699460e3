import type { Steps } from './steps.ts';

/** How the names of some kinds on the basemap are set. Lengths are in letter sizes unless they say pixels. */
export interface LabelLayer {
  readonly id: string;
  /** The names that are drawn, by `k` in labels.json. */
  readonly kinds: readonly string[];
  /** What the name lies on: its colour, and the halo's. */
  readonly on: 'land' | 'sea';
  readonly face: 'regular' | 'italic' | 'medium';
  /** Pixels by zoom level. */
  readonly size: Steps;
  /** Pixels at the last of these zoom levels, from a rank on. */
  readonly sizeByRank?: Steps;
  /** Between letters. */
  readonly spacing?: number;
  /** Longest line. */
  readonly maxWidth: number;
  /** Kept free around the name, pixels. */
  readonly padding: number;
  readonly uppercase?: true;
  /** The name stands at one of four sides of its place, this far away, instead of on it. */
  readonly beside?: number;
  /** Radius of a dot on the place, pixels by zoom level. */
  readonly dot?: Steps;
  /** Left out where the story names the place itself. */
  readonly yieldsToStory?: true;
}

/** The basemap's names, the least important first: MapLibre places the last layer's names first. */
export const LABEL_LAYERS: readonly LabelLayer[] = [
  {
    id: 'label-water',
    kinds: ['bay', 'lake', 'river'],
    on: 'sea',
    face: 'italic',
    size: [
      [7, 11],
      [13, 13.5],
    ],
    spacing: 0.04,
    maxWidth: 7,
    padding: 6,
  },
  {
    id: 'label-land',
    kinds: ['island', 'cape'],
    on: 'land',
    face: 'italic',
    size: [
      [8, 11],
      [13, 13],
    ],
    maxWidth: 8,
    padding: 4,
  },
  {
    id: 'label-bridge',
    kinds: ['bridge'],
    on: 'land',
    face: 'italic',
    size: [
      [8, 11],
      [13, 13],
    ],
    maxWidth: 8,
    padding: 2,
    // The route itself may run over it.
    beside: 1.1,
  },
  {
    id: 'label-town',
    kinds: ['city', 'station', 'campus'],
    on: 'land',
    face: 'regular',
    size: [
      [3, 11],
      [8, 12],
    ],
    sizeByRank: [
      [1, 14],
      [3, 13],
      [5, 12],
    ],
    maxWidth: 9,
    padding: 4,
    beside: 0.35,
    dot: [
      [3, 1.5],
      [8, 2.25],
    ],
    yieldsToStory: true,
  },
  {
    id: 'label-sea',
    kinds: ['sea'],
    on: 'sea',
    face: 'italic',
    size: [
      [3, 11],
      [8, 15],
    ],
    spacing: 0.12,
    maxWidth: 8,
    padding: 8,
  },
  {
    id: 'label-country',
    kinds: ['country'],
    on: 'land',
    face: 'medium',
    size: [
      [2, 10],
      [7, 14],
    ],
    spacing: 0.16,
    maxWidth: 7,
    padding: 8,
    uppercase: true,
  },
];

/**
 * Zoom level at which a rank begins to show, 1 on the smallest scale, in a pane for which a story's
 * cameras are meant: a smaller pane shows as many names a level earlier.
 */
export const RANK_ZOOM = [0, 3.4, 4.8, 6, 7.5, 9, 10.5] as const;

/** Towns this near to the route, pixels, count for so many ranks more, from a zoom level on. */
export const ALONG_ROUTE = { px: 24, ranks: 1.5, from: 5 } as const;

/** Metres within which a name of the basemap would repeat one of the story's. */
export const SAME_PLACE_M = 2500;
