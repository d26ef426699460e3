/**
 * The unit of a dash pattern, pixels: the line's width at the whole zoom level below, growing with
 * the map until the next one. So does MapLibre, whose dashes are drawn for whole levels.
 */
export function dashUnit(zoom: number, width: (zoom: number) => number): number {
  const whole = Math.floor(zoom);
  return width(whole) * 2 ** (zoom - whole);
}

/** A pattern of dashes in units, as SVG writes it. */
export function dashes(pattern: readonly number[], unit: number): string {
  return pattern.map((part) => Math.round(part * unit * 100) / 100).join(' ');
}

/** Pixels to a tenth, as short as can be written. */
export function px(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
