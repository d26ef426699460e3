import { RAD } from '../../../geo/great-circle.ts';
import { unwrapLongitude } from '../../../geo/longitude.ts';

/** How far from a line a place may lie to be one of its places: about as far as a leg reaches, degrees. */
const NEAR_LAT = 0.1;

interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** The box around a line's points, x and y as the file has them. */
export class Box {
  #west = Number.POSITIVE_INFINITY;
  #east = Number.NEGATIVE_INFINITY;
  #south = Number.POSITIVE_INFINITY;
  #north = Number.NEGATIVE_INFINITY;

  add(x: number, y: number): void {
    this.#west = Math.min(this.#west, x);
    this.#east = Math.max(this.#east, x);
    this.#south = Math.min(this.#south, y);
    this.#north = Math.max(this.#north, y);
  }

  /**
   * Whether the file has the latitude first. A guess: no place of the story is near the box as it stands,
   * or it does not lie on the globe, and at least two are near it (or the only one is) if turned.
   */
  isSwapped(places: readonly Point[]): boolean {
    const turned = new Box();
    turned.add(this.#south, this.#west);
    turned.add(this.#north, this.#east);
    if (!turned.#fits()) return false;
    if (this.#fits() && places.some((place) => this.#isNear(place))) return false;
    const near = places.filter((place) => turned.#isNear(place)).length;
    return near > 0 && near >= Math.min(2, places.length);
  }

  /** Whether its x can be longitudes and its y latitudes. */
  #fits(): boolean {
    return this.#south >= -90 && this.#north <= 90;
  }

  #isNear({ lon, lat }: Point): boolean {
    const near = NEAR_LAT / Math.max(NEAR_LAT, Math.cos(lat * RAD));
    const x = unwrapLongitude(lon, (this.#west + this.#east) / 2);
    return (
      x >= this.#west - near &&
      x <= this.#east + near &&
      lat >= this.#south - NEAR_LAT &&
      lat <= this.#north + NEAR_LAT
    );
  }
}
