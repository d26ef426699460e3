import { overlaps, type Rect } from '../../geo/rect.ts';
import { localize } from '../../story/localize.ts';
import type { Moment, Stop } from '../../story/model.ts';
import { positionAt } from '../../timeline/position-at.ts';
import { type Step, stepsOf } from '../../timeline/steps.ts';
import type { ChartContext } from '../chart-context.ts';
import { namedHalts } from '../track/track-names.ts';
import type { Axis } from './axis/axis.ts';
import { type Callout, type PlacedCallout, placeCallouts } from './labels/callouts.ts';
import { beforeComma, wordings } from './labels/fit-text.ts';
import { selectLabels } from './labels/labels.ts';

/** A step on the chart, px. */
export interface ChartMark {
  readonly step: Step;
  readonly x: number;
  readonly y: number;
  /** A moment's end or a stop's departure; not less than x. */
  readonly x1: number;
  readonly label: PlacedCallout | null;
}

/** Height of a row of label text, and the shortest and the longest stem, in em. */
export const WORDS = { row: 1.15, stem: 0.55, reach: 3.2 } as const;

/** Closer than this, two symbols cannot be distinguished. */
const LEAST_PX = 3;
/** With more steps than this in a chapter, symbols closer than `LEAST_PX` are left out. */
const MANY = 60;
/** Maximum radius of a symbol. */
const SIGN_PX = 5;

/**
 * Symbols and labels of all steps, in order of time.
 *
 * @param yOf px of a chart km
 * @param taken whether something else covers a box
 * @param onGuide whether a box lies on the guide line of a place other than that at `own`, px
 */
export function placeMarks(
  context: ChartContext,
  axis: Axis,
  titles: readonly { readonly lines: readonly string[] }[],
  yOf: (km: number) => number,
  plot: Rect,
  taken: (box: Rect) => boolean,
  onGuide: (box: Rect, own: number) => boolean,
): ChartMark[] {
  const { story, journey, em, measure, lang } = context;
  const out: ChartMark[] = [];
  const inside = stepsOf(story).map((step) => ({
    step,
    panel: axis.panels.findLastIndex(({ t0, t1 }) => t0 <= step.t && step.t <= t1),
  }));
  const main = new Set(
    [...namedHalts(journey), journey.halts.length - 1].map((i) => journey.halts[i]?.id),
  );
  axis.panels.forEach((panel, index) => {
    const here = inside.filter(({ panel: at }) => at === index);
    const callouts: (Callout & { readonly step: Step })[] = [];
    for (const { step } of here) {
      const x = axis.toPx(step.t);
      const last = callouts.at(-1);
      if (here.length > MANY && last && x - last.x < LEAST_PX) continue;
      const background = step.kind === 'moment';
      const y = background ? plot.bottom - 0.8 * em : yOf(positionAt(journey, step.t).best.y);
      const title = wordings(localize(step.title, lang), measure);
      const place = wordings(beforeComma(localize(step.place.name, lang)), measure).slice(0, 1);
      callouts.push({
        step,
        x,
        y,
        wordings: background ? [...title, ...place] : title,
        rank: main.has(step.id) ? 2 : step.kind === 'pass' ? 0 : 1,
        // Far from its dot, a label would stand at the height of another place.
        ...(background ? {} : { reach: WORDS.reach * em }),
      });
    }
    const apart = selectLabels(
      callouts.map(({ x, rank }) => ({ x0: x, x1: x, rank })),
      0.4 * em,
      panel.x0,
      panel.x1,
    );
    const worded = callouts.filter((_, i) => apart[i]);
    const signs = callouts.map(({ x, y }) => ({
      left: x - SIGN_PX,
      right: x + SIGN_PX,
      top: y - SIGN_PX,
      bottom: y + SIGN_PX,
    }));
    const heads = (titles[index]?.lines.length ?? 1) - 1;
    // Labels may overhang a little into the breaks on both sides, but not into an adjoining chapter.
    const overhang = (gap = Number.POSITIVE_INFINITY) => Math.min(0.25 * em, gap / 2 - 0.05 * em);
    const [before, next] = [axis.panels[index - 1], axis.panels[index + 1]];
    const row = WORDS.row * em;
    const stem = WORDS.stem * em;
    // Align the rows so that one ends right above the uppermost symbol.
    const first = Math.min(...callouts.map(({ y }) => y)) - stem - 0.01;
    const below = Math.max(0, Math.floor((plot.bottom - 0.2 * em - first) / row));
    const placed = placeCallouts(worded, {
      bounds: {
        left: panel.x0 - overhang(before && panel.x0 - before.x1),
        right: panel.x1 + overhang(next && next.x0 - panel.x1),
        top: plot.top + heads * row,
        bottom: first + below * row,
      },
      row,
      gap: 0.35 * em,
      stem,
      taken: (box, { y }) =>
        taken(box) ||
        signs.some((sign) => overlaps(sign, box)) ||
        (!panel.chapter.background && onGuide(box, y)),
    });
    const words = new Map(worded.map(({ step }, i) => [step.id, placed[i] ?? null]));
    callouts.forEach(({ step, x, y }) => {
      const of: Stop | Moment = step.of;
      const end = 'kind' in of ? of.to.best : of.to;
      out.push({
        step,
        x,
        y,
        x1: Math.max(x, axis.toPx(end)),
        label: words.get(step.id) ?? null,
      });
    });
  });
  return out;
}
