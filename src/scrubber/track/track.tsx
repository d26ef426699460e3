import { memo } from 'react';
import { isolated } from '../../i18n/direction.ts';
import { BasisLines } from '../chart/basis-lines.tsx';
import { Dates, Drawing } from '../chart/drawing.tsx';
import type { TrackLayout } from './track-layout.ts';

/** The slim timeline as it looks before the journey. Renders once per size. */
export const Track = memo(function Track({ layout }: { layout: TrackLayout }) {
  const { height, em, axis, y, days, lower, clockMarks } = layout;
  return (
    <Drawing size={layout}>
      {axis.panels.map(({ chapter, x0, x1 }, i) => (
        <rect
          key={chapter.id}
          className={i % 2 ? 'scrubber-shade scrubber-shade-odd' : 'scrubber-shade'}
          x={x0}
          y={y - 0.5 * em}
          width={x1 - x0}
          height={em}
        />
      ))}
      <path
        className="scrubber-day"
        d={days.map((x) => `M${Math.round(x) + 0.5} ${y - 0.5 * em}V${height - 0.3 * em}`).join('')}
      />
      <Dates dates={lower} y={height - 0.35 * em} />
      <path
        className="scrubber-clock-mark"
        d={clockMarks
          .map(({ x }) => `M${Math.round(x) + 0.5} ${y - 0.5 * em}V${y + 0.8 * em}`)
          .join('')}
      />
      <path
        className="scrubber-uncertain"
        d={layout.uncertain.map(([x0, x1]) => `M${x0} ${y}H${x1}`).join('')}
        strokeWidth={0.7 * em}
      />
      <Rail layout={layout} />
      {layout.years.map(({ x, text }) => (
        <text key={x} x={x} y={height - 0.35 * em}>
          {isolated(text)}
        </text>
      ))}
      {layout.names.map(({ tick, leader }) =>
        leader === null ? null : (
          <path
            key={tick}
            className="scrubber-leader"
            d={`M${tick} ${y - 5}L${leader - 1} ${y - 1.1 * em}`}
          />
        ),
      )}
      {layout.names.map(({ x, text }) => (
        <text key={x} className="scrubber-track-name" x={x} y={y - 0.85 * em}>
          {isolated(text)}
        </text>
      ))}
    </Drawing>
  );
});

/** The travelled version, which is clipped at the playhead. */
export const TrackTravelled = memo(function TrackTravelled({ layout }: { layout: TrackLayout }) {
  return (
    <Drawing size={layout} layer="scrubber-chart-travelled">
      <Rail layout={layout} />
    </Drawing>
  );
});

function Rail({ layout }: { layout: TrackLayout }) {
  const { y, rides, moments, names } = layout;
  return (
    <>
      <path className="scrubber-rail" d={layout.rail} />
      <BasisLines paths={rides} />
      {moments.map((x) => (
        <path key={x} className="scrubber-sign" d={`M${x} ${y - 4}l4 4l-4 4l-4 -4z`} />
      ))}
      {names.map(({ tick }) => (
        <path key={tick} className="scrubber-stop" d={`M${tick} ${y - 5}v10`} />
      ))}
    </>
  );
}
