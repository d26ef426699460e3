import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { t } from '../i18n/translate.ts';
import { loadModule, needsReload } from '../loading/modules/load-module.ts';
import { reloadPage } from '../loading/reload.ts';
import { createResource } from '../loading/resource.ts';
import type { Playback } from '../playback/playback.ts';
import type { LineBasis } from '../story/basis.ts';
import { storyFolder } from '../story/load/story-folder.ts';
import type { Clock } from '../timeline/clocks/zones.ts';
import type { Journey } from '../timeline/journey.ts';
import { reportIssue } from '../ui/issues/issues.ts';
import { useHydrated } from '../ui/use-hydrated.ts';
import { basemapFolderOf } from './basemap/basemap-folder.ts';
import type { EarlyMap } from './early-map.ts';
import type { MapController } from './map-controller.ts';
import { lateIssue } from './map-issues.ts';
import type { FallbackReason, MapIssue, MapOptions } from './map-options.ts';
import { mayUseWebgl } from './maplibre/context/webgl-support.ts';

declare global {
  interface WindowEventMap {
    'whistlestop:map': CustomEvent<MapController>;
  }
}

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
  /** How much larger names are than on a page; 1 where left out. */
  readonly labelScale?: number;
  /** What to show first: the whole route, or the scene at the first instant. */
  readonly opening?: 'whole' | 'scene';
  /** The story's folder, relative to the page: a custom basemap may lie there. */
  readonly folder?: string;
  /** The map that the page's start script has begun. */
  readonly early?: EarlyMap | null | undefined;
  /** The reader took the camera (true), or it is the story's again. */
  readonly onFreeCamera?: (free: boolean) => void;
}

/** Writes to the console why there is no full map, or no map at all; the pane shows it to the reader. */
function reportFailure(cause: unknown): void {
  const what = t('map.not-begun');
  reportIssue({ code: 'map-not-begun', what, level: 'info', shown: 'console', cause });
}

/** Loads the full map's code. Resolves to the cause where it does not load. */
const loadMapLibreMap = () =>
  loadModule(() => import('./maplibre/maplibre-map.ts')).catch((cause: unknown) => {
    reportFailure(cause);
    return { cause };
  });

/** Loads the code of the map without WebGL. Resolves to null where it does not load. */
const loadSvgMap = (options: { timeout?: number }) =>
  loadModule(() => import('./svg/svg-map.ts'), options).catch((cause: unknown) => {
    reportFailure(cause);
    return null;
  });

/** A reader who has waited for the full map in vain does not wait as long again for the simpler one, ms. */
const SVG_TIMEOUT_MS = 12_000;

interface MapState {
  /** Null while there is no map. */
  readonly controller: MapController | null;
  readonly state: 'loading' | 'ready' | 'fallback';
  /** Why it is the simpler map, or none. */
  readonly fallbackReason: FallbackReason;
  readonly cameraFree: boolean;
  /** The bases of the lines in the picture; null while no map has said so. */
  readonly basesInView: readonly LineBasis[] | null;
  readonly issue: MapIssue | null;
  tryAgain(): void;
}

/** Makes the map of a journey in an element: the full one, else the simpler one, else none. */
export function useMap(host: RefObject<HTMLElement | null>, props: MapProps): MapState {
  const {
    journey,
    playback,
    lang,
    clock,
    cooperative = false,
    opening = 'whole',
    labelScale = 1,
    early,
  } = props;
  const hydrated = useHydrated();
  /** Trying again within this page cannot help: only a reload can. */
  const mustReload = useRef(false);
  const [fullMap, setFullMap] = useState<ReturnType<typeof loadMapLibreMap> | null>(null);
  const [controller, setController] = useState<MapController | null>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'fallback'>(
    props.early?.isReady() ? 'ready' : 'loading',
  );
  const [fallbackReason, setFallbackReason] = useState<FallbackReason>('browser');
  const [cameraFree, setCameraFree] = useState(false);
  const [issue, setIssue] = useState<MapIssue | null>(null);
  const [basesInView, setBasesInView] = useState<readonly LineBasis[] | null>(null);

  const journeyNow = useEffectEvent(() => journey);
  const onPick = useEffectEvent((id: string) => props.onPick(id));
  const onFreeCamera = useEffectEvent((free: boolean) => {
    setCameraFree(free);
    props.onFreeCamera?.(free);
  });
  const optionsWith = useEffectEvent(
    (on: Pick<MapOptions, 'onReady' | 'onFail'>): MapOptions => ({
      lang,
      clock,
      cooperative,
      opening,
      basemapFolder: basemapFolderOf(journey.story, document.baseURI),
      labelScale,
      folder: new URL(props.folder ?? storyFolder(journey.story.slug), document.baseURI).href,
      onPick,
      onFreeCamera,
      onIssue: setIssue,
      onBasesInView: setBasesInView,
      ...on,
    }),
  );

  // Before the browser paints: an early map must not be missing for a frame. Not in the render that
  // hydrates the page: its playback is not the live one.
  useLayoutEffect(() => {
    const element = host.current;
    if (!element || !hydrated) return;
    let unmounted = false;
    let map: MapController | null = null;
    const cleanups: (() => void)[] = [];
    const show = (controller: MapController) => {
      map = controller;
      const move = () => {
        const { t, settled } = playback.getState();
        controller.setInstant(t, settled);
      };
      const now = journeyNow();
      controller.setStory(now.story, now);
      move();
      cleanups.push(playback.subscribe(move));
      setController(controller);
      // For the page that frames this one as a preview.
      dispatchEvent(new CustomEvent('whistlestop:map', { detail: controller }));
    };
    const clear = () => {
      for (const cleanup of cleanups.splice(0)) cleanup();
      map?.destroy();
      map = null;
      setController(null);
      setState('loading');
      setCameraFree(false);
      setIssue(null);
    };
    const reportLate = <T>(loading: Promise<T>) => {
      const resource = createResource(() => loading);
      const look = () => {
        if (resource.getState().status === 'late') setIssue(lateIssue());
      };
      cleanups.push(resource.subscribe(look));
      return loading;
    };
    /** Without WebGL, or without its code, a simpler map shows the same story. */
    const fallBack = async (reason: FallbackReason) => {
      clear();
      const svgMap = await reportLate(
        loadSvgMap(reason === 'files' ? { timeout: SVG_TIMEOUT_MS } : {}),
      );
      setIssue(null);
      if (unmounted) return;
      try {
        if (svgMap) show(svgMap.createSvgMap(element, optionsWith({ onReady: () => {} })));
      } catch (cause) {
        reportFailure(cause);
        clear();
      }
      setFallbackReason(reason);
      setState('fallback');
    };
    const onReady = () => setState('ready');
    const onFail = (reason: FallbackReason) => {
      // The worker's file did not load, or is broken: the browser may keep that one for a year.
      mustReload.current = true;
      void fallBack(reason);
    };
    const create = async () => {
      if (!mayUseWebgl()) {
        await fallBack('browser');
        return;
      }
      const loaded = await reportLate(fullMap ?? loadMapLibreMap());
      if (unmounted) return;
      if (!('createMapLibreMap' in loaded)) {
        mustReload.current = needsReload(loaded.cause);
        await fallBack('files');
        return;
      }
      setIssue(null);
      try {
        show(loaded.createMapLibreMap(element, optionsWith({ onReady, onFail })));
      } catch (cause) {
        reportFailure(cause);
        await fallBack('browser');
      }
    };
    if (early?.take(journeyNow())) {
      if (!element.contains(early.host)) element.append(early.host);
      cleanups.push(() => early.host.remove());
      show(early.controller);
      early.listen({
        onPick,
        onFreeCamera,
        onIssue: setIssue,
        onBasesInView: setBasesInView,
        onReady,
        onFail,
      });
    } else void create();
    return () => {
      unmounted = true;
      clear();
    };
  }, [host, fullMap, playback, early, hydrated]);

  // Another version of the story. Before the browser paints, so that map and text change together.
  useLayoutEffect(() => controller?.setStory(journey.story, journey), [controller, journey]);

  useEffect(() => controller?.setLocale(lang, clock), [controller, lang, clock]);
  useEffect(() => controller?.setCooperative(cooperative), [controller, cooperative]);
  useEffect(() => controller?.setLabelScale(labelScale), [controller, labelScale]);

  const tryAgain = () => {
    setState('loading');
    if (mustReload.current) void reloadPage();
    else setFullMap(() => loadMapLibreMap());
  };
  return { controller, state, fallbackReason, cameraFree, basesInView, issue, tryAgain };
}
