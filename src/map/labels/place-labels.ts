import { greatCircleKm } from '../../geo/great-circle.ts';
import { overlaps, type Rect } from '../../geo/rect.ts';
import type { Place } from '../../story/model.ts';
import { zoomFor } from '../camera/camera-target.ts';
import { chooseFree, grown, rectBeside } from '../overlays/place-layout.ts';
import {
  ALONG_ROUTE,
  LABEL_LAYERS,
  type LabelLayer,
  RANK_ZOOM,
  SAME_PLACE_M,
} from '../style/labels.ts';
import { valueAt } from '../style/steps.ts';
import { toPixel } from '../svg/projection.ts';
import { type BasemapLabel, nameOf } from './basemap-labels.ts';
import { setText, sizeAt } from './label-text.ts';
import { placeCountries } from './place-countries.ts';
import type { PlacedLabel, PlaceLabelsOptions } from './placed-label.ts';

/** Kept free around the story's markers, and at the frame's edge, pixels. */
const TAKEN_PADDING = 2;
const EDGE = 1;
/** The places that are tried for a name beside its point: a side, how far along it, in heights of the name, and how far away, pixels. */
const BESIDE = [
  ['right', 0, 0],
  ['left', 0, 0],
  ['bottom', 0, 0],
  ['top', 0, 0],
  ['right', 0.6, 0],
  ['right', -0.6, 0],
  ['left', -0.6, 0],
  ['left', 0.6, 0],
  ['right', 0, 7],
  ['left', 0, 7],
  ['right', 0.6, 7],
  ['left', -0.6, 7],
] as const;
/** Between a place and the name beside it, added to what the table says, in letter sizes. */
const MORE_BESIDE = 0.35;

/** Chooses the basemap's names that have room, each wholly within the frame: countries first. */
export function placeLabels(options: PlaceLabelsOptions): PlacedLabel[] {
  const { labels, frame, named, taken } = options;
  const obstacles = taken.map((rect) => grown(rect, TAKEN_PADDING));
  // A small pane shows less of the world at the same zoom level: it may name as much as a large one.
  const level = frame.zoom - zoomFor(frame.width, frame.height);
  const limit = RANK_ZOOM.findLastIndex((zoom) => zoom <= level) + 1;
  const placed: PlacedLabel[] = [];
  for (const layer of LABEL_LAYERS.toReversed()) {
    if (layer.kinds.includes('country')) {
      for (const country of placeCountries(layer, options, obstacles)) {
        obstacles.push(grown(country.rect, layer.padding));
        placed.push(country);
      }
      continue;
    }
    const some = labels
      .filter(({ kind, from, to }) => layer.kinds.includes(kind) && from <= level && level < to)
      .map((label) => ({ label, rank: rankOf(label, layer, level, options) }))
      .filter(({ label, rank }) => rank <= limit && !repeats(label, layer, named))
      .sort((a, b) => a.rank - b.rank);
    for (const { label } of some) {
      const made = place(label, layer, options, obstacles);
      if (!made) continue;
      const { x, y, dot, rect } = made;
      obstacles.push(grown(rect, layer.padding));
      if (dot > 0) obstacles.push({ left: x - dot, top: y - dot, right: x + dot, bottom: y + dot });
      placed.push(made);
    }
  }
  return placed;
}

function repeats(label: BasemapLabel, layer: LabelLayer, named: readonly Place[]): boolean {
  if (!layer.yieldsToStory) return false;
  const isAt = ({ lon, lat }: Place) =>
    greatCircleKm(label.lon, label.lat, lon, lat) * 1000 <= SAME_PLACE_M;
  return named.some(isAt);
}

/** A town along the route is worth more than one elsewhere. */
function rankOf(
  { lon, lat, rank }: BasemapLabel,
  layer: LabelLayer,
  level: number,
  { frame, route }: PlaceLabelsOptions,
): number {
  if (!layer.dot || level < ALONG_ROUTE.from) return rank;
  const [x, y] = toPixel(frame, lon, lat);
  for (let i = 0; i + 1 < route.length; i += 2) {
    const away = Math.hypot((route[i] as number) - x, (route[i + 1] as number) - y);
    if (away <= ALONG_ROUTE.px) return rank - ALONG_ROUTE.ranks;
  }
  return rank;
}

function place(
  label: BasemapLabel,
  layer: LabelLayer,
  { frame, lang, route, measure, labelScale = 1 }: PlaceLabelsOptions,
  obstacles: readonly Rect[],
): PlacedLabel | null {
  const { lon, lat } = label;
  const [x, y] = toPixel(frame, lon, lat);
  if (x < 0 || y < 0 || x > frame.width || y > frame.height) return null;
  const dot = layer.dot ? labelScale * valueAt(layer.dot, frame.zoom) : 0;
  const spot = { left: x - dot, top: y - dot, right: x + dot, bottom: y + dot };
  if (dot > 0 && obstacles.some((other) => overlaps(spot, other))) return null;
  const size = sizeAt(layer, frame.zoom, label.rank, labelScale);
  const { lines, width, height } = setText(nameOf(label, lang), layer, size, lang, measure);
  const gap = ((layer.beside ?? 0) + MORE_BESIDE) * size;
  const middle = rectBeside({ x, y }, 'top', { x: 0, y: -height / 2 }, { width, height });
  const places: { side: PlacedLabel['side']; rect: Rect }[] =
    layer.beside === undefined
      ? [{ side: 'middle', rect: middle }]
      : BESIDE.map(([side, along, more]) => {
          const at = { x, y: y + along * height };
          const away = { x: gap + more, y: gap + more };
          return { side, rect: rectBeside(at, side, away, { width, height }) };
        });
  const room = { pane: frame, edge: EDGE, obstacles, route };
  const free = chooseFree(places, room, layer.padding, false);
  return free && { layer, lines, size, lon, lat, x, y, ...free, dot, country: '' };
}
