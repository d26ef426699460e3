import { LEADING, spacingOf, WEIGHTS } from '../../labels/label-text.ts';
import { placeLabels } from '../../labels/place-labels.ts';
import type { PlacedLabel, PlaceLabelsOptions } from '../../labels/placed-label.ts';
import type { Palette } from '../../style/palette.ts';
import { drawText } from './draw-text.ts';
import { px } from './scaled.ts';
import { node, type SvgNode } from './svg-node.ts';

/** Where the words begin at each side of their place. */
const ANCHORS = {
  right: 'start',
  left: 'end',
  bottom: 'middle',
  top: 'middle',
  middle: 'middle',
} as const;
/** Width of the line round the letters, pixels. */
const HALO = 2.4;

/** Draws the basemap's names that have room, each wholly within the frame. */
export function drawLabels(options: PlaceLabelsOptions & { readonly palette: Palette }): SvgNode[] {
  return placeLabels(options).map((label) => drawLabel(label, options.palette));
}

function drawLabel({ layer, lines, size, x, y, rect, side, dot }: PlacedLabel, palette: Palette) {
  const { face } = layer;
  const anchor = ANCHORS[side];
  const tx = anchor === 'start' ? rect.left : anchor === 'end' ? rect.right : x;
  const ty = (rect.top + rect.bottom) / 2;
  const color = layer.on === 'land' ? palette.labelLand : palette.labelSea;
  const halo = layer.on === 'land' ? palette.land : palette.sea;
  const set = {
    size,
    leading: LEADING,
    weight: face === 'medium' ? WEIGHTS.medium : undefined,
    italic: face === 'italic',
    spacing: spacingOf(layer, lines.join()) * size,
  };
  const words = drawText(lines, tx, ty, set, anchor, color, [halo, HALO]);
  if (dot === 0) return words;
  return node('g', {}, [node('circle', { cx: px(x), cy: px(y), r: px(dot), fill: color }), words]);
}
