import {
  type GeoJSONStoreFeatures,
  type TerraDrawAdapterStyling,
  TerraDrawExtend,
  type TerraDrawMouseEvent,
} from 'terra-draw';
import {
  addPoint,
  beginLine,
  insertPoint,
  type LineHistory,
  movePoint,
  type Point,
  redoLine,
  removePoint,
  undoLine,
  withLine,
} from './edited-line.ts';
import { nearestPoint, nearestStretch, spacedPoints } from './nearest-on-line.ts';

interface EditLineOptions {
  readonly line: readonly Point[];
  /** A press close to one of these is a press on it. */
  readonly snapTo: readonly Point[];
  readonly color: `#${string}`;
  readonly paper: `#${string}`;
  readonly isWithin: (point: Point) => boolean;
  readonly onChange: (history: LineHistory) => void;
}

/** A press this near a point or a stop is meant for it, pixels; and this near the line, for the line. */
const NEAR = 16;
const ON_LINE = 8;
/** Points closer to one another than this are not offered, pixels. */
const APART = 14;

type SetDraggable = (enabled: boolean) => void;

/**
 * Edits one line: each press adds a point, points are dragged, and the line itself is pulled to a new point. Terra
 * Draw's own modes end at the date line, and offer every point of a track of thousands.
 */
export class EditLineMode extends TerraDrawExtend.TerraDrawBaseDrawMode<Record<string, never>> {
  override mode = 'edit-line';
  readonly #options: EditLineOptions;
  #history: LineHistory;
  /** In Terra Draw's store: the line with its casing, and the points that are offered, by their index. */
  #lines: (string | number)[] = [];
  readonly #points = new Map<number, string | number>();
  #pressed: Point | null = null;
  /** The point that is dragged, and the line before. */
  #dragged: { readonly index: number; readonly before: LineHistory } | null = null;

  constructor(options: EditLineOptions) {
    super({});
    this.#options = options;
    this.#history = beginLine(options.line);
  }

  start(): void {
    this.setStarted();
    const geometry = lineString(this.#history.now.points);
    this.#lines = this.store.create(
      ['casing', 'line'].map((part) => ({ geometry, properties: { mode: this.mode, part } })),
    );
    this.offerPoints();
    this.setCursor('crosshair');
    this.#options.onChange(this.#history);
  }

  stop(): void {
    this.setStopped();
    this.cleanUp();
  }

  cleanUp(): void {
    this.store.delete([...this.#lines, ...this.#points.values()]);
    this.#lines = [];
    this.#points.clear();
  }

  stepBack(): void {
    this.#go(undoLine(this.#history));
  }

  stepOn(): void {
    this.#go(redoLine(this.#history));
  }

  /** Removes the point that is chosen. */
  removeChosen(): void {
    const { now } = this.#history;
    this.#go(withLine(this.#history, removePoint(now, now.chosen)));
  }

  /** Shows the points that can be taken hold of, where the map looks now. */
  offerPoints(): void {
    if (this.state !== 'started' || this.#dragged) return;
    const { points, chosen } = this.#history.now;
    this.store.delete([...this.#points.values()]);
    this.#points.clear();
    const shown = new Set(spacedPoints(points, this.#worldPx(), APART, this.#options.isWithin));
    if (chosen !== null) shown.add(chosen);
    const ids = this.store.create(
      [...shown].map((i) => ({
        geometry: { type: 'Point', coordinates: [...(points[i] as Point)] },
        properties: { mode: this.mode, part: i === chosen ? 'chosen' : 'point' },
      })),
    );
    for (const [k, i] of [...shown].entries()) this.#points.set(i, ids[k] as string | number);
  }

  override onClick(event: TerraDrawMouseEvent): void {
    const { now } = this.#history;
    const at = this.#placeOf(event);
    const point = this.#offeredNear(at);
    if (event.button === 'right' || event.isContextMenu) {
      if (point !== null) this.#go(withLine(this.#history, removePoint(now, point)));
    } else if (point !== null) {
      this.#go(withLine(this.#history, { ...now, chosen: point }));
    } else {
      const stretch = nearestStretch(now.points, at, this.#worldPx());
      const isOn = stretch.px <= ON_LINE;
      const place = this.#snapped(event);
      const next = isOn ? insertPoint(now, stretch.index, place) : addPoint(now, place);
      this.#go(withLine(this.#history, next));
    }
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    const at = this.#placeOf(event);
    const isOn =
      this.#offeredNear(at) !== null ||
      nearestStretch(this.#history.now.points, at, this.#worldPx()).px <= ON_LINE;
    this.setCursor(isOn ? 'move' : 'crosshair');
  }

  /** Where the pointer went down: a drag is reported only after its first step. */
  press(at: Point): void {
    this.#pressed = at;
  }

  override onDragStart(event: TerraDrawMouseEvent, setDraggable: SetDraggable): void {
    const before = this.#history;
    const at = this.#pressed ?? this.#placeOf(event);
    const point = this.#offeredNear(at);
    if (point !== null) this.#dragged = { index: point, before };
    else {
      const stretch = nearestStretch(before.now.points, at, this.#worldPx());
      if (stretch.px > ON_LINE) return;
      this.#go(withLine(before, insertPoint(before.now, stretch.index, at)));
      this.#dragged = { index: stretch.index, before };
    }
    setDraggable(false);
    this.setCursor('grabbing');
    this.onDrag(event);
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    if (!this.#dragged) return;
    const { index, before } = this.#dragged;
    const { now } = this.#history;
    this.#history = withLine(before, movePoint(now, index, this.#snapped(event)));
    const point = this.#history.now.points[index] as Point;
    const id = this.#points.get(index);
    this.store.updateGeometry([
      ...this.#lines.map((line) => ({ id: line, geometry: lineString(this.#history.now.points) })),
      ...(id === undefined
        ? []
        : [{ id, geometry: { type: 'Point' as const, coordinates: [...point] } }]),
    ]);
  }

  override onDragEnd(_: TerraDrawMouseEvent, setDraggable: SetDraggable): void {
    if (!this.#dragged) return;
    this.#dragged = null;
    setDraggable(true);
    this.setCursor('move');
    this.#go(this.#history);
  }

  override styleFeature({ properties }: GeoJSONStoreFeatures): TerraDrawAdapterStyling {
    const { color, paper } = this.#options;
    const isChosen = properties.part === 'chosen';
    const isCasing = properties.part === 'casing';
    return {
      ...TerraDrawExtend.getDefaultStyling(),
      lineStringColor: isCasing ? paper : color,
      lineStringWidth: isCasing ? 7 : 3,
      pointColor: isChosen ? color : paper,
      pointOutlineColor: isChosen ? paper : color,
      pointOutlineWidth: 2,
      pointWidth: isChosen ? 7 : 5,
      zIndex: isCasing ? 10 : isChosen ? 50 : properties.part === 'point' ? 40 : 20,
    };
  }

  #go(next: LineHistory): void {
    this.#history = next;
    const geometry = lineString(next.now.points);
    this.store.updateGeometry(this.#lines.map((id) => ({ id, geometry })));
    this.offerPoints();
    this.#options.onChange(next);
  }

  #placeOf({ lng, lat }: TerraDrawMouseEvent): Point {
    return [lng, lat];
  }

  #offeredNear(at: Point): number | null {
    const offered = [...this.#points.keys()];
    const points = offered.map((i) => this.#history.now.points[i] as Point);
    const { index, px } = nearestPoint(points, at, this.#worldPx());
    return px <= NEAR ? (offered[index] ?? null) : null;
  }

  #snapped(event: TerraDrawMouseEvent): Point {
    const at = this.#placeOf(event);
    const { index, px } = nearestPoint(this.#options.snapTo, at, this.#worldPx());
    return px <= NEAR ? (this.#options.snapTo[index] ?? at) : at;
  }

  /** How wide the world is at this zoom, pixels. */
  #worldPx(): number {
    return Math.abs(this.project(1, 0).x - this.project(0, 0).x) * 360;
  }
}

function lineString(points: readonly Point[]) {
  return { type: 'LineString' as const, coordinates: points.map((point) => [...point]) };
}
