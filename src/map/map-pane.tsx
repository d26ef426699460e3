import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../i18n/translate.ts';
import { usePlayback } from '../playback/use-playback.ts';
import { positionText } from '../timeline/format/position-text.ts';
import { Button } from '../ui/button.tsx';
import type { Padding } from './map-options.ts';
import { Legend } from './overlays/legend.tsx';
import { prerenderedMap } from './prerendered-map.ts';
import { type MapProps, useMap } from './use-map.ts';
import { useMapIssue } from './use-map-issue.ts';
import './maplibre/controls.css';
import './map.css';
import './overlays/markers.css';

interface MapPaneProps extends MapProps {
  /** What lies over the map at its edges, pixels. */
  readonly padding?: Padding;
  /**
   * Each new one brings the camera back to the story; `whole`: to the whole route rather than to the
   * current scene. Left out, the camera follows the story until the reader takes it.
   */
  readonly cameraReset?: CameraReset;
  /** Whether the legend is unfolded; left out, where there is room. */
  readonly legend?: boolean;
}

export interface CameraReset {
  readonly whole: boolean;
}

/** The map's place on a page. It mounts the map, which then draws on its own: no render per frame. */
export function MapPane(props: MapPaneProps) {
  const { journey, playback, lang, opening = 'whole', padding, cameraReset } = props;
  const host = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLElement>(null);
  const { controller, state, fallbackReason, cameraFree, issue, tryAgain } = useMap(host, props);
  const position = usePlayback(playback, ({ t }) => positionText(journey, t, lang));
  const positionId = useId();
  /** The sentence that the reader has dismissed. */
  const [dismissed, setDismissed] = useState('');

  useEffect(() => {
    if (padding) controller?.setPadding(padding);
  }, [controller, padding]);
  useEffect(() => {
    if (cameraReset) controller?.resetCamera(cameraReset.whole);
  }, [controller, cameraReset]);

  // The buttons disappear when they are pressed: the focus must not fall back to the page's top.
  const follow = () => {
    host.current?.querySelector<HTMLElement>('canvas, .map-svg')?.focus({ preventScroll: true });
    controller?.followStory();
  };
  const retry = () => {
    region.current?.focus({ preventScroll: true });
    tryAgain();
  };
  const dismiss = () => {
    region.current?.focus({ preventScroll: true });
    setDismissed(sentence);
  };

  /** Neither the full map nor the simpler one. */
  const noMap = state === 'fallback' && controller === null;
  const sentence = t(`map.${noMap ? 'missing' : 'simpler'}-${fallbackReason}`);
  useMapIssue(region, issue, state === 'fallback' ? { noMap, fallbackReason, sentence } : null);
  return (
    <section
      ref={region}
      tabIndex={-1}
      aria-label={t('map.name')}
      aria-describedby={positionId}
      aria-busy={state === 'loading'}
      className="map-pane"
      data-state={state}
    >
      <p id={positionId} className="ui-hidden">
        {state === 'loading' ? t('map.loading') : t('map.now', { position })}
      </p>
      {opening === 'whole' && <PosterHost over={state !== 'loading'} />}
      {/* The map's own element: React puts nothing into it. */}
      <div ref={host} className="map-host" hidden={noMap} />
      {state === 'fallback' && (noMap || dismissed !== sentence) && (
        <div className={noMap ? 'map-message' : 'map-simpler'} data-map-overlay>
          <p>{sentence}</p>
          {fallbackReason === 'files' && (
            <Button label={t('loading.retry')} look="framed" onClick={retry} />
          )}
          {!noMap && <Button label={t('ui.dismiss')} icon="close" onClick={dismiss} />}
        </div>
      )}
      {!noMap && (
        <>
          <Legend journey={journey} open={props.legend} />
          {cameraFree && (
            <div className="map-follow">
              <Button label={t('map.back')} look="framed" onClick={follow} />
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
