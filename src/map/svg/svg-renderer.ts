import type { FeatureCollection } from 'geojson';
import type { Rect } from '../../geo/rect.ts';
import { localize } from '../../story/localize.ts';
import type { Journey, Position } from '../../timeline/journey.ts';
import { newPosition } from '../../timeline/position-at.ts';
import { watchFaces } from '../../ui/text/faces.ts';
import { createMeasureText } from '../../ui/text/measure-text.ts';
import { estimateWidth, type MeasureText } from '../../ui/text/text-width.ts';
import { BasemapFiles, type BasemapPart } from '../basemap/basemap-files.ts';
import { type BasemapShapes, readBasemap } from '../basemap/basemap-shapes.ts';
import { basemapZoomOf } from '../basemap/max-zoom.ts';
import { surroundingsOf } from '../camera/surroundings.ts';
import { type BasemapLabels, readLabels } from '../labels/basemap-labels.ts';
import type { CollisionBox } from '../overlays/overlay-host.ts';
import { overlayRects } from '../overlays/overlay-rects.ts';
import type { Renderer, RendererOptions } from '../renderer.ts';
import type { Scene } from '../scene.ts';
import type { Palette } from '../style/palette.ts';
import { drawAccuracy, drawNames, drawUnder, type MapView, svg } from './draw/draw-map.ts';
import { routeState } from './draw/draw-route.ts';
import { type ScreenRoute, screenRouteOf } from './draw/screen-route.ts';
import { type SvgAttrs, toElement } from './draw/svg-node.ts';
import { Gestures } from './gestures.ts';
import { viewOf } from './projection.ts';
import { type Surface, surfaceIn } from './surface.ts';
import { SvgOverlayHost } from './svg-overlay-host.ts';
import './svg-renderer.css';

/** Draws as SVG, for browsers without WebGL: what moves with the clock are attributes. */
export class SvgRenderer implements Renderer {
  readonly camera: SvgOverlayHost;
  readonly overlays: SvgOverlayHost;
  readonly #container: HTMLElement;
  readonly #options: RendererOptions;
  readonly #surface: Surface;
  readonly #gestures: Gestures;
  readonly #files: BasemapFiles;
  readonly #unwatchFaces: () => void;
  readonly #sizes: ResizeObserver;
  #measure: MeasureText;
  #palette: Palette;
  #lang: string;
  #labelScale = 1;
  #journey: Journey | null = null;
  #position: Position = newPosition();
  #scene: Scene = { kind: 'whole' };
  #route: ScreenRoute | null = null;
  #boxes: readonly CollisionBox[] = [];
  /** What lies over the map, in its pixels. */
  #overlaid: readonly Rect[] = [];
  #drawing: SVGElement | null = null;
  /** The lines that change with the instant, on each copy of the world that is seen. */
  #done: ArrayLike<Element> = [];
  #range: ArrayLike<Element> = [];
  #world: BasemapShapes | null = null;
  #region: BasemapShapes | null = null;
  #labels: BasemapLabels = [];
  /** The names that come with the details. */
  #nearLabels: BasemapLabels = [];
  #ready = false;
  #destroyed = false;

  constructor(container: HTMLElement, options: RendererOptions) {
    this.#container = container;
    this.#options = options;
    this.#lang = options.lang;
    this.#palette = options.palette;
    this.#surface = surfaceIn(container, (levels) => this.#gestures.zoom(levels));
    this.#surface.root.dataset.cooperative = String(options.cooperative);
    const host = new SvgOverlayHost(container, this.#surface.markers, () => this.#draw());
    this.camera = host;
    this.overlays = host;
    const { cooperative, onGesture } = options;
    this.#gestures = new Gestures(this.#surface.root, host, cooperative, onGesture);
    this.#files = new BasemapFiles(options.basemapFolder, {
      onLoad: this.#onFile,
      onError: (_, cause, path) => options.issues.fileFailed(path, cause),
    });
    this.#files.request('world');
    this.#files.request('labels');
    this.#sizes = new ResizeObserver(() => {
      const { width, height } = host.frame;
      const size = host.size();
      if (size.width === width && size.height === height) return;
      host.resized();
      options.onResize();
    });
    this.#sizes.observe(container);
    this.#measure = this.#measureNow();
    // Names measured in another face would be set too close or too far.
    this.#unwatchFaces = watchFaces(() => {
      this.#measure = this.#measureNow();
      this.#draw();
    });
  }

  setJourney(journey: Journey): void {
    const isFirst = this.#journey === null;
    this.#journey = journey;
    // A map of the newsroom's own needs WebGL: here the basemap is what is drawn.
    this.overlays.hold(surroundingsOf(journey), basemapZoomOf(journey.story));
    this.#surface.credit(localize(journey.story.credit, this.#lang));
    // The first is drawn once the camera looks at it.
    if (!isFirst) this.#draw();
  }

  setPosition(position: Position): void {
    this.#position = position;
    if (!this.#journey || !this.#route) return;
    const { copies } = this.#route;
    for (let i = 0; i <= copies.length; i += 1) {
      const copy = i === 0 ? this.#route : (copies[i - 1] as ScreenRoute);
      const { done, range } = routeState(this.#journey, copy, position);
      write(this.#done[i], done);
      write(this.#range[i], range);
    }
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    const view = this.#view();
    this.#drawing?.querySelector('.accuracy')?.remove();
    const ring = view ? drawAccuracy(scene, view.frame, view.palette) : [];
    this.#drawing?.querySelector('.route')?.prepend(...ring.map(toElement));
  }

  setTheme(palette: Palette): void {
    this.#palette = palette;
    this.#draw();
  }

  setLocale(lang: string): void {
    this.#lang = lang;
    this.#surface.relabel();
    if (this.#journey) this.#surface.credit(localize(this.#journey.story.credit, lang));
    this.#draw();
  }

  setLabelScale(labelScale: number): void {
    this.#labelScale = labelScale;
    this.#draw();
  }

  setCooperative(cooperative: boolean): void {
    this.#gestures.cooperative = cooperative;
    this.#surface.root.dataset.cooperative = String(cooperative);
  }

  keepClear(boxes: readonly CollisionBox[]): void {
    this.#boxes = boxes;
    this.#overlaid = overlayRects(this.#container, '[data-map-overlay]');
    const view = this.#view();
    const names = this.#drawing?.querySelector('.names');
    if (!view || !names || !this.#route) return;
    names.replaceWith(toElement(drawNames(view, this.#taken(), this.#route)));
  }

  retry(): void {
    this.#files.retry();
  }

  destroy(): void {
    this.#destroyed = true;
    this.#sizes.disconnect();
    this.#unwatchFaces();
    this.#files.destroy();
    this.#gestures.destroy();
    this.#surface.root.remove();
  }

  #measureNow(): MeasureText {
    return createMeasureText(getComputedStyle(this.#container).fontFamily, estimateWidth);
  }

  /** Draws everything again: the frame, the colours, the language or the basemap has changed. */
  #draw(): void {
    const view = this.#view();
    if (!view) return;
    this.#files.requestRegion(view.frame.zoom, () => viewOf(view.frame));
    this.#route = screenRouteOf(view.journey, view.frame);
    const under = drawUnder(view, this.#taken(), this.#scene, this.#route, this.#position);
    const drawing = toElement(svg(view, undefined, under));
    if (this.#drawing) this.#drawing.replaceWith(drawing);
    else this.#surface.root.prepend(drawing);
    this.#drawing = drawing;
    this.#done = drawing.querySelectorAll('.route-done');
    this.#range = drawing.querySelectorAll('.route-range');
    if (this.#ready) return;
    this.#ready = true;
    this.#options.onReady();
  }

  #view(): MapView | null {
    const { frame } = this.overlays;
    if (this.#destroyed || !this.#journey || frame.width === 0) return null;
    const palette = this.#palette;
    return {
      journey: this.#journey,
      frame,
      labels: [...this.#labels, ...this.#nearLabels],
      basemap: {
        world: this.#world ?? [],
        region: this.#region,
        near: this.#options.basemapFolder.near,
      },
      // Until the land is drawn everything has the land's colour: sea alone would be a false map.
      palette: this.#world ? palette : { ...palette, sea: palette.land },
      lang: this.#lang,
      countries: this.#journey.story.countries,
      measure: this.#measure,
      labelScale: this.#labelScale,
    };
  }

  /** What names keep clear of, in the frame's pixels. */
  #taken(): Rect[] {
    const boxes = this.#boxes.map(({ lon, lat, left, top, right, bottom }) => {
      const { x, y } = this.overlays.project(lon, lat);
      return { left: x + left, top: y + top, right: x + right, bottom: y + bottom };
    });
    return [...boxes, ...this.#overlaid];
  }

  readonly #onFile = (part: BasemapPart, file: FeatureCollection, path: string): void => {
    if (part === 'labels') this.#labels = readLabels(file);
    else if (part === 'world') this.#world = readBasemap(file);
    else {
      this.#region = readBasemap(file);
      this.#nearLabels = readLabels(file);
    }
    this.#options.issues.fileLoaded(path);
    this.#draw();
  };
}

function write(element: Element | undefined, attrs: SvgAttrs): void {
  for (const [name, value] of Object.entries(attrs)) {
    if (value === undefined) element?.removeAttribute(name);
    else element?.setAttribute(name, String(value));
  }
}
