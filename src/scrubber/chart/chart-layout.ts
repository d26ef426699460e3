import { overlaps, type Rect } from '../../geo/rect.ts';
import { t as message } from '../../i18n/translate.ts';
import type { LineBasis } from '../../story/basis.ts';
import { localize } from '../../story/localize.ts';
import { kmRange } from '../../timeline/halt-km.ts';
import { backgroundTab } from '../background-tab.ts';
import type { ChartContext } from '../chart-context.ts';
import { type Axis, breakPx, buildAxis, firstChapter, shownSpans } from './axis/axis.ts';
import { clockName, type TimeAxis, timeAxis } from './axis/time-axis.ts';
import { type ChartMark, placeMarks, WORDS } from './chart-marks.ts';
import { type BandLabel, placeBandLabel } from './labels/band-label.ts';
import { beforeComma, shorten, wordings } from './labels/fit-text.ts';
import { type Name, placeNames } from './labels/place-names.ts';
import { bandRing, byBasis, type Node, type Run, runs, toPath } from './string-line.ts';

/** The layout of the string line chart. Px. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly axis: Axis;
  /** Y of the rule above the chapter titles. The row above it is for the playhead's readout. */
  readonly head: number;
  /** The area of the line. The time axis is at its lower edge. */
  readonly plot: Rect;
  readonly yOf: (km: number) => number;
  /** The chapters that the journey runs through: index of the first and the last. */
  readonly ridden: readonly [first: number, last: number];
  /** Chapter titles, on one line or two. */
  readonly titles: readonly { readonly x: number; readonly lines: readonly string[] }[];
  readonly breaks: readonly number[];
  readonly names: readonly Name[];
  /** Right edge of the names, and right end of their leader lines. */
  readonly namesX: number;
  readonly namesEnd: number;
  readonly time: TimeAxis;
  /** SVG paths of the line, by basis. */
  readonly lines: Readonly<Record<LineBasis, string>>;
  readonly band: string;
  readonly marks: readonly ChartMark[];
  /** What the distance upwards is measured from, on one line or two; empty where there is no distance. */
  readonly caption: readonly string[];
  /** What the band means; null where there is no band or no room beside it. */
  readonly bandLabel: BandLabel | null;
}

/** Guide lines closer to each other than this are one for the eye, em. */
const NEXT = 1.2;

export function layOutChart(context: ChartContext): ChartLayout {
  const { journey, scale, width, height, em, measure, lang } = context;
  const start = journey.best.from[0] ?? scale.start;
  const end = journey.best.to.at(-1) ?? start;
  const tab = backgroundTab(scale, context);
  const spans = shownSpans(scale, tab);
  const first = firstChapter(spans, start, end);
  const caption = message('scrubber.axis', {
    place: beforeComma(localize(journey.halts[0]?.place.name ?? {}, lang)),
  });
  const widest = Math.max(
    4 * em,
    ...journey.halts.map((halt) => wide(localize(halt.place.name, lang), context)),
    measure(caption),
    measure(clockName(context, spans[first]?.chapter.from ?? start)),
  );
  const namesWidth = Math.min(0.16 * width, widest + 2.6 * em);
  const gutter = 1.5 * em;
  const axis = buildAxis(scale, {
    left: em,
    right: width - 1.25 * em,
    gutter,
    tab,
    names: { width: namesWidth, before: first },
  });
  const last = axis.panels.findLastIndex((panel) => panel.t0 <= end);
  const ridden = [first, Math.max(first, last)] as const;

  const head = Math.round(1.6 * em);
  const plot = {
    left: em,
    right: width - em,
    top: head + 1.75 * em,
    bottom: Math.round(Math.max(8 * em, height - 2.9 * em)),
  };
  const [least, most] = kmRange(journey);
  // Leave space for one row of labels above the line, and for one below it where the chart is high enough.
  const top = plot.top + WORDS.row * em + WORDS.stem * em;
  const floor = plot.bottom - (plot.bottom - top > 8 * em ? 2.5 : 0.9) * em;
  const yOf = (km: number) =>
    most > least ? floor - ((km - least) / (most - least)) * (floor - top) : (top + floor) / 2;
  const px = ({ t, y }: Node) => [axis.toPx(t), yOf(y)] as const;

  const titles = axis.panels.map((panel, i) => {
    // The axis's caption stands before the first chapter of the journey.
    const end = i + 1 === first ? panel.x1 + gutter : (axis.panels[i + 1]?.x0 ?? width);
    const room = end - panel.x0 - 0.5 * em;
    return { x: panel.x0, lines: titleLines(localize(panel.chapter.title, lang), room, context) };
  });
  const drawn = runs(journey, axis.panels);
  const onLine = shade(drawn, px, width, 0.3 * em);
  const room = namesWidth - 2.2 * em;
  const namesEnd = (axis.panels[first]?.x0 ?? 0) - 0.3 * em;
  const namesX = namesEnd - 1.3 * em;
  const names = placeNames(
    journey,
    lang,
    yOf,
    1.12 * em,
    plot.top + 0.4 * em,
    plot.bottom - 0.6 * em,
    (text) => measure(text) <= room,
  );
  // On the line of another place a text would seem to be about that place.
  const onGuide = (box: Rect, own = Number.NaN) =>
    names.some(
      ({ at }) => !(Math.abs(at - own) < NEXT * em) && at > box.top + 2 && at < box.bottom - 2,
    );
  const marks = placeMarks(context, axis, titles, yOf, plot, onLine, onGuide);
  const band = { journey, panel: axis.panels[first], toPx: axis.toPx, yOf, measure, em };
  const covered = (box: Rect) =>
    box.top < plot.top + 0.5 * em ||
    box.bottom > plot.bottom - 0.2 * em ||
    onLine(box) ||
    marks.some(({ x, y, label }) => covers({ x, y, label }, box));
  return {
    width,
    height,
    em,
    axis,
    head,
    plot,
    yOf,
    ridden,
    titles,
    breaks: axis.panels.flatMap((panel, i) => {
      const before = axis.panels[i - 1];
      return panel.breakBefore && before ? [breakPx(before, panel, gutter)] : [];
    }),
    names: names.map((name) => ({ ...name, text: shorten(name.text, room, measure) })),
    namesX,
    namesEnd,
    time: timeAxis(context, axis, first),
    lines: byBasis(drawn.map(({ basis, nodes }) => ({ basis, d: toPath(nodes.map(px)) }))),
    band: toPath(bandRing(journey, axis.panels).map(px), true),
    marks,
    // The distance of a journey that stays at one place is not worth an axis.
    caption: most > least ? captionLines(caption, room, context) : [],
    bandLabel:
      placeBandLabel({ ...band, taken: (box) => covered(box) || onGuide(box) }) ??
      placeBandLabel({ ...band, taken: covered }),
  };
}

/** Whether a mark's label, stem or symbol touches a box. */
function covers({ x, y, label }: Pick<ChartMark, 'x' | 'y' | 'label'>, box: Rect): boolean {
  if (label && overlaps(label.box, box)) return true;
  const [a, b] = [Math.min(y, label?.stemY ?? y), Math.max(y, label?.stemY ?? y)];
  return overlaps({ left: x - 5, right: x + 5, top: a - 5, bottom: b + 5 }, box);
}

/** The caption in one line or two, each cut to the room that it has. */
function captionLines(text: string, room: number, { measure }: ChartContext): readonly string[] {
  const fitting = wordings(text, measure).find(({ width }) => width <= room);
  return fitting?.lines ?? [shorten(text, room, measure)];
}

function titleLines(title: string, room: number, { measure }: ChartContext): readonly string[] {
  const bold = (words: string) => measure(words, true);
  const fitting = wordings(title, bold).find(({ width }) => width <= room);
  return fitting?.lines ?? [shorten(title, room, bold)];
}

/** Width of a name, which may be cut at its comma. */
function wide(name: string, { measure, em }: ChartContext): number {
  return measure(shorten(name, 9 * em, measure));
}

/** Returns a test whether a box touches the line, from a table of the line's y range for each px of x. */
function shade(
  drawn: readonly Run[],
  px: (node: Node) => readonly [x: number, y: number],
  width: number,
  margin: number,
): (box: Rect) => boolean {
  const columns = Math.ceil(width) + 1;
  const low = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  for (const { nodes } of drawn) {
    for (let i = 1; i < nodes.length; i += 1) {
      const [xa, ya] = px(nodes[i - 1] as Node);
      const [xb, yb] = px(nodes[i] as Node);
      for (let x = Math.max(0, Math.floor(xa)); x <= Math.min(columns - 1, Math.ceil(xb)); x += 1) {
        const part = xb > xa ? Math.min(1, Math.max(0, (x - xa) / (xb - xa))) : 1;
        const y = ya + part * (yb - ya);
        low[x] = Math.min(low[x] ?? y, y, xb > xa ? y : ya);
        high[x] = Math.max(high[x] ?? y, y, xb > xa ? y : ya);
      }
    }
  }
  return ({ left: x0, right: x1, top: y0, bottom: y1 }) => {
    for (
      let x = Math.max(0, Math.floor(x0 - margin));
      x <= Math.min(columns - 1, x1 + margin);
      x += 1
    )
      if ((low[x] ?? 0) - margin < y1 && (high[x] ?? 0) + margin > y0) return true;
    return false;
  };
}
