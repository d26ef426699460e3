import { Article } from '../../article/article.tsx';
import type { Playback } from '../../playback/playback.ts';
import { Chart } from '../../scrubber/chart/chart.tsx';
import { layOutChart } from '../../scrubber/chart/chart-layout.ts';
import type { MeasureText } from '../../scrubber/measure-text.ts';
import { Track } from '../../scrubber/track/track.tsx';
import { layOutTrack } from '../../scrubber/track/track-layout.ts';
import { statusLine } from '../../timeline/format/status-line.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { Step } from '../../timeline/steps.ts';
import type { TimeScale } from '../../timeline/time-scale.ts';
import { momentUrl } from '../moment-url.ts';
import { createStepper } from '../stepper.ts';
import { ClockMenu } from './clock-menu.tsx';
import { Header } from './header.tsx';
import { Transport } from './transport.tsx';

interface PrerenderedReaderProps {
  readonly journey: Journey;
  readonly scale: TimeScale;
  readonly steps: readonly Step[];
  /** It only stands at the first instant. */
  readonly playback: Playback;
  readonly lang: string;
  /** Width of words of 12 px in the interface's face. */
  readonly measure: MeasureText;
}

/** The panes that the timeline is drawn for; in others it is scaled. Pixels. */
const WIDE = { width: 1440, height: 207, em: 12 };
const NARROW = { width: 390, height: 72, em: 12 };

const nothing = () => undefined;

/**
 * The page at its first instant as plain HTML, made when the site is built: it stands before any
 * script, and without one. The same elements as in `Layout`, so that nothing moves when that takes
 * over. The map's drawing is put into `map-poster` by the build.
 */
export function PrerenderedReader({
  journey,
  scale,
  steps,
  playback,
  lang,
  measure,
}: PrerenderedReaderProps) {
  const { story } = journey;
  const stepper = createStepper(steps, playback);
  const words = statusLine(journey, playback.getState().t, 'local', lang);
  const where = words.certainty ? `${words.where}, ${words.certainty}` : words.where;
  const setting = { story, journey, scale, clock: 'local', lang, measure } as const;
  const clockMenu = <ClockMenu story={story} clock="local" onClock={nothing} />;
  return (
    <div className="reader">
      <Header
        {...{ story, lang }}
        theme="auto"
        onLang={nothing}
        onTheme={nothing}
        onShare={nothing}
        onEmbed={nothing}
        onHelp={nothing}
      >
        <span className="poster-wide">{clockMenu}</span>
      </Header>
      <main className="reader-main">
        <div className="reader-stage">
          <div className="reader-map">
            <div className="map-pane" data-state="poster">
              <div className="map-poster" />
            </div>
          </div>
          <div className="reader-time">
            <Transport {...{ journey, playback, stepper, lang }} clock="local" folded={true}>
              <span className="poster-narrow">{clockMenu}</span>
              <p className="reader-now poster-tall" lang={lang}>
                <span className="reader-when">{words.when}</span>{' '}
                <span className="reader-where">{where}</span>
              </p>
            </Transport>
            <div className="scrubber poster-tall" data-folded={false}>
              <div className="scrubber-slider">
                <svg
                  className="poster-line"
                  viewBox={`0 0 ${WIDE.width} ${WIDE.height}`}
                  aria-hidden="true"
                >
                  <Chart layout={layOutChart({ ...setting, ...WIDE })} clip="poster-clip" />
                </svg>
              </div>
            </div>
            <div className="scrubber poster-low" data-folded={true}>
              <div className="scrubber-slider">
                <p className="scrubber-now">
                  <strong>{words.when}</strong> <span>{where}</span>
                </p>
                <svg
                  className="poster-line"
                  viewBox={`0 0 ${NARROW.width} ${NARROW.height}`}
                  preserveAspectRatio="xMidYMax meet"
                  aria-hidden="true"
                >
                  <Track layout={layOutTrack({ ...setting, ...NARROW })} />
                </svg>
              </div>
            </div>
          </div>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for the arrow keys. */}
        <div className="reader-text" tabIndex={0}>
          <Article
            {...{ story, playback, lang }}
            clock="local"
            hrefOf={(ref) => momentUrl(story, lang, ref)}
          />
        </div>
      </main>
    </div>
  );
}
