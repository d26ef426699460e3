import { PassageCard } from '../../article/passage-card.tsx';
import type { Playback } from '../../playback/playback.ts';
import type { MeasureText } from '../../scrubber/measure-text.ts';
import { Track } from '../../scrubber/track/track.tsx';
import { layOutTrack } from '../../scrubber/track/track-layout.ts';
import { localize } from '../../story/localize.ts';
import { statusLine } from '../../timeline/format/status-line.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { Step } from '../../timeline/steps.ts';
import type { TimeScale } from '../../timeline/time-scale.ts';
import { momentUrl } from '../moment-url.ts';
import { createStepper } from '../stepper.ts';
import { EmbedButtons } from './embed-buttons.tsx';
import { EmbedFoot } from './embed-foot.tsx';

interface EmbedPosterProps {
  readonly journey: Journey;
  readonly scale: TimeScale;
  readonly steps: readonly Step[];
  /** It only stands at the first instant. */
  readonly playback: Playback;
  readonly lang: string;
  /** Width of words of 12 px in the interface's face. */
  readonly measure: MeasureText;
}

/** The track is drawn for this room and scaled to others. Pixels. */
const TRACK = { width: 480, height: 72, em: 12 };
const FULL = { allowed: false, on: false, toggle: () => undefined };

/** The embed at its first instant as plain HTML, made when the site is built. */
export function PrerenderedEmbed(props: EmbedPosterProps) {
  const { journey, scale, steps, playback, lang, measure } = props;
  const { story } = journey;
  const words = statusLine(journey, playback.getState().t, 'local', lang);
  const where = words.certainty ? `${words.where}, ${words.certainty}` : words.where;
  const setting = { story, journey, scale, clock: 'local', lang, measure } as const;
  return (
    <main className="embed">
      <h1 className="ui-hidden">{localize(story.title, lang)}</h1>
      <div className="embed-map">
        <div className="map-pane" data-state="poster">
          <div className="map-poster" />
        </div>
      </div>
      <div className="embed-card">
        <PassageCard
          {...{ story, playback, lang }}
          clock="local"
          hrefOf={(ref) => `./${momentUrl(story, lang, ref)}`}
        />
      </div>
      <div className="embed-time">
        <EmbedButtons {...{ playback }} stepper={createStepper(steps, playback)} />
        <div className="scrubber" data-folded={true}>
          <div className="scrubber-slider">
            <p className="scrubber-now">
              <strong>{words.when}</strong> <span>{where}</span>
            </p>
            <svg
              className="poster-line"
              viewBox={`0 0 ${TRACK.width} ${TRACK.height}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <Track layout={layOutTrack({ ...setting, ...TRACK })} />
            </svg>
          </div>
        </div>
      </div>
      <EmbedFoot {...{ story, lang }} full={FULL} addressNow={() => './'} />
    </main>
  );
}
