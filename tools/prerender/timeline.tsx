import { renderToStaticMarkup } from 'react-dom/server';
import { backgroundStart } from '../../src/scrubber/background-tab.ts';
import { BackgroundTabLabel } from '../../src/scrubber/background-tab-button.tsx';
import { Chart, ChartWords } from '../../src/scrubber/chart/chart.tsx';
import { layOutChart } from '../../src/scrubber/chart/chart-layout.ts';
import { Track } from '../../src/scrubber/track/track.tsx';
import { layOutTrack } from '../../src/scrubber/track/track-layout.ts';
import { zoneAt } from '../../src/timeline/clocks/zones.ts';
import { placeText, statusLine } from '../../src/timeline/format/status-line.ts';
import type { Journey } from '../../src/timeline/journey.ts';
import { buildTimeScale } from '../../src/timeline/time-scale.ts';
import { estimateWidth } from '../../src/ui/text/text-width.ts';

/** The font size of the timeline, px: --step--2 at the usual text size. */
const EM = 12;

/** The sizes that the timeline is drawn at; in other panes it is scaled. Px. */
const CHART = { width: 1440, height: 207, em: EM };
const READER_TRACK = { width: 294, height: 80, em: EM };
const EMBED_TRACK = { width: 480, height: 80, em: EM };

interface Timeline {
  readonly journey: Journey;
  readonly lang: string;
  /** Epoch ms. */
  readonly t: number;
}

/** The reader's timeline as HTML: the string line and the folded track, of which CSS shows one. */
export function readerTimeline(timeline: Timeline): string {
  const layout = layOutChart({ ...contextOf(timeline), ...CHART });
  return renderToStaticMarkup(
    <>
      <div className="scrubber scrubber-unfolded" data-folded={false} dir="ltr">
        <div className="scrubber-slider">
          <svg className="scrubber-scaled" viewBox={viewBox(CHART)} aria-hidden="true">
            <Chart layout={layout} clip="prerendered-clip" />
            <ChartWords layout={layout} />
          </svg>
        </div>
        <Tab {...timeline} />
      </div>
      <FoldedTimeline
        {...timeline}
        className="scrubber scrubber-folded"
        size={READER_TRACK}
        fit="xMidYMax meet"
      />
    </>,
  );
}

/** The embed's timeline as HTML: always folded. */
export function embedTimeline(timeline: Timeline): string {
  return renderToStaticMarkup(
    <FoldedTimeline {...timeline} className="scrubber" size={EMBED_TRACK} fit="none" />,
  );
}

interface FoldedTimelineProps extends Timeline {
  readonly className: string;
  readonly size: typeof READER_TRACK;
  /** `preserveAspectRatio` */
  readonly fit: string;
}

function FoldedTimeline({ className, size, fit, ...timeline }: FoldedTimelineProps) {
  const { journey, t, lang } = timeline;
  const status = statusLine(journey, t, 'local', lang);
  return (
    <div {...{ className }} data-folded={true} dir="ltr">
      <div className="scrubber-slider">
        <p className="scrubber-now">
          <strong>{status.when}</strong> <span>{placeText(status)}</span>
        </p>
        <svg
          className="scrubber-scaled"
          viewBox={viewBox(size)}
          preserveAspectRatio={fit}
          aria-hidden="true"
        >
          <Track layout={layOutTrack({ ...contextOf(timeline), ...size })} />
        </svg>
      </div>
      <Tab {...timeline} />
    </div>
  );
}

/** The background's tab as it looks, not yet a button. */
function Tab({ journey, lang }: Pick<Timeline, 'journey' | 'lang'>) {
  if (!journey.story.chapters[0]?.background) return null;
  const scale = buildTimeScale(journey.story);
  return (
    <div className="scrubber-tab" aria-hidden="true">
      <BackgroundTabLabel
        open={false}
        start={backgroundStart(scale, zoneAt(journey.story, scale.start), lang)}
      />
    </div>
  );
}

function viewBox({ width, height }: typeof CHART): string {
  return `0 0 ${width} ${height}`;
}

function contextOf({ journey, lang }: Timeline) {
  const { story } = journey;
  const measure = (text: string, bold?: boolean) => estimateWidth(text, EM, bold ? 600 : 400);
  return { story, journey, scale: buildTimeScale(story), clock: 'local', lang, measure } as const;
}
