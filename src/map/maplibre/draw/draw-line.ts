import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { TerraDraw } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { unwrapLongitude } from '../../../geo/longitude.ts';
import type { Renderer } from '../../renderer.ts';
import { readPalette } from '../../style/palette.ts';
import { MapLibreRenderer } from '../maplibre-renderer.ts';
import { EditLineMode } from './edit-line-mode.ts';
import type { LineHistory, Point } from './edited-line.ts';

export interface LineDrawing {
  undo(): void;
  redo(): void;
  /** Removes the point that is chosen. */
  remove(): void;
  destroy(): void;
}

export interface LineToDraw {
  /** Begins with it. */
  readonly line: readonly Point[];
  /** A press close to one of these is a press on it: the stops at both ends. */
  readonly snapTo: readonly Point[];
  /** At the beginning, and after each change. */
  onChange(history: LineHistory): void;
}

/** Lets a line be changed on a map, point by point; null on a map that is not MapLibre's. */
export function drawLine(renderer: Renderer, to: LineToDraw): LineDrawing | null {
  if (!(renderer instanceof MapLibreRenderer)) return null;
  const { map } = renderer;
  const palette = readPalette(map.getContainer());
  const mode = new EditLineMode({
    ...to,
    color: palette.signal as `#${string}`,
    paper: palette.paper as `#${string}`,
    isWithin: ([lon, lat]) => {
      const bounds = map.getBounds();
      const copy = unwrapLongitude(lon, map.getCenter().lng);
      return bounds.contains([copy, lat]);
    },
  });
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'draw-line' }),
    modes: [mode],
  });
  const offer = () => mode.offerPoints();
  showWhole(map, [...to.line, ...to.snapTo]);
  draw.start();
  draw.setMode('edit-line');
  const press = ({ lngLat }: MapMouseEvent | MapTouchEvent) => mode.press([lngLat.lng, lngLat.lat]);
  map.on('moveend', offer);
  map.on('mousedown', press);
  map.on('touchstart', press);
  return {
    undo: () => mode.stepBack(),
    redo: () => mode.stepOn(),
    remove: () => mode.removeChosen(),
    destroy: () => {
      map.off('moveend', offer);
      map.off('mousedown', press);
      map.off('touchstart', press);
      // The map may be gone, with its layers.
      if (!map.style) return;
      draw.setMode('static');
      draw.stop();
    },
  };
}

/** Free space around the line, pixels. */
const AROUND = 70;

function showWhole(map: MapLibreMap, [first, ...others]: readonly Point[]): void {
  if (!first) return;
  const [west, south] = first;
  const bounds = { west, south, east: west, north: south };
  let before = west;
  for (const [lon, lat] of others) {
    before = unwrapLongitude(lon, before);
    bounds.west = Math.min(bounds.west, before);
    bounds.east = Math.max(bounds.east, before);
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
  }
  map.fitBounds([bounds.west, bounds.south, bounds.east, bounds.north], {
    padding: AROUND,
    animate: false,
  });
}
