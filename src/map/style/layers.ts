import { LINE_BASES, LINE_BASIS, type LineBasis } from '../../story/basis.ts';
import type { Palette } from './palette.ts';
import { plus, type Steps } from './steps.ts';

// The one table of what a map draws. MapLibre's style and the SVG drawing are both made from it.

type Color = keyof Palette;
type BasemapSource = 'world' | 'region';

interface BasemapLayerBase {
  readonly id: string;
  /** The region's layers lie over all of the world's. */
  readonly sources: readonly BasemapSource[];
  /** The features that are drawn, by `k` in the basemap's files. */
  readonly kinds: readonly string[];
  readonly color: Color;
  /** Zoom level from which the layer is drawn. */
  readonly minzoom?: number;
  /** Zoom level from which it is no longer drawn. */
  readonly maxzoom?: number;
}

export interface FillLayer extends BasemapLayerBase {
  readonly type: 'fill';
  /** Colour of the countries that the story is about. */
  readonly storyColor?: Color;
  readonly outline?: Color;
  /** False where neighbours touch: antialiased edges would show as lines between them. */
  readonly antialias?: false;
}

export interface LineLayer extends BasemapLayerBase {
  readonly type: 'line';
  /** Pixels by zoom level. */
  readonly width: Steps;
  /** Lengths in line widths. */
  readonly dash?: readonly number[];
  readonly join?: 'round';
  readonly cap?: 'round';
  /** The line is drawn twice, at both sides of this layer, whose width it leaves free. */
  readonly beside?: string;
}

export type BasemapLayer = FillLayer | LineLayer;

const ROAD_EDGE: Steps = [
  [10, 1.4],
  [14, 6],
];
/** Roads and the like are drawn from this zoom level on. */
const DETAIL_ZOOM = 10;
const DETAIL = { sources: ['region'], minzoom: DETAIL_ZOOM } as const;
const BOTH = ['world', 'region'] as const;

/** The basemap, bottom to top within each source. The sea's colour lies under all of it. */
export const BASEMAP_LAYERS: readonly BasemapLayer[] = [
  {
    id: 'graticule',
    type: 'line',
    sources: ['world'],
    kinds: ['graticule'],
    color: 'graticule',
    width: [[0, 0.6]],
    maxzoom: 6,
  },
  {
    // It covers the world's coarser drawing.
    id: 'sea',
    type: 'fill',
    sources: ['region'],
    kinds: ['sea'],
    color: 'sea',
    antialias: false,
  },
  {
    id: 'land',
    type: 'fill',
    sources: BOTH,
    kinds: ['land'],
    color: 'land',
    storyColor: 'landStory',
    antialias: false,
  },
  {
    id: 'water',
    type: 'fill',
    sources: BOTH,
    kinds: ['lake', 'river'],
    color: 'sea',
    outline: 'coast',
  },
  {
    id: 'border',
    type: 'line',
    sources: BOTH,
    kinds: ['border'],
    color: 'border',
    width: [
      [3, 0.6],
      [9, 1.2],
    ],
    dash: [5, 2.5],
    join: 'round',
  },
  {
    id: 'coast',
    type: 'line',
    sources: BOTH,
    kinds: ['coast'],
    color: 'coast',
    width: [
      [3, 0.4],
      [9, 0.9],
    ],
    join: 'round',
  },
  { ...DETAIL, id: 'campus', type: 'fill', kinds: ['campus'], color: 'campus' },
  {
    ...DETAIL,
    id: 'road-edge',
    type: 'line',
    kinds: ['road', 'bridge'],
    color: 'roadEdge',
    width: ROAD_EDGE,
    join: 'round',
    cap: 'round',
  },
  {
    ...DETAIL,
    id: 'road',
    type: 'line',
    kinds: ['road', 'bridge'],
    color: 'road',
    width: [
      [10, 0.6],
      [14, 4],
    ],
    join: 'round',
    cap: 'round',
  },
  {
    ...DETAIL,
    id: 'bridge',
    type: 'line',
    kinds: ['bridge'],
    color: 'inkSoft',
    width: [[0, 1]],
    beside: 'road-edge',
  },
];

/**
 * The layers of one source, bottom to top, each with the zoom level from which it is drawn.
 *
 * @param near zoom level from which the details are drawn
 */
export function basemapLayersOf(source: BasemapSource, near: number): readonly BasemapLayer[] {
  return BASEMAP_LAYERS.filter(({ sources }) => sources.includes(source)).map((layer) =>
    source === 'region' ? { minzoom: near, ...layer } : layer,
  );
}

/** The layer whose width another one leaves free. */
export function besideWidth({ beside }: LineLayer): Steps {
  const other = BASEMAP_LAYERS.find(({ id }) => id === beside);
  return other?.type === 'line' ? other.width : [[0, 0]];
}

/** A line of the journey. */
export interface RouteLine {
  readonly id: string;
  /** How much of the journey: what is travelled, where the vehicle could be, or all of it. */
  readonly extent: 'done' | 'range' | 'all';
  /** Only the stretches of this basis. */
  readonly basis?: LineBasis;
  readonly color: Color;
  /** Pixels by zoom level. */
  readonly width: Steps;
  /** Lengths in line widths. */
  readonly dash?: readonly number[];
  /** Of the whole line: where it crosses itself it is no darker. */
  readonly opacity?: number;
  readonly cap?: 'round';
}

/** Travelled or ahead, the line is as wide: its colour alone says which. */
const ROUTE_WIDTH: Steps = [
  [3, 2.2],
  [6, 3.4],
  [10, 4.2],
  [14, 5.4],
];
const GAP_WIDTH = plus(ROUTE_WIDTH, 1);
/** Between the two thin lines of a hollow one. */
const HOLLOW_WIDTH = ROUTE_WIDTH.map(([zoom, width]) => [zoom, width * 0.5] as const);

/** The journey, bottom to top. */
export const ROUTE_LINES: readonly RouteLine[] = [
  {
    id: 'route-range',
    extent: 'range',
    color: 'signal',
    width: plus(ROUTE_WIDTH, 12),
    opacity: 0.28,
    cap: 'round',
  },
  {
    id: 'route-casing',
    extent: 'all',
    color: 'paper',
    width: plus(ROUTE_WIDTH, 2.4),
    cap: 'round',
  },
  { id: 'route-ahead', extent: 'all', color: 'inkSoft', width: ROUTE_WIDTH },
  { id: 'route-done', extent: 'done', color: 'signal', width: ROUTE_WIDTH },
  // A line that is not reported has gaps: pieces in the paper's colour on top of it.
  ...LINE_BASES.flatMap((basis): RouteLine[] => {
    const dash = LINE_BASIS[basis].mapGaps;
    const id = `route-gaps-${basis}`;
    return dash ? [{ id, extent: 'all', basis, color: 'paper', width: GAP_WIDTH, dash }] : [];
  }),
  ...LINE_BASES.filter((basis) => LINE_BASIS[basis].hollow).map(
    (basis): RouteLine => ({
      ...{ id: `route-core-${basis}`, extent: 'all', basis, color: 'paper' },
      width: HOLLOW_WIDTH,
    }),
  ),
];

/** The ring within which a place lies that is not known exactly. */
export const ACCURACY_RING = { id: 'accuracy', color: 'inkSoft', width: 1, dash: [3, 3] } as const;
