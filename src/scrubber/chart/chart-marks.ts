import { overlaps, type Rect } from '../../geo/rect.ts';
import { localize } from '../../story/localize.ts';
import type { Moment, Stop } from '../../story/model.ts';
import { positionAt } from '../../timeline/position-at.ts';
import { type Step, stepsOf } from '../../timeline/steps.ts';
import type { ChartContext } from '../chart-context.ts';
import type { Axis } from './axis.ts';
import { type Callout, type PlacedCallout, placeCallouts } from './callouts.ts';
import { beforeComma, wordings } from './fit-text.ts';
import { selectLabels } from './labels.ts';

/** A point of the story on the drawing, px. */
export interface ChartMark {
  readonly step: Step;
  readonly x: number;
  readonly y: number;
  /** A moment's end, a stop's leaving; not less than x. */
  readonly x1: number;
  readonly words: PlacedCallout | null;
}

/** Height of a row of words, and the shortest stem, in em. */
export const WORDS = { row: 1.15, stem: 0.55 } as const;

/** Nearer than this, two signs cannot be told apart. */
const LEAST_PX = 3;
/** With more signs than this in a chapter, those that would only smear are left out. */
const MANY = 60;
/** No sign reaches further from its point. */
const SIGN_PX = 5;

/** Signs and words of all steps, by time. `yOf` gives px of a chart km. */
export function placeMarks(
  context: ChartContext,
  axis: Axis,
  titles: readonly { readonly lines: readonly string[] }[],
  yOf: (km: number) => number,
  plot: Rect,
  taken: (box: Rect) => boolean,
): ChartMark[] {
  const { story, journey, em, measure, lang } = context;
  const out: ChartMark[] = [];
  const inside = stepsOf(story).map((step) => ({
    step,
    panel: axis.panels.findLastIndex(({ t0, t1 }) => t0 <= step.t && step.t <= t1),
  }));
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
        rank: step.kind === 'pass' ? 0 : 1,
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
    // Words may reach a little into the breaks on both sides; where chapters adjoin, each keeps its own.
    const overhang = (gap = Number.POSITIVE_INFINITY) => Math.min(0.7 * em, gap / 2 - 0.05 * em);
    const [before, next] = [axis.panels[index - 1], axis.panels[index + 1]];
    const row = WORDS.row * em;
    const stem = WORDS.stem * em;
    // The rows lie so that one ends right above the uppermost sign.
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
      taken: (box) => taken(box) || signs.some((sign) => overlaps(sign, box)),
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
        words: words.get(step.id) ?? null,
      });
    });
  });
  return out;
}
