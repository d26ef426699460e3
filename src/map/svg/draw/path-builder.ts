/** Precision of points in parts of a pixel: a tenth, or whole pixels where many points are left out. */
const FINE = 10;
const COARSE = 1;
/** From this distance between points on they are written in whole pixels, pixels. */
const ROUGH = 2;

/**
 * Writes the `d` of a path from the strokes that d3-geo draws: in steps from point to point, which
 * are short words, and without points that cannot be distinguished.
 */
export class PathBuilder {
  readonly #fine: number;
  readonly #least: number;
  #d = '';
  /** Where the path stands, and the point that is left out until the next is known, in parts of a pixel. */
  #x = 0;
  #y = 0;
  #skipped: readonly [number, number] | null = null;
  #stroke = '';

  /** @param least points nearer than this to the one before are left out, pixels */
  constructor(least: number) {
    this.#fine = least < ROUGH ? FINE : COARSE;
    this.#least = least * this.#fine;
  }

  moveTo(x: number, y: number): void {
    this.#close('');
    const [px, py] = [Math.round(x * this.#fine), Math.round(y * this.#fine)];
    this.#d += `M${px / this.#fine} ${py / this.#fine}`;
    [this.#x, this.#y] = [px, py];
  }

  lineTo(x: number, y: number): void {
    const [px, py] = [Math.round(x * this.#fine), Math.round(y * this.#fine)];
    if (Math.hypot(px - this.#x, py - this.#y) < this.#least) this.#skipped = [px, py];
    else this.#step(px, py);
  }

  closePath(): void {
    this.#skipped = null;
    this.#close('z');
  }

  /** d3-geo asks for these; a line and an area have neither. */
  beginPath(): void {}
  arc(): void {}

  get d(): string {
    this.#close('');
    return this.#d;
  }

  #step(px: number, py: number): void {
    const [dx, dy] = [(px - this.#x) / this.#fine, (py - this.#y) / this.#fine];
    this.#skipped = null;
    if (dx === 0 && dy === 0) return;
    this.#stroke += `${this.#stroke ? ' ' : 'l'}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [this.#x, this.#y] = [px, py];
  }

  #close(end: string): void {
    // A line ends where it ends, however near to the point before.
    if (this.#skipped) this.#step(...this.#skipped);
    this.#d += this.#stroke + (this.#stroke ? end : '');
    this.#stroke = '';
  }
}
