import { directionOf } from '../../src/i18n/direction.ts';
import type { Basemap } from '../../src/map/basemap/basemap-shapes.ts';
import type { BasemapLabels } from '../../src/map/labels/basemap-labels.ts';
import { PALETTES, type Palette } from '../../src/map/style/palette.ts';
import { drawMap } from '../../src/map/svg/draw/draw-map.ts';
import { drawText } from '../../src/map/svg/draw/draw-text.ts';
import { node, root, type SvgAttrs, type SvgNode } from '../../src/map/svg/draw/svg-node.ts';
import { frameFor } from '../../src/map/svg/projection.ts';
import { localize } from '../../src/story/localize.ts';
import type { Journey } from '../../src/timeline/journey.ts';
import { estimateWidth, wrapText } from '../../src/ui/text-width.ts';

/** The size that Open Graph asks for, px. */
const CARD = { width: 1200, height: 630 };
const COLUMN = { width: 440, left: 48, right: 36 };
const TITLE = { size: 54, weight: 600, leading: 1.12 };
const SUMMARY = { size: 22, weight: 400, leading: 1.4 };
const NAME = { size: 19, weight: 700, leading: 1, spacing: 1.7 };
/** Labels and dots have sizes for a page, and a card is shown much smaller. */
const SCALE = 1.4;

interface Card {
  readonly journey: Journey;
  readonly lang: string;
  readonly basemap: Basemap;
  readonly labels: BasemapLabels;
}

/** The whole route, travelled, as it fits a pane (CSS px), stretched to the size in `attrs`. */
export function journeyDrawing(
  { journey, lang, basemap, labels, palette }: Card & { readonly palette: Palette },
  pane: { readonly width: number; readonly height: number },
  attrs: SvgAttrs,
): SvgNode {
  return drawMap({
    journey,
    basemap,
    labels,
    palette,
    lang,
    countries: journey.story.countries,
    frame: frameFor(journey, { kind: 'whole' }, pane),
    // After the last arrival: the whole route is travelled and no place is highlighted.
    t: journey.best.to.at(-1) ?? 0,
    attrs: { ...attrs, viewBox: `0 0 ${pane.width} ${pane.height}` },
  });
}

/** The title and the summary on the left, the whole route travelled on the right. */
export function cardDrawing({ journey, lang, basemap, labels }: Card): SvgNode {
  const { story } = journey;
  const palette = PALETTES.light;
  const pane = { width: (CARD.width - COLUMN.width) / SCALE, height: CARD.height / SCALE };
  const size = { width: CARD.width - COLUMN.width, height: CARD.height };
  const map = journeyDrawing({ journey, lang, basemap, labels, palette }, pane, {
    x: COLUMN.width,
    ...size,
  });
  const wide = COLUMN.width - COLUMN.left - COLUMN.right;
  const lines = (text: string, { size, weight }: { size: number; weight: number }) =>
    wrapText(text, wide, (line) => estimateWidth(line, size, weight));
  const title = lines(localize(story.title, lang), TITLE);
  const summary = lines(localize(story.summary, lang), SUMMARY);
  const titleHeight = title.length * TITLE.leading * TITLE.size;
  const room = CARD.height - 150 - titleHeight - 40;
  const most = Math.max(0, Math.floor(room / (SUMMARY.leading * SUMMARY.size)));
  const kept = summary.slice(0, most);
  if (kept.length < summary.length && kept.length > 0) kept.push(`${kept.pop()} …`);
  const summaryHeight = kept.length * SUMMARY.leading * SUMMARY.size;
  const middle = (from: number, height: number) => from + height / 2;
  const [x, anchor] =
    directionOf(lang) === 'rtl'
      ? ([COLUMN.width - COLUMN.right, 'end'] as const)
      : ([COLUMN.left, 'start'] as const);
  const text = (words: readonly string[], y: number, face: typeof TITLE, fill: string) =>
    drawText(words, x, y, face, anchor, fill);
  return root({ ...CARD, viewBox: `0 0 ${CARD.width} ${CARD.height}` }, [
    node('rect', { ...CARD, fill: palette.paper }),
    map,
    node('rect', { width: COLUMN.width, height: CARD.height, fill: palette.paper }),
    node('rect', {
      x: anchor === 'end' ? x - 56 : x,
      y: 56,
      width: 56,
      height: 5,
      fill: palette.signal,
    }),
    node('g', { 'font-family': 'Source Serif 4' }, [
      text(title, middle(86, titleHeight), TITLE, palette.ink),
    ]),
    node('g', { 'font-family': 'Source Sans 3' }, [
      text(kept, middle(86 + titleHeight + 28, summaryHeight), SUMMARY, palette.inkSoft),
      text(['WHISTLESTOP'], CARD.height - 52, NAME, palette.ink),
    ]),
  ]);
}
