import type { ReactNode } from 'react';
import { isolated } from '../../i18n/direction.ts';
import type { ChartLayout } from './chart-layout.ts';

interface DrawingProps {
  readonly size: { readonly width: number; readonly height: number };
  /** A class beside `scrubber-chart`. */
  readonly layer?: string;
  readonly children: ReactNode;
}

/** A layer of the timeline. Hidden from screen readers: the slider has its text. */
export function Drawing({ size, layer, children }: DrawingProps) {
  return (
    <svg
      className={layer ? `scrubber-chart ${layer}` : 'scrubber-chart'}
      width={size.width}
      height={size.height}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

interface DatesProps {
  readonly dates: ChartLayout['time']['lower'];
  /** Of the base line. */
  readonly y: number;
}

/** The row of dates and of changes of the clock. */
export function Dates({ dates, y }: DatesProps) {
  return dates.map(({ x, text, clockChange }) => (
    <text
      key={x}
      className={clockChange !== null ? 'scrubber-clock-change' : 'scrubber-date'}
      x={x}
      y={y}
    >
      {isolated(text)}
    </text>
  ));
}
