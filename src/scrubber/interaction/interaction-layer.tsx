import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Playback } from '../../playback/playback.ts';
import { clockUnit } from '../../timeline/clocks/clock-unit.ts';
import type { Clock } from '../../timeline/clocks/zones.ts';
import { placeText, statusLine } from '../../timeline/format/status-line.ts';
import type { Journey } from '../../timeline/journey.ts';
import { firstInstant, stepsOf } from '../../timeline/steps.ts';
import type { TimeScale } from '../../timeline/time-scale.ts';
import type { Axis } from '../chart/axis/axis.ts';
import { isLong } from '../chart-context.ts';
import type { ChartSize } from '../use-chart-size.ts';
import { type HitTarget, hitTest } from './hit-test.ts';
import { keyTarget } from './keys.ts';
import { NowLine, type ReadoutSpan } from './now-line.tsx';
import type { Span } from './place-now-label.ts';
import { attachPlayhead, type DrawnLine } from './playhead.ts';
import { attachPointer } from './pointer.ts';
import { previewText } from './preview.ts';
import { attachTooltip } from './tooltip.ts';

export interface InteractionLayerProps {
  readonly slider: RefObject<HTMLDivElement | null>;
  readonly size: ChartSize;
  readonly axis: Axis;
  readonly targets: readonly HitTarget[];
  /** Null when folded. */
  readonly line: DrawnLine | null;
  readonly journey: Journey;
  readonly scale: TimeScale;
  readonly playback: Playback;
  readonly clock: Clock;
  readonly lang: string;
  /** The travelled version of the drawing. */
  readonly children: ReactNode;
  /** Where words are in the row of the label of now, px. */
  readonly taken: readonly Span[];
  /** Texts that the playhead passes behind. */
  readonly words?: ReactNode;
}

/** The elements above the chart that move with the clock or the pointer. Renders once per layout. */
export function InteractionLayer(props: InteractionLayerProps) {
  const { slider, size, axis, targets, taken, line, journey, scale, playback, clock, lang } = props;
  const story = journey.story;
  const steps = useMemo(() => stepsOf(story), [story]);
  const opening = useMemo(() => firstInstant(story), [story]);
  const playhead = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const copy = useRef<HTMLDivElement>(null);
  const traveller = useRef<HTMLDivElement>(null);
  const band = useRef<HTMLDivElement>(null);
  const hover = useRef<HTMLDivElement>(null);
  const tooltip = useRef<HTMLDivElement>(null);
  const nowLine = useRef<HTMLParagraphElement>(null);
  const readoutSpan = useRef<ReadoutSpan>({ now: null, onChange: null });

  useLayoutEffect(() => {
    if (!slider.current || !playhead.current || !readout.current) return;
    if (!pane.current || !copy.current) return;
    return attachPlayhead({
      parts: {
        slider: slider.current,
        playhead: playhead.current,
        readout: readout.current,
        pane: pane.current,
        copy: copy.current,
        traveller: traveller.current,
        band: band.current,
      },
      axis,
      ...size,
      line,
      journey,
      scale,
      playback,
      clock,
      lang,
      now: () => performance.now(),
      onReadout: (span) => {
        readoutSpan.current.now = span;
        readoutSpan.current.onChange?.(span);
      },
      onValueText: (t) => {
        const [time, where] = nowLine.current?.children ?? [];
        if (!time || !where) return;
        const status = statusLine(journey, t, clock, lang);
        time.textContent = status.when;
        where.textContent = placeText(status);
      },
    });
  }, [slider, size, axis, line, journey, scale, playback, clock, lang]);

  useEffect(() => {
    const surface = slider.current;
    if (!surface || !hover.current || !tooltip.current) return;
    const show = attachTooltip(tooltip.current, hover.current, size);
    const long = (t: number) =>
      axis.panels.some(({ chapter, t0, t1 }) => t0 <= t && t <= t1 && isLong(chapter));
    const detach = attachPointer({
      surface,
      axis,
      playback,
      hitAt: (x, y) => hitTest(targets, x, y),
      hover: (at) => {
        const hit = at && hitTest(targets, at.x, at.y);
        surface.classList.toggle('scrubber-slider-hit', hit !== null);
        if (!at) return show(null);
        const t = axis.toTime(at.x);
        show({
          x: hit ? axis.toPx(hit.t) : axis.toPx(t),
          rect: at.rect,
          lines: previewText(t, hit, long(t), journey, clock, lang),
        });
      },
    });
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const at = playback.getState().t;
      const t = keyTarget(event.key, event.shiftKey, {
        ...{ t: at, scale, opening, steps },
        byDay: clockUnit(journey.story, at) !== 'minute',
      });
      if (t === null) return;
      event.preventDefault();
      playback.seek(t, 'keys');
    };
    surface.addEventListener('keydown', key);
    return () => {
      detach();
      surface.removeEventListener('keydown', key);
    };
  }, [slider, size, axis, targets, journey, scale, opening, steps, playback, clock, lang]);

  return (
    <>
      <div ref={pane} className="scrubber-pane">
        <div ref={copy} className="scrubber-copy">
          {props.children}
        </div>
      </div>
      {line ? <div ref={band} className="scrubber-uncertainty" /> : null}
      <div ref={hover} className="scrubber-hover" hidden />
      {story.live && (
        <NowLine {...{ story, axis, size, clock, lang, taken }} readout={readoutSpan} />
      )}
      <div ref={playhead} className="scrubber-playhead">
        <div ref={readout} className="scrubber-readout" />
      </div>
      {props.words}
      {line ? <div ref={traveller} className="scrubber-traveller" /> : null}
      {line ? null : (
        <p ref={nowLine} className="scrubber-now">
          <strong /> <span />
        </p>
      )}
      <div ref={tooltip} className="scrubber-tooltip" popover="manual">
        <strong />
        <span />
      </div>
    </>
  );
}
