import { hasRtl } from '../../i18n/direction.ts';
import { type MeasureText, wrapText } from '../../ui/text/text-width.ts';
import type { LabelLayer } from '../style/labels.ts';
import { valueAt } from '../style/steps.ts';

/** From line to line, in letter sizes. */
export const LEADING = 1.2;
export const WEIGHTS = { regular: 400, italic: 400, medium: 500 } as const;

/** A name as it is set: its lines, and what they cover in pixels. */
export function setText(
  name: string,
  layer: LabelLayer,
  size: number,
  lang: string,
  measure: MeasureText,
) {
  const { uppercase, maxWidth, face } = layer;
  const spacing = spacingOf(layer, name);
  const width = (line: string) => measure(line, size, WEIGHTS[face]) + spacing * size * line.length;
  const text = uppercase ? name.toLocaleUpperCase(lang) : name;
  const lines = wrapText(text, maxWidth * size, width);
  return { lines, width: Math.max(...lines.map(width)), height: lines.length * LEADING * size };
}

/** Between the letters of a name, in letter sizes. None where the script joins its letters. */
export function spacingOf({ spacing = 0 }: LabelLayer, name: string): number {
  return hasRtl(name) ? 0 : spacing;
}

/** Whether a text is in a script without italics: slanted Hangul, Han and Kana are hard to read. */
export function hasNoItalics(text: string): boolean {
  return /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

/**
 * Size of a name's letters, pixels.
 *
 * @param labelScale how much larger than on a page
 */
export function sizeAt(
  { size, sizeByRank }: LabelLayer,
  zoom: number,
  rank: number,
  labelScale = 1,
): number {
  const last = sizeByRank?.findLast(([from]) => from <= rank)?.[1];
  if (last === undefined) return labelScale * valueAt(size, zoom);
  const steps = size.map(([at, px], i) => [at, i === size.length - 1 ? last : px] as const);
  return labelScale * valueAt(steps, zoom);
}
