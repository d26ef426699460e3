import { directionOf, isolated } from '../../../i18n/direction.ts';
import { t } from '../../../i18n/translate.ts';
import { localize } from '../../../story/localize.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import { placeText, statusLine } from '../../../timeline/format/status-line.ts';
import { positionAt } from '../../../timeline/position-at.ts';
import { estimateWidth, wrapText } from '../../../ui/text/text-width.ts';
import { sceneAt } from '../../scene.ts';
import { drawMap, type MapDrawing } from '../draw/draw-map.ts';
import { drawText, type Face, SANS_FAMILY } from '../draw/draw-text.ts';
import { node, root, type SvgNode } from '../draw/svg-node.ts';
import { frameFor } from '../projection.ts';

/** Pixels. */
export const PICTURE = { width: 1200, height: 675 };

const EDGE = 36;
const FOOT = 30;
const TITLE: Face = { size: 34, weight: 600, leading: 1.15 };
const WHEN: Face = { size: 20, leading: 1.3 };
const CREDIT: Face = { size: 13, leading: 1.2 };
const HEAD = { top: 22, between: 8, bottom: 18 };
/** Names and dots are sized for a page; a picture is seen at a smaller size. */
const SCALE = 1.25;

/** What the site's stylesheet calls `--serif`. */
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Charter, Georgia, serif';

export interface Picture
  extends Pick<MapDrawing, 'journey' | 'basemap' | 'labels' | 'palette' | 'lang' | 't'> {
  readonly clock: Clock;
  /** CSS with the faces, so that the picture looks the same where they are not installed. */
  readonly faces?: string;
}

/** The moment as a picture that stands alone: the story's title, when and where, the map, the credit. */
export function pictureOf(picture: Picture): SvgNode {
  const { journey, palette, lang, clock, faces } = picture;
  const { story } = journey;
  const { width, height } = PICTURE;
  const wide = width - 2 * EDGE;
  const status = statusLine(journey, picture.t, clock, lang);
  const words = `${status.when}, ${placeText(status)}`;
  const titleLines = linesOf(localize(story.title, lang), TITLE, wide);
  const whenLines = linesOf(words, WHEN, wide);
  const titleHeight = titleLines.length * TITLE.leading * TITLE.size;
  const whenHeight = whenLines.length * WHEN.leading * WHEN.size;
  const head = HEAD.top + titleHeight + HEAD.between + whenHeight + HEAD.bottom;
  const own = localize(story.credit, lang);
  const credit = ['Whistlestop', ...(own ? [isolated(own)] : []), t('map.credit')].join(' · ');
  const rightToLeft = directionOf(lang) === 'rtl';
  const [x, anchor] = rightToLeft ? ([width - EDGE, 'end'] as const) : ([EDGE, 'start'] as const);
  const [creditLine = ''] = linesOf(credit, CREDIT, wide);
  return root(
    {
      ...PICTURE,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': SANS_FAMILY,
      role: 'img',
      lang,
    },
    [
      node('title', {}, [`${localize(story.title, lang)}: ${words}`]),
      ...(faces ? [node('style', {}, [faces])] : []),
      node('rect', { ...PICTURE, fill: palette.paper }),
      node('g', { 'font-family': SERIF }, [
        drawText(titleLines, x, HEAD.top + titleHeight / 2, TITLE, anchor, palette.ink),
      ]),
      drawText(whenLines, x, head - HEAD.bottom - whenHeight / 2, WHEN, anchor, palette.inkSoft),
      mapIn(picture, head, height - head - FOOT),
      drawText([creditLine], width - EDGE, height - FOOT / 2, CREDIT, 'end', palette.inkSoft),
    ],
  );
}

function mapIn(picture: Picture, y: number, height: number): SvgNode {
  const { journey, t } = picture;
  const { width } = PICTURE;
  const pane = { width: width / SCALE, height: height / SCALE };
  const scene = sceneAt(journey, positionAt(journey, t), t);
  return drawMap({
    ...picture,
    countries: journey.story.countries,
    frame: frameFor(journey, scene, pane),
    attrs: { y, width, height, viewBox: `0 0 ${pane.width} ${pane.height}` },
  });
}

/** At most two lines: what is longer ends with an ellipsis. */
function linesOf(text: string, { size, weight = 400 }: Face, most: number): string[] {
  const lines = wrapText(text, most, (line) => estimateWidth(line, size, weight));
  return lines.length > 2 ? [lines[0] ?? '', `${lines[1]} …`] : lines;
}
