import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { interfaceDirection, t } from '../i18n/translate.ts';
import { usePlayback } from '../playback/use-playback.ts';
import { positionText } from '../timeline/format/position-text.ts';
import { Button } from '../ui/controls/button.tsx';
import { Prerendered } from '../ui/prerendered.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';
import { MapKey } from './key/map-key.tsx';
import { mapEndOf } from './map-end.ts';
import type { Padding } from './map-options.ts';
import { type MapProps, useMap } from './use-map.ts';
import { useMapIssue } from './use-map-issue.ts';
import './maplibre/maplibre.css';
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
  /** What is shown of a place that was pressed: an element of the class `map-card`. */
  readonly card?: ReactNode;
}

export interface CameraReset {
  readonly whole: boolean;
}

/** The map's place on a page. It mounts the map, which then draws on its own: no render per frame. */
export function MapPane(props: MapPaneProps) {
  const { journey, playback, lang, opening = 'whole', padding, cameraReset, card } = props;
  const host = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLElement>(null);
  const hydrated = useHydrated();
  const map = useMap(host, props);
  const { controller, state, fallbackReason, cameraFree, basesInView, issue, tryAgain } = map;
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

  const hasCard = Boolean(card);
  const hadCard = useRef(false);
  useLayoutEffect(() => {
    if (!controller || hadCard.current === hasCard) return;
    hadCard.current = hasCard;
    controller.overlaysChanged();
  }, [controller, hasCard]);

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
  const end = mapEndOf(journey);
  const sentence = t(`map.${noMap ? 'missing' : 'simpler'}-${fallbackReason}`);
  useMapIssue(region, issue, state === 'fallback' ? { noMap, fallbackReason, sentence } : null);
  return (
    <section
      ref={region}
      tabIndex={-1}
      aria-label={t('map.name')}
      aria-describedby={positionId}
      aria-busy={hydrated && state === 'loading'}
      className="map-pane"
      // Places lie where they lie in every language, and so do the buttons over them.
      dir={interfaceDirection()}
      data-state={hydrated ? state : 'prerendered'}
    >
      <p id={positionId} className="ui-hidden">
        {hydrated && (state === 'loading' ? t('map.loading') : t('map.now', { position }))}
      </p>
      {(opening === 'whole' || !hydrated) && <PrerenderedMap covered={state !== 'loading'} />}
      {/* The map's own element: React puts nothing into it, and accepts what is in it already. */}
      <div
        ref={host}
        className="map-host"
        hidden={noMap}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty.
        dangerouslySetInnerHTML={EMPTY}
      />
      {state === 'fallback' && (noMap || dismissed !== sentence) && (
        <div className={noMap ? 'map-message' : 'map-simpler'} data-map-overlay>
          <p>{sentence}</p>
          {fallbackReason === 'files' && (
            <Button label={t('loading.retry')} look="framed" onClick={retry} />
          )}
          {!noMap && <Button label={t('ui.dismiss')} icon="close" onClick={dismiss} />}
        </div>
      )}
      {!noMap && end !== null && (
        <p className="map-end" data-side={end.side} data-map-overlay>
          {end.sentence}
        </p>
      )}
      {!noMap && <MapKey {...{ journey, playback }} inView={basesInView} />}
      {hydrated && !noMap && card}
      {hydrated && !noMap && cameraFree && (
        <div className="map-follow" data-map-overlay>
          <Button label={t('map.back')} look="framed" onClick={follow} />
        </div>
      )}
    </section>
  );
}

const EMPTY = { __html: '' };

/** How long the map takes to fade in, with some to spare, ms: as in map.css. */
const FADE_MS = 500;

/** The map that the build has drawn, until the map has faded in over it. */
function PrerenderedMap({ covered }: { readonly covered: boolean }) {
  const hydrated = useHydrated();
  const [faded, setFaded] = useState(false);
  useEffect(() => {
    if (!covered) return;
    const timer = setTimeout(() => setFaded(true), FADE_MS);
    return () => clearTimeout(timer);
  }, [covered]);
  return faded ? null : (
    <Prerendered part="map" className="map-drawing" aria-hidden={hydrated || undefined} />
  );
}
