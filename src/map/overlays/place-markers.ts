import type { Journey } from '../../timeline/journey.ts';
import type { Clock } from '../../timeline/zones.ts';

import type { Scene } from '../scene.ts';
import type { CollisionBox, OverlayHost } from './overlay-host.ts';
import {
  activeVisit,
  nextVisit,
  type PlaceGroup,
  placeGroups,
  placeStateOf,
} from './place-groups.ts';
import {
  type Candidate,
  labelRect,
  layOutPlaces,
  type Placing,
  pointsAlong,
} from './place-layout.ts';
import { PlaceMarker } from './place-marker.ts';

/** As many vertices of the route are projected at most, for labels to keep off it. */
const ROUTE_VERTICES = 2000;
/** Zoom levels that a flight may cover before the labels are set anew. */
const ZOOM_STEP = 0.35;
const TAKEN = '.maplibregl-ctrl, [data-map-overlay], .map-train[data-phase="running"]';
/** Badges would cover it: it lies under them. */
const KEPT = '.maplibregl-ctrl-scale';
/** Left of any pane, pixels. */
const OUTSIDE = -1e6;
/** How long labels may lag behind the clock: a drag crosses many stops a second. */
const LAG_MS = 100;
/** How long the traveller must stand before labels make room for it: in motion they would dance. */
const CALM_MS = 300;

/** The markers of all places: keeps them apart, says which is told now, takes presses. */
export class PlaceMarkers {
  readonly #stage: OverlayHost;
  readonly #still: () => void;
  readonly #onPick: (id: string) => void;
  readonly #onRooms: (rooms: readonly CollisionBox[], route: readonly number[]) => void;
  #markers: PlaceMarker[] = [];
  #journey: Journey | null = null;
  #scene: Scene = { kind: 'whole' };
  #t = 0;
  #lang = 'en';
  #clock: Clock = 'local';
  #zoom = Number.NaN;
  #late: ReturnType<typeof setTimeout> | null = null;
  #calm: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param onRooms told, whenever they are set anew, what badges and labels cover, and where the route
   *   runs: x, y, x, y … in the pane's pixels
   */
  constructor(
    stage: OverlayHost,
    onPick: (id: string) => void,
    onRooms: (rooms: readonly CollisionBox[], route: readonly number[]) => void = () => {},
  ) {
    this.#stage = stage;
    this.#onPick = onPick;
    this.#onRooms = onRooms;
    this.#still = stage.onMove(
      () => this.#arrange(),
      () => this.#arrangeOnZoom(),
    );
  }

  begin(journey: Journey, lang: string, clock: Clock): void {
    this.#clear();
    this.#journey = journey;
    this.#markers = placeGroups(journey.story).map(
      (group) => new PlaceMarker(group, this.#stage, this.#onPick),
    );
    this.setLocale(lang, clock);
  }

  /** Names everything anew; also when fonts have come and labels have other widths. */
  setLocale(lang: string, clock: Clock): void {
    this.#lang = lang;
    this.#clock = clock;
    for (const marker of this.#markers) {
      marker.forget();
      marker.name(lang);
    }
    this.measure();
    this.setActive(this.#scene, this.#t);
  }

  /** Measures all labels in one layout. */
  measure(): void {
    const bench = document.createElement('div');
    bench.className = 'map-bench';
    this.#stage.container.append(bench);
    const away = this.#markers.filter(({ element }) => !element.isConnected);
    bench.append(...away.map(({ element }) => element));
    for (const marker of this.#markers) marker.measure();
    for (const { element } of away) element.remove();
    bench.remove();
  }

  /** To be called when the scene changes or a place is passed, not per frame. */
  setActive(scene: Scene, t: number): void {
    this.#scene = scene;
    this.#t = t;
    if (!this.#journey) return;
    const background = scene.kind === 'moment' || scene.kind === 'whole';
    for (const marker of this.#markers) {
      const standing = placeStateOf(marker.group, scene, t);
      marker.setState(standing, marker.group.kind === 'moment' && !background);
      if (marker.shown) this.#aim(marker);
    }
    this.#late ??= setTimeout(this.#arrange, LAG_MS);
  }

  #aim(marker: PlaceMarker): void {
    if (!this.#journey) return;
    const visit = nextVisit(marker.group, this.#t);
    marker.aim(
      visit,
      activeVisit(marker.group, this.#scene),
      this.#journey.story,
      this.#clock,
      this.#lang,
    );
  }

  /** To be called whenever the traveller has moved; cheap. */
  moved(): void {
    if (this.#calm !== null) clearTimeout(this.#calm);
    this.#calm = setTimeout(this.#arrange, CALM_MS);
  }

  readonly #arrangeOnZoom = (): void => {
    if (Math.abs(this.#stage.zoom() - this.#zoom) > ZOOM_STEP) this.#arrange();
  };

  readonly #arrange = (): void => {
    this.#forgetTimers();
    const { container } = this.#stage;
    this.#zoom = this.#stage.zoom();
    const pane = { width: container.clientWidth, height: container.clientHeight };
    const focused = document.activeElement;
    const candidates = this.#markers.map((marker) => {
      const { group, box } = marker;
      const { x: px, y } = this.#stage.project(group.place.lon, group.place.lat);
      // A place that wears no badge is shown while it is told: its name alone would point at nothing.
      const x = group.vague && !marker.told ? OUTSIDE : px;
      // Hiding what has the focus would drop it.
      const rank = marker.told || marker.element === focused ? 0 : group.rank;
      const { badgeWidth: width, badgeHeight: height, labelWidth, labelHeight } = box;
      return { x, y, width, height, labelWidth, labelHeight, rank, unmarked: group.vague };
    });
    const taken = this.#boxes(container, TAKEN);
    const kept = this.#boxes(container, KEPT);
    const route = this.#route(pane);
    const placings = layOutPlaces(candidates, pane, taken, route, kept);
    let next: Element | null = null;
    for (let i = this.#markers.length - 1; i >= 0; i -= 1) {
      const marker = this.#markers[i] as PlaceMarker;
      const placing = placings[i] ?? 'hidden';
      const come = marker.place(placing);
      if (!marker.shown) continue;
      if (come) {
        this.#aim(marker);
        // The order of the Tab key is the order of travel.
        next?.before(marker.element);
      }
      next = marker.element;
    }
    this.#onRooms(
      this.#markers.flatMap(({ group }, i) =>
        roomsOf(group, candidates[i] as Candidate, placings[i] ?? 'hidden'),
      ),
      route,
    );
  };

  /** Where controls or the traveller stand, in the pane's pixels. */
  #boxes(container: HTMLElement, what: string): DOMRect[] {
    const origin = container.getBoundingClientRect();
    const held = container.closest('.map-pane')?.querySelectorAll(what);
    return [...(held ?? [])].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return new DOMRect(x - origin.x, y - origin.y, width, height);
    });
  }

  #route(pane: { readonly width: number; readonly height: number }): number[] {
    const { lon, lat } = this.#journey?.path ?? { lon: [], lat: [] };
    const step = Math.max(1, Math.ceil(lon.length / ROUTE_VERTICES));
    const [x, y]: [number[], number[]] = [[], []];
    for (let i = 0; i < lon.length; i += step) {
      const pixel = this.#stage.project(lon[i] as number, lat[i] as number);
      x.push(pixel.x);
      y.push(pixel.y);
    }
    return pointsAlong(x, y, pane);
  }

  #forgetTimers(): void {
    if (this.#late !== null) clearTimeout(this.#late);
    if (this.#calm !== null) clearTimeout(this.#calm);
    this.#late = null;
    this.#calm = null;
  }

  #clear(): void {
    for (const marker of this.#markers) marker.remove();
    this.#markers = [];
  }

  destroy(): void {
    this.#still();
    this.#forgetTimers();
    this.#clear();
  }
}

/** What a place covers: its badge where it has one, and its label where that is shown. */
function roomsOf(
  { place, vague }: PlaceGroup,
  candidate: Candidate,
  placing: Placing,
): CollisionBox[] {
  if (placing === 'hidden') return [];
  const { width, height } = candidate;
  const [right, bottom] = [width / 2, height / 2];
  const badge = { lon: place.lon, lat: place.lat, left: -right, top: -bottom, right, bottom };
  if (placing === 'bare') return vague ? [] : [badge];
  const label = labelRect({ ...candidate, x: 0, y: 0 }, placing);
  return [...(vague ? [] : [badge]), { ...badge, ...label }];
}
