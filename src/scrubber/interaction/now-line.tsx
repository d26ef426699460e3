import { type RefObject, useEffect, useRef } from 'react';
import { loadModule } from '../../loading/modules/load-module.ts';
import type { Story } from '../../story/model.ts';
import type { Clock } from '../../timeline/clocks/zones.ts';
import type { Axis } from '../chart/axis/axis.ts';
import type { ChartSize } from '../use-chart-size.ts';
import type { Span } from './place-now-label.ts';

/** Where the playhead's readout is, for the label of now to keep clear of. */
export interface ReadoutSpan {
  /** Px; null where it is no text. */
  now: Span | null;
  /** Runs per frame. */
  onChange: ((span: Span | null) => void) | null;
}

interface NowLineProps {
  readonly story: Story;
  readonly axis: Axis;
  readonly size: ChartSize;
  readonly clock: Clock;
  readonly lang: string;
  /** Where other words are in the label's row, px. */
  readonly taken: readonly Span[];
  readonly readout: RefObject<ReadoutSpan>;
}

/** The line at now in a story that is still happening. It moves by itself, without a React render. */
export function NowLine({ story, axis, size, clock, lang, taken, readout }: NowLineProps) {
  const line = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shared = readout.current;
    let detach: (() => void) | null = null;
    let gone = false;
    const attach = ({ attachNowLine }: typeof import('./attach-now-line.ts')) => {
      if (gone || !line.current || !label.current) return;
      const parts = { line: line.current, label: label.current };
      const attached = attachNowLine({ parts, story, axis, clock, lang, taken, ...size });
      attached.keepClear(shared.now);
      shared.onChange = attached.keepClear;
      detach = attached.detach;
    };
    // Few stories are live. Without its code the timeline lacks the line, and nothing else.
    loadModule(() => import('./attach-now-line.ts')).then(attach, () => {});
    return () => {
      gone = true;
      shared.onChange = null;
      detach?.();
    };
  }, [story, axis, size, clock, lang, taken, readout]);
  return (
    <>
      <div ref={line} className="scrubber-live" hidden />
      <div ref={label} className="scrubber-live-label" aria-hidden="true" hidden />
    </>
  );
}
