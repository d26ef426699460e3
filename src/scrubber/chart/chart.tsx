import { memo } from 'react';
import { isolated } from '../../i18n/direction.ts';
import { BasisLines } from './basis-lines.tsx';
import type { ChartLayout } from './chart-layout.ts';
import { type ChartMark, WORDS } from './chart-marks.ts';
import { Dates, Drawing } from './drawing.tsx';

/**
 * The string line as it looks before the journey. Renders once per size, clock and language; the
 * elements that move with the clock are in the interaction layer above it.
 */
export const Chart = memo(function Chart({ layout, clip }: { layout: ChartLayout; clip: string }) {
  const { height, em, axis, head, plot, time } = layout;
  const upper = plot.bottom + 1.3 * em;
  return (
    <Drawing size={layout}>
      <clipPath id={clip}>
        {axis.panels.map(({ chapter, x0, x1 }) => (
          <rect key={chapter.id} x={x0} y={0} width={x1 - x0} height={height} />
        ))}
      </clipPath>
      {axis.panels.map(({ chapter, x0, x1, breakBefore }, i) => (
        <g key={chapter.id}>
          <path
            className="scrubber-rule"
            d={`M${edge(x0, axis.panels[i - 1]?.x1)} ${head + 0.5}H${x1}`}
          />
          {i > 0 && !breakBefore ? (
            <path
              className="scrubber-axis scrubber-axis-on"
              d={`M${axis.panels[i - 1]?.x1} ${plot.bottom + 0.5 - time.level(x0)}H${x0}`}
            />
          ) : null}
        </g>
      ))}
      <Guides layout={layout} />
      {rowsOf(layout.caption, head + 1.25 * em, em).map(({ line, y }) => (
        <text key={y} className="scrubber-caption" x={layout.namesX - 0.3 * em} y={y}>
          {isolated(line)}
        </text>
      ))}
      <path className="scrubber-axis" d={axisPath(layout)} />
      <path
        className="scrubber-tick"
        d={time.ticks.map((x) => `M${px(x)} ${plot.bottom - time.level(x)}v4`).join('')}
      />
      <path
        className="scrubber-day"
        d={time.days.map((x) => `M${px(x)} ${plot.top}V${plot.bottom + 2.6 * em}`).join('')}
      />
      {time.clockMarks.map(({ x, t, readings, isBeside, step }) => (
        <g key={t} className="scrubber-clock-mark">
          <path d={`M${px(x)} ${plot.top + 4}V${plot.bottom}`} className="scrubber-border" />
          <path
            d={`M${px(x)} ${plot.bottom - Math.max(time.level(x), time.level(x) - step)}V${isBeside ? upper + 0.2 * em : plot.bottom + 4}`}
          />
          {readings.map(({ x: at, anchor, text }) => (
            <text key={anchor} x={at} y={upper} textAnchor={anchor}>
              {isolated(text)}
            </text>
          ))}
        </g>
      ))}
      {time.hours.map(({ x, text }) => (
        <text key={x} className="scrubber-hour" x={x} y={upper}>
          {isolated(text)}
        </text>
      ))}
      <Dates dates={time.lower} y={plot.bottom + 2.5 * em} />
      <path
        className="scrubber-break"
        d={layout.breaks.map((x) => `M${x - 5} ${plot.bottom + 5}l4 -10m3 0l-4 10`).join('')}
      />
      <path className="scrubber-band" d={layout.band} clipPath={`url(#${clip})`} />
      <BasisLines paths={layout.lines} />
      <Stems layout={layout} />
      <Signs layout={layout} />
    </Drawing>
  );
});

/** The texts of the chart. Above the playhead, which would strike them through. */
export const ChartWords = memo(function ChartWords({ layout }: { layout: ChartLayout }) {
  const { axis, head, em, bandLabel } = layout;
  return (
    <Drawing size={layout} layer="scrubber-words">
      {axis.panels.map(({ chapter, x0 }, i) =>
        rowsOf(layout.titles[i]?.lines ?? [], head + 1.25 * em, em).map(({ line, y }) => (
          <text key={`${chapter.id}${y}`} className="scrubber-title" x={x0} y={y}>
            {isolated(line)}
          </text>
        )),
      )}
      {bandLabel ? (
        <text className="scrubber-band-label" x={bandLabel.x} y={bandLabel.y}>
          {isolated(bandLabel.text)}
        </text>
      ) : null}
      <Words layout={layout} />
    </Drawing>
  );
});

/** The travelled version of the line: heavier, with filled symbols. */
export const Travelled = memo(function Travelled({ layout }: { layout: ChartLayout }) {
  return (
    <Drawing size={layout} layer="scrubber-chart-travelled">
      <BasisLines paths={layout.lines} />
      <Signs layout={layout} />
    </Drawing>
  );
});

function Guides({ layout }: { layout: ChartLayout }) {
  const { axis, em, names, namesX, namesEnd, ridden } = layout;
  const panels = axis.panels.slice(ridden[0], ridden[1] + 1);
  return names.map(({ text, y, at, border }, i) => (
    <g key={`${text}${at}`}>
      <text className="scrubber-name" x={namesX - 0.3 * em} y={y + 0.34 * em}>
        {isolated(text)}
      </text>
      <path
        className="scrubber-leader"
        d={`M${namesX} ${px(y)}h${0.25 * em}L${namesEnd - 0.15 * em} ${px(at)}H${namesEnd + 0.3 * em}`}
      />
      {/* Two adjacent hairlines would look like a bar. */}
      {at - (names[i - 1]?.at ?? Number.NEGATIVE_INFINITY) < 2 ? null : (
        <path
          className={border ? 'scrubber-guide scrubber-guide-border' : 'scrubber-guide'}
          d={panels.map(({ x0, x1 }) => `M${x0} ${px(at)}H${x1}`).join('')}
        />
      )}
    </g>
  ));
}

function Stems({ layout }: { layout: ChartLayout }) {
  return layout.marks.map(({ step, x, y, label }) =>
    label ? (
      <path key={step.id} className="scrubber-stem" d={`M${px(x)} ${y}V${label.stemY}`} />
    ) : null,
  );
}

function Words({ layout }: { layout: ChartLayout }) {
  const { em } = layout;
  return layout.marks.map(({ step, label }) =>
    label ? (
      <g key={step.id} className="scrubber-callout">
        {rowsOf(label.lines, label.box.top + 0.9 * em, em).map(({ line, y: base }) => (
          <text
            key={base}
            x={label.side === 'right' ? label.box.left : label.box.right}
            y={base}
            textAnchor={label.side === 'right' ? 'start' : 'end'}
          >
            {isolated(line)}
          </text>
        ))}
      </g>
    ) : null,
  );
}

function Signs({ layout }: { layout: ChartLayout }) {
  return layout.marks.map((mark) => <Sign key={mark.step.id} {...mark} />);
}

function Sign({ step, x, y, x1 }: ChartMark) {
  const basis = 'kind' in step.of ? step.of.from.basis : step.of.basis;
  const sign = basis === 'planned' ? 'scrubber-sign scrubber-sign-planned' : 'scrubber-sign';
  if (step.kind === 'moment') {
    return (
      <g className={sign}>
        {x1 - x > 8 ? <path className="scrubber-while" d={`M${x} ${y}H${x1}`} /> : null}
        <path d={`M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`} />
      </g>
    );
  }
  if (step.kind === 'pass') return <path className={sign} d={`M${x} ${y - 4}v8`} />;
  return <circle className={sign} cx={x} cy={y} r={step.kind === 'call' ? 2.25 : 3.25} />;
}

/** SVG path of the axis, with a step up or down at each clock change. */
function axisPath({ axis, plot, time }: ChartLayout): string {
  return axis.panels
    .map(({ x0, x1 }) => {
      const inner = time.clockMarks.filter(({ x }) => x > x0 && x < x1);
      const steps = inner.map(({ x }) => `H${px(x)}V${plot.bottom + 0.5 - time.level(x)}`);
      return `M${x0} ${plot.bottom + 0.5 - time.level(x0)}${steps.join('')}H${x1}`;
    })
    .join('');
}

/** Lines of text and their baselines, the first at `y`. */
function rowsOf(lines: readonly string[], y: number, em: number): { line: string; y: number }[] {
  return lines.map((line, i) => ({ line, y: y + i * WORDS.row * em }));
}

/** Aligns a hairline to the px grid, so that it is crisp. */
function px(x: number): number {
  return Math.round(x) + 0.5;
}

/** The rule of a chapter that adjoins another starts a little later, so that the two are distinct. */
function edge(x: number, before: number | undefined): number {
  return before !== undefined && x - before < 3 ? x + 3 : x;
}
