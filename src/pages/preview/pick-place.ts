import type { MapController } from '../../map/map-controller.ts';
import { placeUnder } from './map-places.ts';

/** A press moves no further than this, CSS px: beyond it is a drag of the map. */
const SLACK = 6;

/**
 * Calls back with the place of the next press on the map, and of those after it. The map can still be moved
 * and zoomed meanwhile.
 *
 * @returns ends it
 */
export function pickOn(
  { renderer: { overlays } }: MapController,
  onPlace: (lon: number, lat: number) => void,
): () => void {
  const { container } = overlays;
  const controller = new AbortController();
  const { signal } = controller;
  let down: PointerEvent | null = null;
  const options = { capture: true, signal };
  container.addEventListener('pointerdown', (event) => (down = event), options);
  container.addEventListener(
    'click',
    (event) => {
      const start = down;
      down = null;
      if (!start || Math.hypot(event.x - start.x, event.y - start.y) > SLACK) return;
      // A press on a stop chooses its place, too, rather than the stop.
      event.stopPropagation();
      const { left, top } = container.getBoundingClientRect();
      onPlace(...placeUnder(overlays, event.clientX - left, event.clientY - top));
    },
    options,
  );
  document.documentElement.dataset.picking = '';
  return () => {
    controller.abort();
    delete document.documentElement.dataset.picking;
  };
}
