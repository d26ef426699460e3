import { directionOf } from '../i18n/direction.ts';
import './scrubber.css';
import './chart/chart.css';
import './interaction/interaction.css';
import './track/track.css';
import { memo, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { t } from '../i18n/translate.ts';
import type { Playback } from '../playback/playback.ts';
import type { Story } from '../story/model.ts';
import { type Clock, zoneAt } from '../timeline/clocks/zones.ts';
import type { Journey } from '../timeline/journey.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import { Prerendered } from '../ui/prerendered.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';
import { backgroundStart } from './background-tab.ts';
import { BackgroundTab } from './background-tab-button.tsx';
import { Chart, ChartWords, Travelled } from './chart/chart.tsx';
import { layOutChart } from './chart/chart-layout.ts';
import { InteractionLayer } from './interaction/interaction-layer.tsx';
import { Track, TrackTravelled } from './track/track.tsx';
import { layOutTrack } from './track/track-layout.ts';
import { useBackground } from './use-background.ts';
import { type ChartSize, useChartSize } from './use-chart-size.ts';

export interface ScrubberProps {
  readonly story: Story;
  readonly journey: Journey;
  readonly scale: TimeScale;
  readonly playback: Playback;
  readonly clock: Clock;
  /** BCP 47 tag. */
  readonly lang: string;
  /** Show the slim track instead of the string line. Below a width of `SLIM_PX` it is always shown. */
  readonly folded?: boolean;
}

/** The readout alone is in the row of the label of now. */
const NOTHING = [] as const;

/** Below this width a string line is not readable. */
const SLIM_PX = 640;

/**
 * The timeline as a string line: time on the x axis, distance on the y axis. One slider for pointer,
 * keys and screen readers. It fills its container's height and has a minimum height of its own. React
 * renders it for a new size, clock or language, never for a new instant.
 */
export const Scrubber = memo(function Scrubber(props: ScrubberProps) {
  const hydrated = useHydrated();
  return hydrated ? (
    <LiveScrubber {...props} />
  ) : (
    <Prerendered part="timeline" className="scrubber-prerendered" />
  );
});

function LiveScrubber(props: ScrubberProps) {
  const root = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLDivElement>(null);
  const size = useChartSize(root);
  const slim = props.folded === true || (size !== null && size.width < SLIM_PX);
  const { open, toggle } = useBackground(props);
  const directionId = useId();
  const rightToLeft = directionOf(props.lang) === 'rtl';
  const sized = { ...props, slider, open };
  return (
    <div ref={root} className="scrubber" data-folded={slim} dir="ltr">
      <div
        ref={slider}
        className="scrubber-slider"
        role="slider"
        tabIndex={0}
        aria-label={t('scrubber.label')}
        aria-orientation="horizontal"
        aria-describedby={rightToLeft ? directionId : undefined}
        // playhead.ts updates the value without a React render.
        aria-valuenow={0}
      >
        {size === null ? null : slim ? (
          <Folded {...sized} size={size} />
        ) : (
          <Unfolded {...sized} size={size} />
        )}
      </div>
      {rightToLeft && (
        <p id={directionId} className="ui-hidden">
          {t('scrubber.time-direction')}
        </p>
      )}
      {props.scale.journey.x0 > 0 ? (
        <BackgroundTab
          open={open}
          start={backgroundStart(props.scale, zoneAt(props.story, props.scale.start), props.lang)}
          onToggle={toggle}
        />
      ) : null}
    </div>
  );
}

interface SizedProps extends ScrubberProps {
  readonly size: ChartSize;
  /** The background has room on the axis. */
  readonly open: boolean;
  readonly slider: React.RefObject<HTMLDivElement | null>;
}

function Unfolded(props: SizedProps) {
  const { story, journey, scale, playback, clock, lang, size, slider, open } = props;
  const clip = useId();
  const layout = useMemo(
    () => layOutChart({ story, journey, scale, clock, lang, open, ...size }),
    [story, journey, scale, clock, lang, open, size],
  );
  const line = useMemo(() => {
    const { axis, ridden, yOf } = layout;
    const shown = [axis.panels[ridden[0]]?.x0 ?? 0, axis.panels[ridden[1]]?.x1 ?? 0] as const;
    return { yOf, shown };
  }, [layout]);
  const { axis, marks } = layout;
  // The tab is beside the slider, so it is not rendered here.
  useLayoutEffect(() => {
    const root = slider.current?.parentElement;
    root?.style.setProperty('--scrubber-tab', open ? `${layout.namesX}px` : '1em');
  }, [slider, layout, open]);
  return (
    <>
      <Chart layout={layout} clip={clip} />
      <InteractionLayer
        {...{ slider, size, axis, line, journey, scale, playback, clock, lang }}
        targets={marks}
        taken={NOTHING}
        words={<ChartWords layout={layout} />}
      >
        <Travelled layout={layout} />
      </InteractionLayer>
    </>
  );
}

function Folded(props: SizedProps) {
  const { story, journey, scale, playback, clock, lang, size, slider, open } = props;
  const layout = useMemo(
    () => layOutTrack({ story, journey, scale, clock, lang, open, ...size }),
    [story, journey, scale, clock, lang, open, size],
  );
  const { axis, targets, dated } = layout;
  return (
    <>
      <Track layout={layout} />
      <InteractionLayer
        {...{ slider, size, axis, targets, journey, scale, playback, clock, lang }}
        line={null}
        taken={dated}
      >
        <TrackTravelled layout={layout} />
      </InteractionLayer>
    </>
  );
}
