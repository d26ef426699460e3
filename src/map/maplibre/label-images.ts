import { COLLISION_BOX, DOT_RADIUS } from '../style/label-layers.ts';

/** Pixels of the dot beside a town, with room for a soft edge. */
const DOT = 16;

interface LabelImage {
  readonly id: string;
  readonly data: { readonly width: number; readonly height: number; readonly data: Uint8Array };
  /** A signed distance field: MapLibre colours it. */
  readonly sdf: boolean;
}

/** The dot beside a town's name. MapLibre takes alpha 191 for its edge, and 8 pixels for the fall to 0. */
export const dot: LabelImage = { id: 'dot', data: field(), sdf: true };

/** Nothing, one unit wide: what keeps names clear of the story's own. */
export const blank: LabelImage = {
  id: 'blank',
  data: {
    width: COLLISION_BOX,
    height: COLLISION_BOX,
    data: new Uint8Array(4 * COLLISION_BOX * COLLISION_BOX),
  },
  sdf: false,
};

function field(): LabelImage['data'] {
  const data = new Uint8Array(4 * DOT * DOT);
  for (let y = 0; y < DOT; y += 1) {
    for (let x = 0; x < DOT; x += 1) {
      const away = Math.hypot(x + 0.5 - DOT / 2, y + 0.5 - DOT / 2) - DOT_RADIUS;
      data[4 * (y * DOT + x) + 3] = Math.max(0, Math.min(255, 191 - away * (255 / 8)));
    }
  }
  return { width: DOT, height: DOT, data };
}
