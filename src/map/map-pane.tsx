import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Playback } from '../playback/playback.ts';
import { usePlayback } from '../playback/use-playback.ts';
import type { Journey } from '../timeline/journey.ts';
import { whereWords } from '../timeline/where-words.ts';
import type { Clock } from '../timeline/zones.ts';
import { Button } from '../ui/button.tsx';
import { Legend } from './legend.tsx';
import type { MapLibreView } from './map-libre-view.ts';
import type { Padding } from './map-options.ts';
import './controls.css';
import './map.css';
import './markers.css';
import { watchTheme } from './theme-watch.ts';

interface MapPaneProps {
  readonly journey: Journey;
  readonly playback: Playback;
  /** BCP 47. */
  readonly lang: string;
  readonly clock: Clock;
  /** A stop or a moment was pressed, by its id. */
  readonly onPick: (id: string) => void;
  /** One finger and the bare wheel stay with the page: for phones and frames. */
  readonly cooperative?: boolean;
  /** What to show first: the whole route, or what is told at the first instant. */
  readonly opening?: 'whole' | 'scene';
  /** What lies over the map at its edges, pixels. */
  readonly padding?: Padding;
}

/** The map's files; null where they do not come. */
const loadMap = () => import('./map-libre-view.ts').catch(() => null);

const FALLBACKS = {
  /** The browser gives no WebGL. */
  browser: 'The map cannot be drawn in this browser. Timeline and article work as usual.',
  files: 'The map could not be loaded. Timeline and article work as usual.',
} as const;

/** The map's place on a page. It mounts the map, which then draws on its own: no render per frame. */
export function MapPane(props: MapPaneProps) {
  const { journey, playback, lang, clock, cooperative = false, opening = 'whole', padding } = props;
  const host = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLElement>(null);
  const [files, setFiles] = useState(loadMap);
  const [view, setView] = useState<MapLibreView | null>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'fallback'>('loading');
  const [lack, setLack] = useState<keyof typeof FALLBACKS>('browser');
  const [wandering, setWandering] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const where = usePlayback(playback, ({ t }) => whereWords(journey, t, lang));
  const whereId = useId();

  const pick = useEffectEvent((id: string) => props.onPick(id));
  const fall = (lack: keyof typeof FALLBACKS) => {
    setLack(lack);
    setState('fallback');
  };
  const fallBack = useEffectEvent(fall);
  const make = useEffectEvent((element: HTMLElement, made: typeof MapLibreView) => {
    return new made(element, {
      lang,
      clock,
      cooperative,
      opening,
      basemap: new URL('basemap/', document.baseURI).href,
      onPick: pick,
      onWander: setWandering,
      onReady: () => setState('ready'),
      onFail: () => fall('files'),
      onTrouble: setTrouble,
    });
  });

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let gone = false;
    let made: MapLibreView | null = null;
    const stops: (() => void)[] = [];
    const draw = async () => {
      const module = await files;
      if (gone) return;
      if (!module) {
        fallBack('files');
        return;
      }
      made = make(element, module.MapLibreView);
      const view = made;
      const move = () => {
        const { t, settled } = playback.getState();
        view.setInstant(t, settled);
      };
      view.setStory(journey.story, journey);
      move();
      stops.push(
        playback.subscribe(move),
        watchTheme(() => view.repaint()),
      );
      setView(view);
    };
    draw().catch(() => {
      // No WebGL: a story can be read and heard without a map.
      if (!gone) fallBack('browser');
    });
    return () => {
      gone = true;
      for (const stop of stops) stop();
      made?.destroy();
      setView(null);
      setState('loading');
      setWandering(false);
      setTrouble(null);
    };
  }, [files, journey, playback]);

  useEffect(() => view?.speak(lang, clock), [view, lang, clock]);
  useEffect(() => view?.setCooperative(cooperative), [view, cooperative]);
  useEffect(() => {
    if (padding) view?.setPadding(padding);
  }, [view, padding]);

  // Both buttons go when they are pressed: the focus must not fall back to the page's top.
  const goBack = () => {
    host.current?.querySelector('canvas')?.focus({ preventScroll: true });
    view?.follow();
  };
  const tryAgain = () => {
    region.current?.focus({ preventScroll: true });
    setState('loading');
    setFiles(loadMap);
  };

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
      {/* MapLibre's own element: React puts nothing into it. */}
      <div ref={host} className="map-host" hidden={state === 'fallback'} />
      {state === 'fallback' ? (
        <div className="map-sentence">
          <p>{FALLBACKS[lack]}</p>
          {lack === 'files' && <Button label="Try again" look="framed" onClick={tryAgain} />}
        </div>
      ) : (
        <>
          <Legend journey={journey} />
          {trouble && <p className="map-trouble">{trouble}</p>}
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
