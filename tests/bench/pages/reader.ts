import { Map as MapLibreMap } from 'maplibre-gl';

/** The reader as it is built, and besides a way to have its map painted with nothing changed. */
const { addControl } = MapLibreMap.prototype;
// The view keeps its map to itself; whoever adds a control to one is it.
MapLibreMap.prototype.addControl = function (...rest) {
  // One pixel that moves at the page's foot: software compositing redraws the box around all that has
  // changed, and scrubbing changes both the map and the timeline below it.
  const pixel = document.createElement('div');
  Object.assign(pixel.style, { position: 'fixed', left: '0', bottom: '0', width: '1px' });
  Object.assign(pixel.style, { height: '1px', background: 'red', willChange: 'transform' });
  let odd = 0;
  const paint = () => {
    if (!pixel.isConnected) document.body.append(pixel);
    odd = 1 - odd;
    pixel.style.transform = `translateX(${odd}px)`;
    this.triggerRepaint();
    requestAnimationFrame(paint);
  };
  Object.assign(window, { repaint: paint });
  return addControl.apply(this, rest);
};
await import('../../../src/pages/reader/styles.ts');
const { mountReader } = await import('../../../src/pages/reader/main.tsx');
const root = document.getElementById('root');
if (root) mountReader(root, null);
