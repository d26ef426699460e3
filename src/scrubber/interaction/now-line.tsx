import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Story } from '../../story/model.ts';
import type { Clock } from '../../timeline/clocks/zones.ts';
import type { Axis } from '../chart/axis/axis.ts';
import type { ChartSize } from '../use-chart-size.ts';
import { attachNowLine, type KeepClear, type Span } from './attach-now-line.ts';

interface NowLineProps {
  readonly story: Story;
  readonly axis: Axis;
  readonly size: ChartSize;
  readonly clock: Clock;
  readonly lang: string;
  /** Where other words are in the label's row, px. */
  readonly taken: readonly Span[];
  /** Filled with what keeps the label clear of the playhead's readout. */
  readonly keepClear: RefObject<KeepClear | null>;
}

/** The line at now in a story that is still happening. It moves by itself, without a React render. */
export function NowLine({ story, axis, size, clock, lang, taken, keepClear }: NowLineProps) {
  const line = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!line.current || !label.current) return;
    const attached = attachNowLine({
      parts: { line: line.current, label: label.current },
      ...{ story, axis, clock, lang, taken, ...size },
    });
    keepClear.current = attached.keepClear;
    return () => {
      keepClear.current = null;
      attached.detach();
    };
  }, [story, axis, size, clock, lang, taken, keepClear]);
  return (
    <>
      <div ref={line} className="scrubber-live" hidden />
      <div ref={label} className="scrubber-live-label" aria-hidden="true" hidden />
    </>
  );
}
