import { DOT_RADIUS } from './label-layers.ts';

/** Pixels of the dot beside a town, with room for a soft edge. */
const DOT = 16;

/**
 * The dot beside a town's name: a signed distance field, so MapLibre colours it. It takes alpha 191 for
 * the edge, and 8 pixels for the fall to 0.
 */
export const dot = { id: 'dot', data: field() };

function field() {
  const data = new Uint8Array(4 * DOT * DOT);
  for (let y = 0; y < DOT; y += 1) {
    for (let x = 0; x < DOT; x += 1) {
      const away = Math.hypot(x + 0.5 - DOT / 2, y + 0.5 - DOT / 2) - DOT_RADIUS;
      data[4 * (y * DOT + x) + 3] = Math.max(0, Math.min(255, 191 - away * (255 / 8)));
    }
  }
  return { width: DOT, height: DOT, data };
}
