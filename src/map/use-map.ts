import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { loadModule, needsReload } from '../loading/load-module.ts';
import { reloadPage } from '../loading/reload.ts';
import type { Playback } from '../playback/playback.ts';
import { storyFolder } from '../story/story-folder.ts';
import type { Journey } from '../timeline/journey.ts';
import type { Clock } from '../timeline/zones.ts';
import { reportIssue } from '../ui/issues.ts';
import { keptState, takeMap } from './kept-map.ts';
import { type FallbackReason, LATE, type MapIssue, type MapOptions } from './map-options.ts';
import type { Renderer } from './renderer.ts';
import { watchTheme } from './watch-theme.ts';
import { mayUseWebgl } from './webgl-support.ts';

export interface MapProps {
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
  /** The reader took the camera (true), or it is the story's again. */
  readonly onFreeCamera?: (wandering: boolean) => void;
}

/** Why there is no full map, or none at all: the pane says only that. */
function noMap(cause: unknown): null {
  const what = 'The map could not be begun.';
  reportIssue({ code: 'map-not-begun', what, level: 'info', shown: 'console', cause });
  return null;
}

/** The map's files; why not, where they do not come. */
const loadMap = () =>
  loadModule(() => import('./maplibre/maplibre-renderer.ts')).catch((cause: unknown) => {
    noMap(cause);
    return { cause };
  });
/** Those of the map without WebGL. */
const loadDrawing = (options: { timeout?: number }) =>
  loadModule(() => import('./svg/svg-renderer.ts'), options).catch(noMap);
/** Who has waited for the full map in vain is not kept waiting as long again for the simpler one, ms. */
const LESS_PATIENCE = 12_000;

/** After so long one wants to know why there is no map yet, ms. */
const LATE_MS = 6000;

interface MapState {
  /** Null while none is made. */
  readonly renderer: Renderer | null;
  readonly state: 'loading' | 'ready' | 'fallback';
  /** For want of what it is the simpler map, or none. */
  readonly fallbackReason: FallbackReason;
  readonly cameraFree: boolean;
  readonly issue: MapIssue | null;
  tryAgain(): void;
}

/** Makes the map of a journey in an element: the full one, else the simpler one, else none. */
export function useMap(host: RefObject<HTMLElement | null>, props: MapProps): MapState {
  const { journey, playback, lang, clock, cooperative = false, opening = 'whole' } = props;
  /** What failed no second try in this page can mend. */
  const hopeless = useRef(false);
  const [files, setFiles] = useState(() =>
    keptState(journey) || !mayUseWebgl() ? null : loadMap(),
  );
  const [view, setView] = useState<Renderer | null>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'fallback'>(
    () => keptState(journey) ?? 'loading',
  );
  const [lack, setLack] = useState<FallbackReason>('browser');
  const [wandering, setWandering] = useState(false);
  const [trouble, setTrouble] = useState<MapIssue | null>(null);

  const pick = useEffectEvent((id: string) => props.onPick(id));
  const wander = useEffectEvent((now: boolean) => {
    setWandering(now);
    props.onFreeCamera?.(now);
  });
  const make = useEffectEvent(
    (
      element: HTMLElement,
      View: new (container: HTMLElement, options: MapOptions) => Renderer,
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
        onFreeCamera: wander,
        onIssue: setTrouble,
        ...on,
      }),
  );

  // Before the browser paints: a map that was begun earlier must not be gone for a frame.
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    let gone = false;
    let made: Renderer | null = null;
    const stops: (() => void)[] = [];
    const show = (view: Renderer) => {
      made = view;
      const move = () => {
        const { t, settled } = playback.getState();
        view.setInstant(t, settled);
      };
      view.setStory(journey.story, journey);
      move();
      stops.push(
        playback.subscribe(move),
        watchTheme(() => view.setTheme()),
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
    const patiently = <T>(loaded: Promise<T>) => {
      const slow = setTimeout(() => setTrouble(LATE), LATE_MS);
      stops.push(() => clearTimeout(slow));
      return loaded.finally(() => clearTimeout(slow));
    };
    /** Without WebGL, or without its files, a simpler map tells the same story. */
    const simplify = async (lack: FallbackReason) => {
      clear();
      const drawing = await patiently(
        loadDrawing(lack === 'files' ? { timeout: LESS_PATIENCE } : {}),
      );
      setTrouble(null);
      if (gone) return;
      try {
        if (drawing) show(make(element, drawing.SvgRenderer, { onReady: () => {} }));
      } catch (cause) {
        noMap(cause);
        clear();
      }
      setLack(lack);
      setState('fallback');
    };
    const fail = (lack: FallbackReason) => {
      // Its worker's file has not come, or is none: the browser may keep that one for a year.
      hopeless.current = true;
      void simplify(lack);
    };
    const draw = async () => {
      if (!mayUseWebgl()) {
        await simplify('browser');
        return;
      }
      const full = await patiently(files ?? loadMap());
      if (gone) return;
      if (!('MapLibreRenderer' in full)) {
        hopeless.current = needsReload(full.cause);
        await simplify('files');
        return;
      }
      setTrouble(null);
      try {
        const on = {
          onReady: () => setState('ready'),
          onFail: fail,
        };
        show(make(element, full.MapLibreRenderer, on));
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
        onFreeCamera: wander,
        onIssue: setTrouble,
        onReady: () => setState('ready'),
        onFail: fail,
      });
    } else void draw();
    return () => {
      gone = true;
      clear();
    };
  }, [host, files, journey, playback]);

  useEffect(() => view?.setLocale(lang, clock), [view, lang, clock]);
  useEffect(() => view?.setCooperative(cooperative), [view, cooperative]);

  const tryAgain = () => {
    setState('loading');
    if (hopeless.current) void reloadPage();
    else setFiles(() => loadMap());
  };
  return {
    renderer: view,
    state,
    fallbackReason: lack,
    cameraFree: wandering,
    issue: trouble,
    tryAgain,
  };
}
