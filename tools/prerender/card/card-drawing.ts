import type { Basemap } from '../../../src/map/basemap/basemap-shapes.ts';
import type { BasemapLabels } from '../../../src/map/labels/basemap-labels.ts';
import { PALETTES, type Palette } from '../../../src/map/style/palette.ts';
import { drawMap } from '../../../src/map/svg/draw/draw-map.ts';
import { node, root, type SvgAttrs, type SvgNode } from '../../../src/map/svg/draw/svg-node.ts';
import { frameFor } from '../../../src/map/svg/projection.ts';
import { localize } from '../../../src/story/localize.ts';
import type { Journey } from '../../../src/timeline/journey.ts';
import { CARD, COLUMN, cardColumn } from './card-column.ts';

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
  const [title, text] = [localize(story.title, lang), localize(story.summary, lang)];
  return root({ ...CARD, viewBox: `0 0 ${CARD.width} ${CARD.height}` }, [
    node('rect', { ...CARD, fill: palette.paper }),
    map,
    ...cardColumn({ title, text, lang }),
  ]);
}
