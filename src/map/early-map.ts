import type { LineBasis } from '../story/basis.ts';
import type { Story } from '../story/model.ts';
import type { Journey } from '../timeline/journey.ts';
import type { MapController } from './map-controller.ts';
import type { MapIssue, MapOptions } from './map-options.ts';
import { createMapLibreMap } from './maplibre/maplibre-map.ts';

type Events = Pick<MapOptions, 'onPick' | 'onFreeCamera' | 'onIssue' | 'onReady'> &
  Required<Pick<MapOptions, 'onFail' | 'onBasesInView'>>;

/**
 * A map that was begun before the page was hydrated. It records what happens to it until the page
 * takes it and listens.
 */
export interface EarlyMap {
  /** Holds the map. It moves to another pane where the page is rendered anew. */
  readonly host: HTMLElement;
  readonly controller: MapController;
  /** Resolves once the map is ready or has failed. */
  readonly settled: Promise<void>;
  isReady(): boolean;
  /** Whether this is the journey's map and nobody has taken it yet. */
  take(journey: Journey): boolean;
  /** Passes on what happened so far, and all that happens from now on. */
  listen(events: Events): void;
}

interface EarlyOptions
  extends Pick<
    MapOptions,
    'lang' | 'clock' | 'basemapFolder' | 'world' | 'folder' | 'cooperative' | 'opening'
  > {
  readonly story: Story;
  readonly journey: Journey;
  /** Epoch ms. */
  readonly t: number;
}

/** Begins a map in its element. Throws where the browser gives no WebGL 2. */
export function beginMap(element: HTMLElement, options: EarlyOptions): EarlyMap {
  const { story, journey, t, ...rest } = options;
  const host = document.createElement('div');
  host.className = 'map-host';
  element.append(host);
  let events: Events | null = null;
  let ready = false;
  let taken = false;
  let failed: Parameters<Events['onFail']> | null = null;
  let picked: string | null = null;
  let cameraFree = false;
  let issue: MapIssue | null = null;
  let bases: readonly LineBasis[] | null = null;
  let settle = () => {};
  const settled = new Promise<void>((done) => {
    settle = done;
  });
  let controller: MapController;
  try {
    controller = createMapLibreMap(host, {
      ...rest,
      onPick(id) {
        picked = id;
        events?.onPick(id);
      },
      onFreeCamera(free) {
        cameraFree = free;
        events?.onFreeCamera(free);
      },
      onIssue(now) {
        issue = now;
        events?.onIssue(now);
      },
      onBasesInView(now) {
        bases = now;
        events?.onBasesInView(now);
      },
      onReady() {
        ready = true;
        events?.onReady();
        settle();
      },
      onFail(reason) {
        failed = [reason];
        events?.onFail(reason);
        settle();
      },
    });
  } catch (error) {
    host.remove();
    throw error;
  }
  controller.setStory(story, journey);
  controller.setInstant(t, true);
  return {
    ...{ host, controller, settled },
    isReady: () => ready,
    take(wanted) {
      const mine = wanted === journey && !taken;
      taken ||= mine;
      return mine;
    },
    listen(on) {
      events = on;
      if (failed) on.onFail(...failed);
      else if (ready) on.onReady();
      if (cameraFree) on.onFreeCamera(true);
      if (issue) on.onIssue(issue);
      if (bases) on.onBasesInView(bases);
      if (picked !== null) on.onPick(picked);
    },
  };
}
