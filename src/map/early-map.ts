import type { Story } from '../story/model.ts';
import type { Journey } from '../timeline/journey.ts';
import type { MapController } from './map-controller.ts';
import type { MapIssue, MapOptions } from './map-options.ts';
import { createMapLibreMap } from './maplibre/maplibre-map.ts';

type Events = Pick<MapOptions, 'onPick' | 'onFreeCamera' | 'onIssue' | 'onReady'> &
  Required<Pick<MapOptions, 'onFail'>>;

/**
 * A map that was begun before the page that is to hold it. What happens to it meanwhile is kept and
 * told to the one who claims it.
 */
export interface EarlyMap {
  /** Holds the map; it may be moved. */
  readonly host: HTMLElement;
  readonly view: MapController;
  readonly journey: Journey;
  /** Resolves once there is something to be seen, or never will be. */
  readonly settled: Promise<void>;
  /** What had the focus within it when it was moved. */
  focused: HTMLElement | null;
  isReady(): boolean;
  claim(events: Events): void;
}

interface EarlyOptions
  extends Pick<
    MapOptions,
    'lang' | 'clock' | 'basemap' | 'world' | 'folder' | 'cooperative' | 'opening'
  > {
  readonly story: Story;
  readonly journey: Journey;
  /** Epoch ms. */
  readonly t: number;
}

/** Begins a map in a pane. Throws where the browser gives no WebGL 2. */
export function beginMap(pane: HTMLElement, options: EarlyOptions): EarlyMap {
  const { story, journey, t, ...rest } = options;
  const host = document.createElement('div');
  host.className = 'map-host';
  pane.append(host);
  let events: Events | null = null;
  let ready = false;
  let failed: Parameters<Events['onFail']> | null = null;
  let picked: string | null = null;
  let wandering = false;
  let trouble: MapIssue | null = null;
  let settle = () => {};
  const settled = new Promise<void>((done) => {
    settle = done;
  });
  let view: MapController;
  try {
    view = createMapLibreMap(host, {
      ...rest,
      onPick(id) {
        picked = id;
        events?.onPick(id);
      },
      onFreeCamera(now) {
        wandering = now;
        events?.onFreeCamera(now);
      },
      onIssue(told) {
        trouble = told;
        events?.onIssue(told);
      },
      onReady() {
        ready = true;
        events?.onReady();
        settle();
      },
      onFail(lack) {
        failed = [lack];
        events?.onFail(lack);
        settle();
      },
    });
  } catch (error) {
    host.remove();
    throw error;
  }
  view.setStory(story, journey);
  view.setInstant(t, true);
  return {
    ...{ host, view, journey, settled, focused: null },
    isReady: () => ready,
    claim(on) {
      events = on;
      if (failed) on.onFail(...failed);
      else if (ready) on.onReady();
      if (wandering) on.onFreeCamera(true);
      if (trouble) on.onIssue(trouble);
      if (picked !== null) on.onPick(picked);
    },
  };
}
