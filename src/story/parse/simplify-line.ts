import { EARTH_KM, RAD } from '../../geo/great-circle.ts';
import type { Line } from '../../geo/line.ts';

/**
 * Indices of the vertices, in order, with which a line can be drawn so that none of those left out
 * lies farther than `2 * km` from it. First and last are always kept. O(n) whatever the line: Douglas
 * and Peucker's method, which libraries offer, needs n² for a line that goes to and fro.
 * Source: Z. Zhao and A. Saalfeld 1997, "Linear-time sleeve-fitting polyline simplification algorithms".
 *
 * @param among indices to choose from, in order; all by default
 */
export function simplifyLine({ lon, lat }: Line, km: number, among?: Uint32Array): Uint32Array {
  const count = among?.length ?? lon.length;
  const kept = new Uint32Array(count);
  const sector = new Sector(km);
  let n = 0;
  const keep = (i: number) => {
    if (n > 0 && kept[n - 1] === i) return;
    kept[n++] = i;
    sector.start(lon[i] as number, lat[i] as number);
  };
  for (let j = 0, before = 0; j < count; j++) {
    const i = among ? (among[j] as number) : j;
    const takes = () => sector.takes(lon[i] as number, lat[i] as number);
    if (j === 0) keep(i);
    else if (!takes()) {
      // The one before is the last in this direction; one that is far from it stands for itself.
      keep(before);
      if (!takes()) keep(i);
    }
    if (j === count - 1) keep(i);
    before = i;
  }
  return kept.slice(0, n);
}

/** The directions in which a straight line from one vertex passes all that have been taken. */
class Sector {
  private readonly km: number;
  /**
   * No line is longer, km: straight on the map and straight in degrees would be two ways. They part by
   * length² * tan(latitude) / 8 radii, which is `km` for the latitude 63.
   */
  private readonly reach: number;
  private lon = 0;
  private lat = 0;
  private kx = 1;
  /** Direction of the first vertex beyond the tolerance; those of the others are told from it. */
  private x = 0;
  private y = 0;
  /** Radians from that direction. */
  private low = 0;
  private high = 0;
  private farthest = 0;

  constructor(km: number) {
    this.km = km;
    this.reach = 2 * Math.sqrt(EARTH_KM * km);
  }

  start(lon: number, lat: number): void {
    this.lon = lon;
    this.lat = lat;
    this.kx = Math.cos(lat * RAD) * EARTH_KM * RAD;
    this.farthest = 0;
  }

  /** Whether a line to here would pass all those before; if so, it counts from now on. */
  takes(lon: number, lat: number): boolean {
    const x = (lon - this.lon) * this.kx;
    const y = (lat - this.lat) * EARTH_KM * RAD;
    const distance = Math.sqrt(x * x + y * y);
    // A way that turns back would lose its end.
    if (distance > this.reach || distance < this.farthest - this.km) return false;
    if (distance <= this.km) return true;
    const half = Math.asin(this.km / distance);
    if (this.farthest === 0) {
      [this.x, this.y] = [x, y];
      [this.low, this.high] = [-half, half];
    } else {
      const angle = Math.atan2(this.x * y - this.y * x, this.x * x + this.y * y);
      if (angle < this.low || angle > this.high) return false;
      this.low = Math.max(this.low, angle - half);
      this.high = Math.min(this.high, angle + half);
    }
    this.farthest = Math.max(this.farthest, distance);
    return true;
  }
}
