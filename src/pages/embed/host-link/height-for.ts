const LOW = 480;
const HIGH = 720;

/**
 * The height that an embed of a width would like, CSS px: three quarters of the width, but enough for
 * map, card and timeline on a phone, and no more than a laptop shows at once. It depends on the
 * width alone, so that a host that follows it never sets off a second change; `embed.js` reserves
 * the same by CSS.
 */
export function heightFor(width: number): number {
  return Math.round(Math.min(Math.max(width * 0.75, LOW), HIGH)) || LOW;
}
