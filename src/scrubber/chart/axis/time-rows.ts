import { zoneOf } from '../../../timeline/clocks/zones.ts';
import { formatIn, yearFormats } from '../../../timeline/format/date-formats.ts';
import { formatTime, withWeekday } from '../../../timeline/format/format-time.ts';
import { type ChartContext, toLocalTime } from '../../chart-context.ts';
import type { LabelSpan } from '../labels/labels.ts';
import type { Axis, Panel } from './axis.ts';
import { finest, HOUR_STEPS, LONG_STEPS, roundTimes, type TickInterval } from './calendar.ts';
import { clockTicks, newDates, type PanelClock } from './panel-clock.ts';

/** A text of a row. `x` is its centre in the upper row and its start in the lower row. */
export interface Label extends LabelSpan {
  readonly x: number;
  readonly text: string;
}

/** One chapter's candidates for a row, which may still overlap. Px. */
export interface Row {
  readonly ticks: readonly number[];
  readonly days: readonly number[];
  readonly labels: readonly Label[];
}

const yearLabels = yearFormats({ year: 'numeric' });
const monthLabels = yearFormats({ year: 'numeric', month: 'short' });
const DAY: TickInterval = { unit: 'day', every: 1 };
const HOUR_MS = 3_600_000;
/** Days from one date under the axis to the next. */
const DAYS = [1, 2, 3, 5, 7, 10, 14, 20];
const YEAR_MS = 365 * 24 * HOUR_MS;

/** The upper row of a chapter of hours or days; empty where no hour is known. */
export function hourRow(panel: Panel, clock: PanelClock, context: ChartContext, axis: Axis): Row {
  const { lang, em, measure } = context;
  const times = (px: number) => {
    const step = clock.hours ? finest(HOUR_STEPS, density(panel), px) : null;
    return step ? clockTicks(clock, step).filter(({ local }) => local % (24 * HOUR_MS) !== 0) : [];
  };
  const width = measure('00:00');
  return {
    ticks: times(0.5 * em).map(({ t }) => axis.toPx(t)),
    days: [],
    labels: times(width + 1.2 * em).map(({ t, local, zone }) => {
      // At the right edge the text moves left of its tick, so that it is not clipped.
      const x = Math.min(axis.toPx(t), context.width - width / 2 - 0.4 * em);
      const text = formatTime(t, zone, lang);
      return { x, text, x0: x - width / 2, x1: x + width / 2, rank: hourRank(local) };
    }),
  };
}

/** Noon ranks highest, then multiples of six hours, then of three. */
function hourRank(local: number): number {
  const hour = (local / HOUR_MS) % 24;
  if (hour === 12) return 8;
  if (hour % 6 === 0) return 7;
  return hour % 3 === 0 ? 6 : 5;
}

/** The upper row of a long chapter: years or months. */
export function longRow(panel: Panel, context: ChartContext, axis: Axis): Row {
  const { lang, em, measure } = context;
  const { t0, t1, x0, x1 } = panel;
  const toLocal = toLocalTime(context);
  const years = t1 - t0 > 2 * YEAR_MS;
  const format = (years ? yearLabels : monthLabels)('UTC', lang);
  const choices = LONG_STEPS.filter(({ unit }) => unit === 'year' || (unit === 'month' && !years));
  const times = (steps: readonly TickInterval[], px: number) => {
    const step = finest(steps, density(panel), px);
    return step ? roundTimes(t0, t1, step, toLocal) : [];
  };
  const widest = measure(format.format(toLocal(t0)));
  return {
    ticks: times(LONG_STEPS, 0.5 * em).map(axis.toPx),
    days: [],
    labels: times(choices, widest + em).map((t) => {
      const text = format.format(toLocal(t));
      const half = measure(text) / 2;
      const x = Math.max(x0 + half, Math.min(x1 - half, axis.toPx(t)));
      return { x, text, x0: x - half, x1: x + half, rank: 6 };
    }),
  };
}

/** The lower row of a chapter of hours or days, once for each date format, the most detailed first. */
export function dateRow(
  panel: Panel,
  clock: PanelClock,
  context: ChartContext,
  axis: Axis,
  beside: readonly NewDate[],
): Row[] {
  const { em, measure } = context;
  const { t0, t1, x0 } = panel;
  const marked = beside.map(({ t }) => t);
  const midnights = [
    ...clockTicks(clock, DAY).map(({ t }) => t),
    ...newDates(clock).filter((t) => !marked.includes(t)),
  ]
    .filter((t) => t > t0 && t < t1)
    .sort((a, b) => a - b);
  const xs = midnights.map(axis.toPx);
  const day = 24 * HOUR_MS * density(panel);
  // Days that are too narrow for a line get a tick.
  const wide = day > 3 * em;
  return dateForms(context).map((say) => {
    const label = (t: number, x: number, rank: number): Label => {
      const text = say(t);
      return { x, text, x0: x, x1: x + measure(text, true), rank };
    };
    const widest = Math.max(0, ...midnights.slice(0, 31).map((t) => measure(say(t), true)));
    // If not every day has room, every second has, or every seventh, so that the row is even.
    const every = DAYS.find((count) => count * day >= widest + 0.7 * em) ?? midnights.length;
    return {
      ticks: wide ? [] : xs,
      days: wide ? xs : [],
      labels: [
        // The chapter's first day is labelled at the chapter's edge, even if midnight is before it.
        label(t0, x0, wide ? 1 : 3),
        ...midnights.flatMap((t, i) =>
          (i + 1) % every === 0 ? [label(t, (xs[i] ?? 0) + (wide ? 0.35 * em : 0), 2)] : [],
        ),
        ...beside.map(({ t, x }) => label(t, x, 2)),
      ],
    };
  });
}

/** A date that begins with a marked change of the clock, and where its label may start, px. */
export interface NewDate {
  readonly t: number;
  readonly x: number;
}

function dateForms({ story, clock, lang }: ChartContext): ((t: number) => string)[] {
  const options: Intl.DateTimeFormatOptions[] = [
    { weekday: 'short', day: 'numeric', month: 'long' },
    { day: 'numeric', month: 'long' },
    { day: 'numeric', month: 'short' },
  ];
  return options.map((option) => (t) => {
    return withWeekday(formatIn(zoneOf(story, clock, t), lang, option).format(t));
  });
}

/** Px per ms. */
function density({ x0, x1, t0, t1 }: Panel): number {
  return (x1 - x0) / (t1 - t0);
}
