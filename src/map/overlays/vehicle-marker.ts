import type { Position } from '../../timeline/journey.ts';
import { laneAt } from '../style/route-layers.ts';
import type { OverlayHost, OverlayMarker } from './overlay-host.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** A lozenge with its point ahead, 28 by 28 around 0, 0. */
export const SHAPE = 'M0 -13 C2.5 -9 8 -6.5 8 1 A8 8 0 0 1 -8 1 C-8 -6.5 -2.5 -9 0 -13 Z';

/** The vehicle: one marker that turns with the line. The slider names its place, so it is hidden from screen readers. */
export class VehicleMarker {
  readonly #host: OverlayHost;
  readonly #element: HTMLElement;
  readonly #marker: OverlayMarker;
  readonly #stopListening: () => void;
  readonly #shape: SVGElement;
  #lanes = false;
  #added = false;
  #bearing = 0;
  #phase = '';
  #offset = Number.NaN;

  constructor(host: OverlayHost) {
    this.#host = host;
    const element = document.createElement('div');
    element.className = 'map-vehicle';
    element.setAttribute('aria-hidden', 'true');
    this.#shape = document.createElementNS(SVG, 'svg');
    this.#shape.setAttribute('viewBox', '-14 -14 28 28');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', SHAPE);
    this.#shape.append(path);
    element.append(this.#shape);
    this.#element = element;
    this.#marker = host.addMarker(element, 0, 0, true);
    this.#stopListening = host.onMove(
      () => this.#keepLane(),
      () => this.#keepLane(),
    );
  }

  /** @param lanes whether the line is drawn beside its true place */
  begin(lanes: boolean): void {
    this.#lanes = lanes;
    this.#keepLane();
  }

  update(position: Position): void {
    const { lon, lat, bearing } = position.best;
    // Each setter of the marker writes its transform again: only what has changed is set.
    if (Math.abs(bearing - this.#bearing) > 0.5) {
      this.#bearing = bearing;
      this.#marker.turn(bearing);
    }
    this.#marker.move(lon, lat);
    if (!this.#added) {
      this.#added = true;
      this.#marker.show();
    }
    // Before its earliest departure there is no vehicle yet, only background.
    const phase = position.phase === 'before' && position.to.s === 0 ? 'away' : position.phase;
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#element.dataset.phase = phase;
    this.#keepLane();
  }

  /** The line runs a little to the right of its true place, and so does the vehicle; at a stop it stands in the middle. */
  readonly #keepLane = (): void => {
    const offset = this.#lanes && this.#phase === 'running' ? laneAt(this.#host.zoom()) : 0;
    if (offset === this.#offset) return;
    this.#offset = offset;
    this.#shape.style.transform = offset ? `translateX(${offset}px)` : '';
  };

  destroy(): void {
    this.#stopListening();
    this.#marker.hide();
  }
}
