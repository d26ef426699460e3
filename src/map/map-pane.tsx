import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { loadAgain } from '../net/load-again.ts';
import { isForGood, loadCode } from '../net/load-code.ts';
import type { Playback } from '../playback/playback.ts';
import { usePlayback } from '../playback/use-playback.ts';
import { storyFolder } from '../story/story-folder.ts';
import type { Journey } from '../timeline/journey.ts';
import { whereWords } from '../timeline/where-words.ts';
import type { Clock } from '../timeline/zones.ts';
import { Button } from '../ui/button.tsx';
import { report } from '../ui/faults.ts';
import { allowsWorkers } from './allows-workers.ts';
import { keptState, takeMap } from './kept-map.ts';
import { Legend } from './legend.tsx';
import { LATE, type Lack, type MapOptions, type Padding, type Trouble } from './map-options.ts';
import { keptPoster } from './poster.ts';
import { useMapFault } from './use-map-fault.ts';
import './controls.css';
import './map.css';
import './markers.css';
import type { MapView } from './story-view.ts';
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
  /** The story's folder, relative to the page: a story's own map may lie there. */
  readonly folder?: string;
  /** What lies over the map at its edges, pixels. */
  readonly padding?: Padding;
  /**
   * Leads the camera: each new one brings it back to the story, and `whole` to the whole route rather
   * than to what is told. Left out, the camera follows the story until the reader takes it.
   */
  readonly lead?: Lead;
  /** Whether the legend is unfolded; left out, where there is room. */
  readonly legend?: boolean;
  /** The reader took the camera (true), or it is the story's again. */
  readonly onWander?: (wandering: boolean) => void;
}

export interface Lead {
  readonly whole: boolean;
}

/** Why there is no full map, or none at all: the pane says only that. */
function noMap(cause: unknown): null {
  const what = 'The map could not be begun.';
  report({ code: 'map-not-begun', what, level: 'info', shown: 'console', cause });
  return null;
}

/** The map's files; why not, where they do not come. */
const loadMap = () =>
  loadCode(() => import('./map-libre-view.ts')).catch((cause: unknown) => {
    noMap(cause);
    return { cause };
  });
/** Those of the map without WebGL. */
const loadDrawing = (options: { patience?: number }) =>
  loadCode(() => import('./svg/svg-view.ts'), options).catch(noMap);
/** Who has waited for the full map in vain is not kept waiting as long again for the simpler one, ms. */
const LESS_PATIENCE = 12_000;

/** Said beside the simpler map that stands in for the full one. */
const SIMPLER: Readonly<Record<Lack, string>> = {
  browser:
    'This browser cannot draw the full map. A simpler one is shown; everything else works as usual.',
  files:
    'The full map could not be loaded. A simpler one is shown; everything else works as usual.',
};

/** Said where there is no map at all. */
const NONE: Readonly<Record<Lack, string>> = {
  browser: 'The map cannot be drawn in this browser. Timeline and article work as usual.',
  files: 'The map could not be loaded. Timeline and article work as usual.',
};

/** After so long one wants to know why there is no map yet, ms. */
const LATE_MS = 6000;

/** The map's place on a page. It mounts the map, which then draws on its own: no render per frame. */
export function MapPane(props: MapPaneProps) {
  const {
    journey,
    playback,
    lang,
    clock,
    cooperative = false,
    opening = 'whole',
    padding,
    lead,
  } = props;
  const host = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLElement>(null);
  /** What failed no second try in this page can mend. */
  const hopeless = useRef(false);
  const [files, setFiles] = useState(() =>
    keptState(journey) || !allowsWorkers() ? null : loadMap(),
  );
  const [view, setView] = useState<MapView | null>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'fallback'>(
    () => keptState(journey) ?? 'loading',
  );
  const [lack, setLack] = useState<Lack>('browser');
  const [wandering, setWandering] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const where = usePlayback(playback, ({ t }) => whereWords(journey, t, lang));
  const whereId = useId();

  const pick = useEffectEvent((id: string) => props.onPick(id));
  const wander = useEffectEvent((now: boolean) => {
    setWandering(now);
    props.onWander?.(now);
  });
  const make = useEffectEvent(
    (
      element: HTMLElement,
      View: new (container: HTMLElement, options: MapOptions) => MapView,
      on: Pick<MapOptions, 'onReady' | 'onFail'>,
    ) =>
      new View(element, {
        lang,
        clock,
        cooperative,
        opening,
        basemap: new URL('basemap/', document.baseURI).href,
        folder: new URL(props.folder ?? storyFolder(journey.story.slug), document.baseURI).href,
        onPick: pick,
        onWander: wander,
        onTrouble: setTrouble,
        ...on,
      }),
  );

  // Before the browser paints: a map that was begun earlier must not be gone for a frame.
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    let gone = false;
    let made: MapView | null = null;
    const stops: (() => void)[] = [];
    const show = (view: MapView) => {
      made = view;
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
    const clear = () => {
      for (const stop of stops.splice(0)) stop();
      made?.destroy();
      made = null;
      setView(null);
      setState('loading');
      setWandering(false);
      setTrouble(null);
    };
    const patiently = <T,>(loaded: Promise<T>) => {
      const slow = setTimeout(() => setTrouble(LATE), LATE_MS);
      stops.push(() => clearTimeout(slow));
      return loaded.finally(() => clearTimeout(slow));
    };
    /** Without WebGL, or without its files, a simpler map tells the same story. */
    const simplify = async (lack: Lack) => {
      clear();
      const drawing = await patiently(
        loadDrawing(lack === 'files' ? { patience: LESS_PATIENCE } : {}),
      );
      setTrouble(null);
      if (gone) return;
      try {
        if (drawing) show(make(element, drawing.SvgView, { onReady: () => {} }));
      } catch (cause) {
        noMap(cause);
        clear();
      }
      setLack(lack);
      setState('fallback');
    };
    const fail = (lack: Lack) => {
      // Its worker's file has not come, or is none: the browser may keep that one for a year.
      hopeless.current = true;
      void simplify(lack);
    };
    const draw = async () => {
      if (!allowsWorkers()) {
        await simplify('browser');
        return;
      }
      const full = await patiently(files ?? loadMap());
      if (gone) return;
      if (!('MapLibreView' in full)) {
        hopeless.current = isForGood(full.cause);
        await simplify('files');
        return;
      }
      setTrouble(null);
      try {
        const on = {
          onReady: () => setState('ready'),
          onFail: fail,
        };
        show(make(element, full.MapLibreView, on));
      } catch (cause) {
        noMap(cause);
        await simplify('browser');
      }
    };
    const early = takeMap(journey);
    if (early) {
      element.append(early.host);
      stops.push(() => early.host.remove());
      early.focused?.focus({ preventScroll: true });
      show(early.view);
      early.claim({
        onPick: pick,
        onWander: wander,
        onTrouble: setTrouble,
        onReady: () => setState('ready'),
        onFail: fail,
      });
    } else void draw();
    return () => {
      gone = true;
      clear();
    };
  }, [files, journey, playback]);

  useEffect(() => view?.speak(lang, clock), [view, lang, clock]);
  useEffect(() => view?.setCooperative(cooperative), [view, cooperative]);
  useEffect(() => {
    if (padding) view?.setPadding(padding);
  }, [view, padding]);
  useEffect(() => {
    if (lead) view?.lead(lead.whole);
  }, [view, lead]);

  // The buttons go when they are pressed: the focus must not fall back to the page's top.
  const goBack = () => {
    host.current?.querySelector<HTMLElement>('canvas, .map-svg')?.focus({ preventScroll: true });
    view?.follow();
  };
  const tryAgain = () => {
    region.current?.focus({ preventScroll: true });
    setState('loading');
    if (hopeless.current) void loadAgain();
    else setFiles(() => loadMap());
  };

  /** Neither the full map nor the simpler one. */
  const bare = state === 'fallback' && view === null;
  const sentence = (bare ? NONE : SIMPLER)[lack];
  useMapFault(region, trouble, state === 'fallback' ? { bare, lack, sentence } : null);
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
      {state === 'fallback' && (
        <div className={bare ? 'map-sentence' : 'map-simpler'} data-map-overlay>
          <p>{sentence}</p>
          {lack === 'files' && <Button label="Try again" look="framed" onClick={tryAgain} />}
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
    const poster = keptPoster();
    if (poster) host.current?.append(poster);
    return () => poster?.remove();
  }, []);
  useEffect(() => {
    if (!over) return;
    const timer = setTimeout(() => keptPoster()?.remove(), FADE_MS);
    return () => clearTimeout(timer);
  }, [over]);
  return <div ref={host} aria-hidden="true" />;
}
