import { directionOf } from '../../../src/i18n/direction.ts';
import { PALETTES } from '../../../src/map/style/palette.ts';
import { drawText, type Face } from '../../../src/map/svg/draw/draw-text.ts';
import { node, type SvgNode } from '../../../src/map/svg/draw/svg-node.ts';
import { estimateWidth, wrapText } from '../../../src/ui/text/text-width.ts';

/** The size that Open Graph asks for, px. */
export const CARD = { width: 1200, height: 630 };
/** Where the words stand; the picture has the rest. */
export const COLUMN = { width: 440, left: 48, right: 36 };
const TITLE = { size: 54, weight: 600, leading: 1.12 };
const TEXT = { size: 22, weight: 400, leading: 1.4 };
const NAME = { size: 19, weight: 700, leading: 1, spacing: 1.7 };
/** Where the title begins, and what is kept free of text below it. */
const TOP = 86;
const FOOT = 104;

/** The words of a card, on paper: a title, as much of a text as fits, and the site's name. */
export function cardColumn(words: { title: string; text: string; lang: string }): SvgNode[] {
  const { lang } = words;
  const palette = PALETTES.light;
  const wide = COLUMN.width - COLUMN.left - COLUMN.right;
  const lines = (text: string, { size, weight }: { size: number; weight: number }) =>
    wrapText(text, wide, (line) => estimateWidth(line, size, weight));
  const title = lines(words.title, TITLE);
  const titleHeight = title.length * TITLE.leading * TITLE.size;
  const text = lines(words.text, TEXT);
  const room = CARD.height - TOP - titleHeight - FOOT;
  const most = Math.max(0, Math.floor(room / (TEXT.leading * TEXT.size)));
  const kept = text.slice(0, most);
  if (kept.length < text.length && kept.length > 0) kept.push(`${kept.pop()} …`);
  const textHeight = kept.length * TEXT.leading * TEXT.size;
  const middle = (from: number, height: number) => from + height / 2;
  const [x, anchor] =
    directionOf(lang) === 'rtl'
      ? ([COLUMN.width - COLUMN.right, 'end'] as const)
      : ([COLUMN.left, 'start'] as const);
  const set = (lines: readonly string[], y: number, face: Face, fill: string) =>
    drawText(lines, x, y, face, anchor, fill);
  return [
    node('rect', { width: COLUMN.width, height: CARD.height, fill: palette.paper }),
    node('rect', {
      x: anchor === 'end' ? x - 56 : x,
      y: 56,
      width: 56,
      height: 5,
      fill: palette.signal,
    }),
    node('g', { 'font-family': 'Source Serif 4' }, [
      set(title, middle(TOP, titleHeight), TITLE, palette.ink),
    ]),
    node('g', { 'font-family': 'Source Sans 3' }, [
      set(kept, middle(TOP + titleHeight + 28, textHeight), TEXT, palette.inkSoft),
      set(['WHISTLESTOP'], CARD.height - 52, NAME, palette.ink),
    ]),
  ];
}
