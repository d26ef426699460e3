import type { Rect } from '../../geo/rect.ts';
import type { Place } from '../../story/model.ts';
import type { MeasureText } from '../../ui/text/text-width.ts';
import type { Basemap } from '../basemap/basemap-shapes.ts';
import type { LabelLayer } from '../style/labels.ts';
import type { Frame } from '../svg/projection.ts';
import type { BasemapLabels } from './basemap-labels.ts';

/** A name that is drawn, in the frame's pixels. */
export interface PlacedLabel {
  readonly layer: LabelLayer;
  readonly lines: readonly string[];
  /** Size of its letters. */
  readonly size: number;
  /** What it names. */
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
  /** What the words cover. */
  readonly rect: Rect;
  /** The side of the place where the words stand; in the middle, on the place itself. */
  readonly side: 'right' | 'left' | 'top' | 'bottom' | 'middle';
  /** Radius of the dot on the place; 0 for none. */
  readonly dot: number;
  /** ISO 3166-1 alpha-2 of the country that is named; empty for everything else. */
  readonly country: string;
}

export interface PlaceLabelsOptions {
  readonly labels: BasemapLabels;
  readonly basemap: Basemap;
  readonly frame: Frame;
  /** BCP 47. */
  readonly lang: string;
  /** Places that the story names itself: the basemap does not name them again. */
  readonly named: readonly Place[];
  /** Rectangles to keep clear, in the frame's pixels. */
  readonly taken: readonly Rect[];
  /** Points of the route, as x, y, x, y …: names keep off it. */
  readonly route: ArrayLike<number>;
  readonly measure: MeasureText;
  /** How much larger names are than on a page: an audience reads them from afar. */
  readonly labelScale?: number | undefined;
  /** Where countries were named before, by code: their names stay there while they fit. */
  readonly before?: ReadonlyMap<string, readonly [lon: number, lat: number]> | undefined;
}
