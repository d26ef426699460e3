import { PALETTES } from '../../../src/map/style/palette.ts';
import { drawText } from '../../../src/map/svg/draw/draw-text.ts';
import { node, root, type SvgNode } from '../../../src/map/svg/draw/svg-node.ts';
import { estimateWidth, wrapText } from '../../../src/ui/text/text-width.ts';
import { CARD, COLUMN, cardColumn } from '../card/card-column.ts';

interface PictureCard {
  readonly title: string;
  readonly text: string;
  /** Empty where the picture has none. */
  readonly credit: string;
  readonly lang: string;
  /** `data:` URL of the picture. */
  readonly href: string;
  /** A drawing is shown whole, with paper around it; a photograph fills its place. */
  readonly drawn: boolean;
}

const CREDIT = { size: 17, weight: 400, leading: 1 };
/** The line of the credit, below the picture. */
const STRIP = 40;
/** Paper around a drawing. */
const MARGIN = 28;

/** The card of a stop that has a picture: the title on the left, the picture with its credit on the right. */
export function pictureCard({ title, text, credit, lang, href, drawn }: PictureCard): SvgNode {
  const palette = PALETTES.light;
  const pane = { width: CARD.width - COLUMN.width, height: CARD.height - (credit ? STRIP : 0) };
  const margin = drawn ? MARGIN : 0;
  const [line = '', ...more] = wrapText(credit, pane.width - 2 * MARGIN, (words) =>
    estimateWidth(words, CREDIT.size, CREDIT.weight),
  );
  return root({ ...CARD, viewBox: `0 0 ${CARD.width} ${CARD.height}` }, [
    node('rect', { ...CARD, fill: palette.paper }),
    node('image', {
      href,
      x: COLUMN.width + margin,
      y: margin,
      width: pane.width - 2 * margin,
      height: pane.height - 2 * margin,
      preserveAspectRatio: `xMidYMid ${drawn ? 'meet' : 'slice'}`,
    }),
    ...(credit
      ? [
          node('g', { 'font-family': 'Source Sans 3' }, [
            drawText(
              [more.length > 0 ? `${line} …` : line],
              CARD.width - MARGIN,
              CARD.height - STRIP / 2,
              CREDIT,
              'end',
              palette.inkSoft,
            ),
          ]),
        ]
      : []),
    ...cardColumn({ title, text, lang }),
  ]);
}
