import type { Rect } from '../../geo/rect.ts';
import type { Clock } from '../../timeline/clocks/zones.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { Scene } from '../scene.ts';
import { linePixels } from './line-pixels.ts';
import type { CollisionBox, OverlayHost } from './overlay-host.ts';
import { overlayRects } from './overlay-rects.ts';
import {
  activeVisit,
  nextVisit,
  type PlaceGroup,
  placeGroups,
  placeStateOf,
} from './place-groups.ts';
import { type Candidate, labelRect, layOutPlaces, type Placing } from './place-layout.ts';
import { PlaceMarker } from './place-marker.ts';

/** As many vertices of the route are projected at most, for labels to keep off it. */
const ROUTE_VERTICES = 2000;
/** Zoom levels that a flight may cover before the markers are arranged again. */
const ZOOM_STEP = 0.35;
const TAKEN = '[data-map-overlay], .map-vehicle:not([data-phase="away"])';
const VEHICLE = '.map-vehicle:not([data-phase="away"])';
/** Dots keep clear of it, because it lies under them. */
const KEPT = '.map-scale';
/** Left of any pane, pixels. */
const OUTSIDE = -1e6;
/** A vehicle nearer to a dot than this covers it, pixels. */
const NEAR_PX = 8;
/** How far labels may lag behind the clock: a drag crosses many stops a second. */
const LAG_MS = 100;
/** How long the vehicle must stand before labels make room for it: in motion they would dance. */
const REST_MS = 300;

/** The markers of all places: keeps them apart, shows which is active, handles clicks. */
export class PlaceMarkers {
  readonly #host: OverlayHost;
  readonly #stopListening: () => void;
  readonly #onPick: (id: string) => void;
  readonly #onLayout: (boxes: readonly CollisionBox[], route: readonly number[]) => void;
  #markers: PlaceMarker[] = [];
  #journey: Journey | null = null;
  #scene: Scene = { kind: 'whole' };
  #t = 0;
  #lang = 'en';
  #clock: Clock = 'local';
  #zoom = Number.NaN;
  #lateTimer: ReturnType<typeof setTimeout> | null = null;
  #restTimer: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param onLayout called with what dots and labels cover, and with the points of the route as
   *   x, y, x, y … in the pane's pixels, whenever the markers have been arranged
   */
  constructor(
    host: OverlayHost,
    onPick: (id: string) => void,
    onLayout: (boxes: readonly CollisionBox[], route: readonly number[]) => void = () => {},
  ) {
    this.#host = host;
    this.#onPick = onPick;
    this.#onLayout = onLayout;
    this.#stopListening = host.onMove(
      () => this.arrange(),
      () => this.#arrangeOnZoom(),
    );
  }

  begin(journey: Journey, lang: string, clock: Clock): void {
    this.#journey = journey;
    // Of another version of the story, markers that are still right stay: one may have the focus.
    const before = new Map(this.#markers.map((marker) => [spotOf(marker.group), marker]));
    this.#markers = placeGroups(journey).map((group) => {
      const kept = before.get(spotOf(group));
      if (!kept) return new PlaceMarker(group, this.#host, this.#onPick);
      before.delete(spotOf(group));
      kept.group = group;
      return kept;
    });
    for (const marker of before.values()) marker.remove();
    this.setLocale(lang, clock);
  }

  /** Names all places again; also after fonts have loaded and labels have other widths. */
  setLocale(lang: string, clock: Clock): void {
    this.#lang = lang;
    this.#clock = clock;
    for (const marker of this.#markers) {
      marker.forgetTarget();
      marker.setLabel(lang);
    }
    this.#measure();
    this.setActive(this.#scene, this.#t);
  }

  /** Measures all labels in one layout. */
  #measure(): void {
    const measure = document.createElement('div');
    measure.className = 'map-measure';
    this.#host.container.append(measure);
    const away = this.#markers.filter(({ element }) => !element.isConnected);
    measure.append(...away.map(({ element }) => element));
    for (const marker of this.#markers) marker.measure();
    for (const { element } of away) element.remove();
    measure.remove();
  }

  /** To be called when the scene changes or a place is passed, not per frame. */
  setActive(scene: Scene, t: number): void {
    this.#scene = scene;
    this.#t = t;
    if (!this.#journey) return;
    const background = scene.kind === 'moment' || scene.kind === 'whole';
    for (const marker of this.#markers) {
      const state = placeStateOf(marker.group, scene, t);
      marker.setState(state, marker.group.kind === 'moment' && !background);
      if (marker.shown) this.#setTarget(marker);
    }
    this.#lateTimer ??= setTimeout(this.arrange, LAG_MS);
  }

  #setTarget(marker: PlaceMarker): void {
    if (!this.#journey) return;
    const visit = nextVisit(marker.group, this.#t);
    marker.setTarget(
      visit,
      activeVisit(marker.group, this.#scene),
      this.#journey.story,
      this.#clock,
      this.#lang,
    );
  }

  /** To be called whenever the vehicle has moved; cheap. */
  moved(): void {
    if (this.#restTimer !== null) clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(this.arrange, REST_MS);
  }

  readonly #arrangeOnZoom = (): void => {
    if (Math.abs(this.#host.zoom() - this.#zoom) > ZOOM_STEP) this.arrange();
  };

  /** Places all markers and names anew. */
  readonly arrange = (): void => {
    this.#clearTimers();
    const { container } = this.#host;
    this.#zoom = this.#host.zoom();
    const pane = { width: container.clientWidth, height: container.clientHeight };
    const focused = document.activeElement;
    const [vehicle] = overlayRects(container, VEHICLE);
    const candidates = this.#markers.map((marker) => {
      const { group, size } = marker;
      const { x: px, y } = this.#host.project(group.place.lon, group.place.lat);
      // A place without a dot is shown only while it is active: its name alone would point at nothing.
      const x = group.vague && !marker.active ? OUTSIDE : px;
      // Hiding what has the focus would drop it.
      const rank = marker.active || marker.element === focused ? 0 : group.rank;
      const occupied = !group.vague && vehicle !== undefined && standsOn(vehicle, px, y);
      marker.setOccupied(occupied);
      const width = occupied ? vehicle.right - vehicle.left : size.dotWidth;
      const height = occupied ? vehicle.bottom - vehicle.top : size.dotHeight;
      const { labelWidth, labelHeight } = size;
      return { x, y, width, height, labelWidth, labelHeight, rank, unmarked: group.vague };
    });
    const taken = overlayRects(container, TAKEN);
    const kept = overlayRects(container, KEPT);
    const route = this.#route(pane);
    const placings = layOutPlaces(candidates, pane, taken, route, kept);
    let next: Element | null = null;
    for (let i = this.#markers.length - 1; i >= 0; i -= 1) {
      const marker = this.#markers[i] as PlaceMarker;
      const placing = placings[i] ?? 'hidden';
      const appeared = marker.setPlacing(placing);
      if (!marker.shown) continue;
      if (appeared) {
        this.#setTarget(marker);
        // The order of the Tab key is the order of travel.
        next?.before(marker.element);
      }
      next = marker.element;
    }
    this.#onLayout(
      this.#markers.flatMap(({ group }, i) =>
        boxesOf(group, candidates[i] as Candidate, placings[i] ?? 'hidden'),
      ),
      route,
    );
  };

  #route(pane: { readonly width: number; readonly height: number }): number[] {
    if (!this.#journey) return [];
    const { path } = this.#journey;
    return linePixels(this.#host, path, [0, path.lon.length - 1], ROUTE_VERTICES, pane);
  }

  #clearTimers(): void {
    if (this.#lateTimer !== null) clearTimeout(this.#lateTimer);
    if (this.#restTimer !== null) clearTimeout(this.#restTimer);
    this.#lateTimer = null;
    this.#restTimer = null;
  }

  #clear(): void {
    for (const marker of this.#markers) marker.remove();
    this.#markers = [];
  }

  destroy(): void {
    this.#stopListening();
    this.#clearTimers();
    this.#clear();
  }
}

/** What a marker was made for, and cannot change. */
function spotOf({ kind, place, vague }: PlaceGroup): string {
  return [kind, place.id, place.lon, place.lat, vague].join(' ');
}

/** Whether the vehicle hides a dot. */
function standsOn({ left, top, right, bottom }: Rect, x: number, y: number): boolean {
  return Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2) < NEAR_PX;
}

/** What a place covers: its dot where it has one, and its label where that is shown. */
function boxesOf(
  { place, vague }: PlaceGroup,
  candidate: Candidate,
  placing: Placing,
): CollisionBox[] {
  if (placing === 'hidden') return [];
  const { width, height } = candidate;
  const [right, bottom] = [width / 2, height / 2];
  const dot = { lon: place.lon, lat: place.lat, left: -right, top: -bottom, right, bottom };
  if (placing === 'bare') return vague ? [] : [dot];
  const label = labelRect({ ...candidate, x: 0, y: 0 }, placing);
  return [...(vague ? [] : [dot]), { ...dot, ...label }];
}
