const MIN_HEIGHT = 480;
const MAX_HEIGHT = 720;

/**
 * The height that an embed of the given width asks for, CSS px: three quarters of the width, at least
 * enough for map, card and timeline on a phone, at most what a laptop shows at once. It depends on the
 * width alone, so that a host that follows it causes no second change. `embed-host/styles.ts` reserves the
 * same height by CSS.
 */
export function heightFor(width: number): number {
  const height = Math.min(Math.max(width * 0.75, MIN_HEIGHT), MAX_HEIGHT);
  return Math.round(height) || MIN_HEIGHT;
}
