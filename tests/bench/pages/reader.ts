import { Map as MapLibreMap } from 'maplibre-gl';

/** The reader as it is built, and besides a way to have its map painted with nothing changed. */
const { addControl } = MapLibreMap.prototype;
// The view keeps its map to itself; whoever adds a control to one is it.
MapLibreMap.prototype.addControl = function (...rest) {
  const paint = () => {
    this.triggerRepaint();
    requestAnimationFrame(paint);
  };
  Object.assign(window, { repaint: paint });
  return addControl.apply(this, rest);
};
await import('../../../src/shells/reader/main.tsx');
