import type { Position } from '../../timeline/journey.ts';
import { laneAt } from '../style/route-layers.ts';
import type { OverlayHost, OverlayMarker } from './overlay-host.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** A lozenge with its point ahead, 28 by 28 around 0, 0. */
export const SHAPE = 'M0 -13 C2.5 -9 8 -6.5 8 1 A8 8 0 0 1 -8 1 C-8 -6.5 -2.5 -9 0 -13 Z';

/** The traveller: one marker that turns with the line. Its place is told by the slider, so it is silent. */
export class VehicleMarker {
  readonly #stage: OverlayHost;
  readonly #element: HTMLElement;
  readonly #pin: OverlayMarker;
  readonly #still: () => void;
  readonly #shape: SVGElement;
  #lanes = false;
  #added = false;
  #bearing = 0;
  #phase = '';
  #aside = Number.NaN;

  constructor(stage: OverlayHost) {
    this.#stage = stage;
    const element = document.createElement('div');
    element.className = 'map-train';
    element.setAttribute('aria-hidden', 'true');
    this.#shape = document.createElementNS(SVG, 'svg');
    this.#shape.setAttribute('viewBox', '-14 -14 28 28');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', SHAPE);
    this.#shape.append(path);
    element.append(this.#shape);
    this.#element = element;
    this.#pin = stage.addMarker(element, 0, 0, true);
    this.#still = stage.onMove(
      () => this.#keepLane(),
      () => this.#keepLane(),
    );
  }

  /** @param lanes whether the line is drawn beside its true place */
  begin(lanes: boolean): void {
    this.#lanes = lanes;
    this.#keepLane();
  }

  update(where: Position): void {
    const { lon, lat, bearing } = where.best;
    // Each of the pin's setters writes its transform again: only what has changed is set.
    if (Math.abs(bearing - this.#bearing) > 0.5) {
      this.#bearing = bearing;
      this.#pin.turn(bearing);
    }
    this.#pin.move(lon, lat);
    if (!this.#added) {
      this.#added = true;
      this.#pin.show();
    }
    // Until it could have left there is no train to show, only a background to tell.
    const phase = where.phase === 'before' && where.to.s === 0 ? 'away' : where.phase;
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#element.dataset.phase = phase;
    this.#keepLane();
  }

  /** The line runs a little to the right of its true place, and the traveller on it; but it stands in the middle of a stop. */
  readonly #keepLane = (): void => {
    const aside = this.#lanes && this.#phase === 'running' ? laneAt(this.#stage.zoom()) : 0;
    if (aside === this.#aside) return;
    this.#aside = aside;
    this.#shape.style.transform = aside ? `translateX(${aside}px)` : '';
  };

  destroy(): void {
    this.#still();
    this.#pin.hide();
  }
}
