import type { FeatureCollection, Point } from 'geojson';
import { greatCircleKm } from '../../../geo/great-circle.ts';
import type { Rect } from '../../../geo/rect.ts';
import type { Place } from '../../../story/model.ts';
import { type MeasureText, wrapText } from '../../../ui/text-width.ts';
import { chooseFree, grown, rectBeside } from '../../overlays/place-layout.ts';
import { LABEL_LAYERS, type LabelLayer, RANK_ZOOM, SAME_PLACE_M } from '../../style/labels.ts';
import type { Palette } from '../../style/palette.ts';
import { valueAt } from '../../style/steps.ts';
import { type Frame, toPixel } from '../projection.ts';
import { drawText, type Face } from './draw-text.ts';
import { px } from './scaled.ts';
import { node, type SvgNode } from './svg-node.ts';

/** A name of the basemap. */
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

/** Kept free around the story's markers, and at the frame's edge, pixels. */
const TAKEN_PADDING = 2;
const EDGE = 1;
/** The sides of a place that are tried for its name, and where the text then begins. */
const SIDES = ['right', 'left', 'bottom', 'top'] as const;
const ANCHORS = { right: 'start', left: 'end', bottom: 'middle', top: 'middle' } as const;

const LEADING = 1.2;
const WEIGHTS = { regular: undefined, italic: undefined, medium: 500 };
/** MapLibre leaves more between a place and the name beside it than its style says, in letter sizes. */
const MORE_BESIDE = 0.35;

function faceOf(layer: LabelLayer, zoom: number, rank: number): Face {
  const { face, spacing } = layer;
  const size = sizeAt(layer, zoom, rank);
  return {
    size,
    leading: LEADING,
    weight: WEIGHTS[face],
    italic: face === 'italic',
    spacing: spacing && spacing * size,
  };
}

function sizeAt({ size, sizeByRank }: LabelLayer, zoom: number, rank: number): number {
  const last = sizeByRank?.findLast(([from]) => from <= rank)?.[1];
  if (last === undefined) return valueAt(size, zoom);
  return valueAt(
    size.map(([at, px], i) => [at, i === size.length - 1 ? last : px]),
    zoom,
  );
}

interface LabelsOf {
  readonly labels: BasemapLabels;
  readonly frame: Frame;
  readonly palette: Palette;
  readonly lang: string;
  /** Places that the story names itself: the basemap does not name them again. */
  readonly named: readonly Place[];
  /** Rectangles to keep clear, in the frame's pixels. */
  readonly taken: readonly Rect[];
  /** Points of the route, as x, y, x, y …: names keep off it. */
  readonly route: ArrayLike<number>;
  readonly measure: MeasureText;
}

/** Draws the basemap's names that have room, each wholly within the frame. */
export function drawLabels(options: LabelsOf): SvgNode[] {
  const { labels, frame, named, taken } = options;
  const obstacles = taken.map((rect) => grown(rect, TAKEN_PADDING));
  const limit = RANK_ZOOM.findLastIndex((zoom) => zoom <= frame.zoom) + 1;
  const drawn: SvgNode[] = [];
  for (const layer of LABEL_LAYERS.toReversed()) {
    const some = labels
      .filter(({ kind, rank }) => layer.kinds.includes(kind) && rank <= limit)
      .filter(({ from, to }) => from <= frame.zoom && frame.zoom < to)
      .filter((label) => !layer.yieldsToStory || !named.some((place) => isAt(label, place)))
      .sort((a, b) => a.rank - b.rank);
    for (const label of some) {
      const made = draw(label, layer, options, obstacles);
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
  layer: LabelLayer,
  { frame, palette, lang, route, measure }: LabelsOf,
  obstacles: Rect[],
): SvgNode | null {
  const [x, y] = toPixel(frame, label.lon, label.lat);
  if (x < 0 || y < 0 || x > frame.width || y > frame.height) return null;
  const set = faceOf(layer, frame.zoom, label.rank);
  const name = nameOf(label, lang);
  const text = layer.uppercase ? name.toLocaleUpperCase(lang) : name;
  const width = (line: string) =>
    measure(line, set.size, set.weight ?? 400) + (set.spacing ?? 0) * line.length;
  const lines = wrapText(text, layer.maxWidth * set.size, width);
  const wide = Math.max(...lines.map(width));
  const high = lines.length * set.leading * set.size;
  const at = { x, y };
  const size = { width: wide, height: high };
  const gap = ((layer.beside ?? 0) + MORE_BESIDE) * set.size;
  const options =
    layer.beside === undefined
      ? [{ side: 'top' as const, rect: rectBeside(at, 'top', { x: 0, y: -high / 2 }, size) }]
      : SIDES.map((side) => ({ side, rect: rectBeside(at, side, { x: gap, y: gap }, size) }));
  const room = { pane: frame, edge: EDGE, obstacles, route };
  const free = chooseFree(options, room, layer.padding, false);
  if (!free) return null;
  const { side, rect } = free;
  obstacles.push(grown(rect, layer.padding));
  const anchor = ANCHORS[side];
  const tx = anchor === 'start' ? rect.left : anchor === 'end' ? rect.right : x;
  const color = layer.on === 'land' ? palette.labelLand : palette.labelSea;
  const halo = layer.on === 'land' ? palette.land : palette.sea;
  const ty = (rect.top + rect.bottom) / 2;
  const words = drawText(lines, tx, ty, set, anchor, color, [halo, 2.4]);
  if (!layer.dot) return words;
  const dot = { cx: px(x), cy: px(y), r: px(valueAt(layer.dot, frame.zoom)) };
  return node('g', {}, [node('circle', { ...dot, fill: color }), words]);
}

function nameOf({ names }: BaseLabel, lang: string): string {
  return String(names[lang.split('-')[0] ?? ''] ?? names.en ?? '');
}
