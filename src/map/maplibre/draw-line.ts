import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  type SnappableContext,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  type TerraDrawMouseEvent,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Renderer } from '../renderer.ts';
import { readPalette } from '../style/palette.ts';
import { MapLibreRenderer } from './maplibre-renderer.ts';

type Point = readonly [lon: number, lat: number];

export interface LineDrawing {
  /** Takes the last point back. */
  undo(): void;
  destroy(): void;
}

export interface LineToDraw {
  /** A press close to one of these is a press on it: the stops at both ends. */
  readonly snapTo: readonly Point[];
  /** The points so far. */
  onChange(points: readonly Point[]): void;
  /** The last point was pressed twice. */
  onDone(points: readonly Point[]): void;
}

/** A press this near a place is meant for it, pixels. */
const NEAR = 16;

/** Lets a line be drawn on a map, point by point; null on a map that is not MapLibre's. */
export function drawLine(renderer: Renderer, to: LineToDraw): LineDrawing | null {
  if (!(renderer instanceof MapLibreRenderer)) return null;
  const { map } = renderer;
  const palette = readPalette(map.getContainer());
  const color = palette.signal as `#${string}`;
  const paper = palette.paper as `#${string}`;
  const snap = (event: TerraDrawMouseEvent, { project }: SnappableContext) =>
    to.snapTo
      .map((point) => {
        const near = copyNear(point, event.lng);
        const { x, y } = project(near[0], near[1]);
        return { near, px: Math.hypot(x - event.containerX, y - event.containerY) };
      })
      .filter(({ px }) => px <= NEAR)
      .sort((a, b) => a.px - b.px)[0]?.near;
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'draw-line' }),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    modes: [
      new TerraDrawLineStringMode({
        // The page has the keys: they work wherever the focus is.
        keyEvents: null,
        snapping: { toCustom: snap },
        showCoordinatePoints: true,
        styles: {
          lineStringColor: color,
          lineStringWidth: 3,
          coordinatePointColor: paper,
          coordinatePointOutlineColor: color,
          coordinatePointOutlineWidth: 2,
          coordinatePointWidth: 4,
          closingPointColor: color,
          closingPointOutlineColor: paper,
          snappingPointColor: color,
          snappingPointOutlineColor: paper,
        },
      }),
    ],
  });
  const pointsOf = (isDrawing: boolean): Point[] => {
    const line = draw.getSnapshot().find(({ geometry }) => geometry.type === 'LineString');
    const points = (line?.geometry.coordinates ?? []) as unknown as Point[];
    // The last one follows the pointer.
    return isDrawing ? points.slice(0, -1) : points;
  };
  draw.on('change', () => to.onChange(pointsOf(true)));
  draw.on('finish', () => to.onDone(pointsOf(false)));
  showBoth(map, to.snapTo);
  draw.start();
  draw.setMode('linestring');
  return {
    undo: () => draw.undo(),
    destroy: () => {
      // The map may be gone, with its layers.
      if (map.style) draw.stop();
    },
  };
}

/** Free space around the places, pixels. */
const AROUND = 70;

function showBoth(map: MapLibreMap, [first, ...others]: readonly Point[]): void {
  if (!first) return;
  const [west, south] = first;
  const bounds = { west, south, east: west, north: south };
  for (const point of others) {
    const [lon, lat] = copyNear(point, west);
    bounds.west = Math.min(bounds.west, lon);
    bounds.east = Math.max(bounds.east, lon);
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
  }
  map.fitBounds([bounds.west, bounds.south, bounds.east, bounds.north], {
    padding: AROUND,
    animate: false,
  });
}

/** A point on the copy of the world that is pressed. */
function copyNear([lon, lat]: Point, near: number): [lon: number, lat: number] {
  return [lon + 360 * Math.round((near - lon) / 360), lat];
}
