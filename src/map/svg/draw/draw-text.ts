import { isolated } from '../../../i18n/direction.ts';
import { SANS_FONTS } from '../../../ui/text/faces.ts';
import { hasNoItalics } from '../../labels/label-text.ts';
import { px } from './scaled.ts';
import { node, type SvgAttrs, type SvgNode } from './svg-node.ts';

/** How a text is set. Sizes in pixels. */
export interface Face {
  readonly size: number;
  readonly weight?: number | undefined;
  readonly italic?: boolean | undefined;
  /** Pixels between letters. */
  readonly spacing?: number | undefined;
  /** From line to line, in sizes. */
  readonly leading: number;
}

/** The fonts of a drawing that stands alone, as an attribute. */
export const SANS_FAMILY = [...SANS_FONTS, '"Noto Sans CJK KR"', 'sans-serif'].join(', ');

/** From the middle of a line of capitals and small letters down to its baseline, in sizes. */
const BASELINE = 0.32;

/**
 * Lines of text round a point.
 *
 * @param x where they begin, have their middle or end, as `anchor` says
 * @param y the middle of all lines
 * @param halo colour round the letters, and how wide it is
 */
export function drawText(
  lines: readonly string[],
  x: number,
  y: number,
  face: Face,
  anchor: 'start' | 'middle' | 'end',
  fill: string,
  halo?: readonly [color: string, width: number],
): SvgNode {
  const { size, weight, italic, spacing, leading } = face;
  const top = y + BASELINE * size - ((lines.length - 1) / 2) * leading * size;
  const attrs: SvgAttrs = {
    'font-size': px(size),
    'font-weight': weight,
    'font-style': italic && !hasNoItalics(lines.join()) ? 'italic' : undefined,
    'letter-spacing': spacing ? px(spacing) : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    fill,
    ...(halo
      ? {
          stroke: halo[0],
          'stroke-width': halo[1],
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }
      : {}),
  };
  const [only = ''] = lines;
  if (lines.length < 2) return node('text', { x: px(x), y: px(top), ...attrs }, [isolated(only)]);
  return node(
    'text',
    attrs,
    lines.map((line, i) =>
      node('tspan', { x: px(x), y: px(top + i * leading * size) }, [isolated(line)]),
    ),
  );
}
