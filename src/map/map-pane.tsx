import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { usePlayback } from '../playback/use-playback.ts';
import { positionText } from '../timeline/format/position-text.ts';
import { Button } from '../ui/button.tsx';
import type { FallbackReason, Padding } from './map-options.ts';
import { Legend } from './overlays/legend.tsx';
import { prerenderedMap } from './prerendered-map.ts';
import { type MapProps, useMap } from './use-map.ts';
import { useMapIssue } from './use-map-issue.ts';
import './controls.css';
import './map.css';
import './overlays/markers.css';

interface MapPaneProps extends MapProps {
  /** What lies over the map at its edges, pixels. */
  readonly padding?: Padding;
  /**
   * Leads the camera: each new one brings it back to the story, and `whole` to the whole route rather
   * than to what is told. Left out, the camera follows the story until the reader takes it.
   */
  readonly cameraReset?: CameraReset;
  /** Whether the legend is unfolded; left out, where there is room. */
  readonly legend?: boolean;
}

export interface CameraReset {
  readonly whole: boolean;
}

/** Said beside the simpler map that stands in for the full one. */
const SIMPLER: Readonly<Record<FallbackReason, string>> = {
  browser:
    'This browser cannot draw the full map. A simpler one is shown; everything else works as usual.',
  files:
    'The full map could not be loaded. A simpler one is shown; everything else works as usual.',
};

/** Said where there is no map at all. */
const NONE: Readonly<Record<FallbackReason, string>> = {
  browser: 'The map cannot be drawn in this browser. Timeline and article work as usual.',
  files: 'The map could not be loaded. Timeline and article work as usual.',
};

/** The map's place on a page. It mounts the map, which then draws on its own: no render per frame. */
export function MapPane(props: MapPaneProps) {
  const { journey, playback, lang, opening = 'whole', padding, cameraReset: lead } = props;
  const host = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLElement>(null);
  const {
    renderer: view,
    state,
    fallbackReason: lack,
    cameraFree: wandering,
    issue: trouble,
    tryAgain,
  } = useMap(host, props);
  const where = usePlayback(playback, ({ t }) => positionText(journey, t, lang));
  const whereId = useId();
  /** The sentence that the reader has dismissed. */
  const [read, setRead] = useState('');

  useEffect(() => {
    if (padding) view?.setPadding(padding);
  }, [view, padding]);
  useEffect(() => {
    if (lead) view?.resetCamera(lead.whole);
  }, [view, lead]);

  // The buttons go when they are pressed: the focus must not fall back to the page's top.
  const goBack = () => {
    host.current?.querySelector<HTMLElement>('canvas, .map-svg')?.focus({ preventScroll: true });
    view?.followStory();
  };
  const again = () => {
    region.current?.focus({ preventScroll: true });
    tryAgain();
  };
  const dismiss = () => {
    region.current?.focus({ preventScroll: true });
    setRead(sentence);
  };

  /** Neither the full map nor the simpler one. */
  const bare = state === 'fallback' && view === null;
  const sentence = (bare ? NONE : SIMPLER)[lack];
  useMapIssue(region, trouble, state === 'fallback' ? { bare, lack, sentence } : null);
  return (
    <section
      ref={region}
      tabIndex={-1}
      aria-label="Map"
      aria-describedby={whereId}
      aria-busy={state === 'loading'}
      className="map-pane"
      data-state={state}
    >
      <p id={whereId} className="ui-hidden">
        {state === 'loading' ? 'The map is loading.' : `Now ${where}.`}
      </p>
      {opening === 'whole' && <PosterHost over={state !== 'loading'} />}
      {/* The view's own element: React puts nothing into it. */}
      <div ref={host} className="map-host" hidden={bare} />
      {state === 'fallback' && (bare || read !== sentence) && (
        <div className={bare ? 'map-sentence' : 'map-simpler'} data-map-overlay>
          <p>{sentence}</p>
          {lack === 'files' && <Button label="Try again" look="framed" onClick={again} />}
          {!bare && <Button label="Dismiss" icon="close" onClick={dismiss} />}
        </div>
      )}
      {!bare && (
        <>
          <Legend journey={journey} open={props.legend} />
          {wandering && (
            <div className="map-back">
              <Button label="Back to the story" look="framed" onClick={goBack} />
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** How long the map takes to fade in, with some to spare, ms: as in map.css. */
const FADE_MS = 500;

/** The drawing that the build put into the page, until the map has faded in over it. */
function PosterHost({ over }: { readonly over: boolean }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const poster = prerenderedMap();
    if (poster) host.current?.append(poster);
    return () => poster?.remove();
  }, []);
  useEffect(() => {
    if (!over) return;
    const timer = setTimeout(() => prerenderedMap()?.remove(), FADE_MS);
    return () => clearTimeout(timer);
  }, [over]);
  return <div ref={host} aria-hidden="true" />;
}
