import type { FeatureCollection, Point } from 'geojson';
import { greatCircleKm } from '../../../geo/great-circle.ts';
import { overlaps, type Rect } from '../../../geo/rect.ts';
import type { Place } from '../../../story/model.ts';
import { covered } from '../../overlays/place-layout.ts';
import { RANK_ZOOM, SAME_PLACE_M } from '../../style/label-layers.ts';
import type { Palette } from '../../style/palette.ts';
import { type Frame, toPixel } from '../projection.ts';
import { drawText, type Face } from './draw-text.ts';
import { px, scaled } from './scaled.ts';
import { node, type SvgNode } from './svg-node.ts';
import { broken, type Measure } from './text-width.ts';

/** A name of the ground. */
interface BaseLabel {
  readonly kind: string;
  readonly lon: number;
  readonly lat: number;
  /** 1 shows on the smallest scale. */
  readonly rank: number;
  /** Zoom levels from and below which it shows. */
  readonly from: number;
  readonly to: number;
  readonly names: Readonly<Record<string, unknown>>;
}

export type BasemapLabels = readonly BaseLabel[];

/** Reads the basemap's labels. Throws where the file is no feature collection. */
export function readLabels(file: unknown): BasemapLabels {
  const { features } = file as FeatureCollection<Point>;
  if (!Array.isArray(features)) throw new TypeError('the labels are not a feature collection');
  return features.map(({ geometry, properties }) => {
    const { k, rank, from, to, ...names } = properties ?? {};
    const [lon = 0, lat = 0] = geometry.coordinates;
    return {
      kind: String(k),
      ...{ lon, lat, names },
      rank: Number(rank ?? 1),
      from: Number(from ?? 0),
      to: Number(to ?? 24),
    };
  });
}

/** How the labels of some kinds are set: as the layers of `label-layers.ts`. */
interface Manner {
  readonly kinds: readonly string[];
  readonly ground: 'land' | 'sea';
  readonly face: (zoom: number, rank: number) => Face;
  /** Longest line, in sizes. */
  readonly most: number;
  /** Pixels to keep free round it. */
  readonly room: number;
  readonly capitals?: boolean;
  /** A dot on the spot and the name beside it. */
  readonly dotted?: boolean;
}

const LEADING = 1.2;
/** From the dot’s middle to the name, in sizes: what MapLibre leaves between. */
const BESIDE = 0.7;

function face(size: number, more: Partial<Face> = {}): Face {
  return { size, leading: LEADING, ...more };
}

function townSize(zoom: number, rank: number): number {
  return scaled(zoom, [3, 11], [8, rank < 3 ? 14 : rank < 5 ? 13 : 12]);
}

/** The most important first. */
const MANNERS: readonly Manner[] = [
  {
    kinds: ['country'],
    ground: 'land',
    face: (zoom) => {
      const size = scaled(zoom, [2, 10], [7, 14]);
      return face(size, { weight: 500, spacing: 0.16 * size });
    },
    most: 7,
    room: 8,
    capitals: true,
  },
  {
    kinds: ['sea'],
    ground: 'sea',
    face: (zoom) => {
      const size = scaled(zoom, [3, 11], [8, 15]);
      return face(size, { italic: true, spacing: 0.12 * size });
    },
    most: 8,
    room: 8,
  },
  {
    kinds: ['city', 'station', 'campus'],
    ground: 'land',
    face: (zoom, rank) => face(townSize(zoom, rank)),
    most: 9,
    room: 4,
    dotted: true,
  },
  {
    kinds: ['island', 'cape', 'bridge'],
    ground: 'land',
    face: (zoom) => face(scaled(zoom, [8, 11], [13, 13]), { italic: true }),
    most: 8,
    room: 4,
  },
  {
    kinds: ['bay', 'lake', 'river'],
    ground: 'sea',
    face: (zoom) => {
      const size = scaled(zoom, [7, 11], [13, 13.5]);
      return face(size, { italic: true, spacing: 0.04 * size });
    },
    most: 7,
    room: 6,
  },
];

/** What has been given room already, and how far others keep from it. */
interface Held {
  readonly rect: Rect;
  readonly room: number;
}

interface LabelsOf {
  readonly labels: BasemapLabels;
  readonly frame: Frame;
  readonly palette: Palette;
  readonly lang: string;
  /** Places that the story names itself: the ground does not name them again. */
  readonly named: readonly Place[];
  /** Rectangles to keep clear, in the frame's pixels. */
  readonly taken: readonly Rect[];
  /** Points of the route, as x, y, x, y …: names keep off it. */
  readonly route: ArrayLike<number>;
  readonly measure: Measure;
}

/** The ground's names that have room, each wholly within the frame. */
export function drawLabels(options: LabelsOf): SvgNode[] {
  const { labels, frame, named, taken } = options;
  const held: Held[] = taken.map((rect) => ({ rect, room: 2 }));
  const limit = RANK_ZOOM.findLastIndex((zoom) => zoom <= frame.zoom) + 1;
  const drawn: SvgNode[] = [];
  for (const manner of MANNERS) {
    const some = labels
      .filter(({ kind, rank }) => manner.kinds.includes(kind) && rank <= limit)
      .filter(({ from, to }) => from <= frame.zoom && frame.zoom < to)
      .filter((label) => !manner.dotted || !named.some((place) => isAt(label, place)))
      .sort((a, b) => a.rank - b.rank);
    for (const label of some) {
      const made = draw(label, manner, options, held);
      if (made) drawn.push(made);
    }
  }
  return drawn;
}

function isAt({ lon, lat }: BaseLabel, place: Place): boolean {
  return greatCircleKm(lon, lat, place.lon, place.lat) * 1000 <= SAME_PLACE_M;
}

function draw(
  label: BaseLabel,
  manner: Manner,
  { frame, palette, lang, route, measure }: LabelsOf,
  held: Held[],
): SvgNode | null {
  const [x, y] = toPixel(frame, label.lon, label.lat);
  if (x < 0 || y < 0 || x > frame.width || y > frame.height) return null;
  const set = manner.face(frame.zoom, label.rank);
  const name = nameOf(label, lang);
  const text = manner.capitals ? name.toLocaleUpperCase(lang) : name;
  const width = (line: string) =>
    measure(line, set.size, set.weight ?? 400) + (set.spacing ?? 0) * line.length;
  const lines = broken(text, manner.most * set.size, width);
  const wide = Math.max(...lines.map(width));
  const high = lines.length * set.leading * set.size;
  const gap = BESIDE * set.size;
  const places = manner.dotted
    ? ([
        ['start', x + gap, y],
        ['end', x - gap, y],
        ['middle', x, y + gap + high / 2],
        ['middle', x, y - gap - high / 2],
      ] as const)
    : ([['middle', x, y]] as const);
  for (const [anchor, tx, ty] of places) {
    const left = anchor === 'start' ? tx : anchor === 'end' ? tx - wide : tx - wide / 2;
    const rect = { left, top: ty - high / 2, right: left + wide, bottom: ty + high / 2 };
    if (rect.left < 1 || rect.top < 1) continue;
    if (rect.right > frame.width - 1 || rect.bottom > frame.height - 1) continue;
    if (held.some((other) => overlaps(grown(rect, manner.room), grown(other.rect, other.room))))
      continue;
    if (covered(grown(rect, manner.room), route) > 0) continue;
    held.push({ rect, room: manner.room });
    const color = manner.ground === 'land' ? palette.labelLand : palette.labelSea;
    const halo = manner.ground === 'land' ? palette.land : palette.sea;
    const words = drawText(lines, tx, ty, set, anchor, color, [halo, 2.4]);
    if (!manner.dotted) return words;
    const dot = { cx: px(x), cy: px(y), r: px(scaled(frame.zoom, [3, 1.5], [8, 2.25])) };
    return node('g', {}, [node('circle', { ...dot, fill: color }), words]);
  }
  return null;
}

function nameOf({ names }: BaseLabel, lang: string): string {
  return String(names[lang.split('-')[0] ?? ''] ?? names.en ?? '');
}

function grown({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
