import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Playback } from '../playback/playback.ts';
import { usePlayback } from '../playback/use-playback.ts';
import type { Journey } from '../timeline/journey.ts';
import { whereWords } from '../timeline/where-words.ts';
import type { Clock } from '../timeline/zones.ts';
import { Button } from '../ui/button.tsx';
import { Legend } from './legend.tsx';
import type { MapLibreView, Padding } from './map-libre-view.ts';
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

/** The map's place on a page. It mounts the map, which then draws on its own: no render per frame. */
export function MapPane(props: MapPaneProps) {
  const { journey, playback, lang, clock, cooperative = false, opening = 'whole', padding } = props;
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<MapLibreView | null>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'fallback'>('loading');
  const [wandering, setWandering] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const where = usePlayback(playback, ({ t }) => whereWords(journey, t, lang));
  const whereId = useId();

  const pick = useEffectEvent((id: string) => props.onPick(id));
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
      const { MapLibreView } = await import('./map-libre-view.ts');
      if (gone) return;
      made = make(element, MapLibreView);
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
      // No WebGL, or the map's files did not come: a story can be read and heard without them.
      if (!gone) setState('fallback');
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
  }, [journey, playback]);

  useEffect(() => view?.speak(lang, clock), [view, lang, clock]);
  useEffect(() => view?.setCooperative(cooperative), [view, cooperative]);
  useEffect(() => {
    if (padding) view?.setPadding(padding);
  }, [view, padding]);

  return (
    <section
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
        <p className="map-sentence">
          The map cannot be drawn in this browser. Timeline and article work as usual.
        </p>
      ) : (
        <>
          <Legend journey={journey} />
          {trouble && <p className="map-trouble">{trouble}</p>}
          {wandering && (
            <div className="map-back">
              <Button label="Back to the story" look="framed" onClick={() => view?.follow()} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
