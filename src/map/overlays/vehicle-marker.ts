import type { Mode } from '../../story/model.ts';
import type { Journey, Position } from '../../timeline/journey.ts';
import { modeAt } from '../../timeline/mode-at.ts';
import type { OverlayHost, OverlayMarker } from './overlay-host.ts';
import { ARROW, DISC, PICTURE_SCALE, PICTURES } from './vehicle-symbol.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The vehicle: a disc with its kind, and an arrowhead that points ahead. The slider names its place, so it is hidden from screen readers. */
export class VehicleMarker {
  readonly #element: HTMLElement;
  readonly #marker: OverlayMarker;
  readonly #arrow: SVGElement;
  readonly #picture: SVGElement;
  #journey: Journey | null = null;
  #mode: Mode | null = null;
  #added = false;
  #bearing = 0;
  #phase = '';

  constructor(host: OverlayHost) {
    const element = document.createElement('div');
    element.className = 'map-vehicle';
    element.setAttribute('aria-hidden', 'true');
    const drawing = document.createElementNS(SVG, 'svg');
    drawing.setAttribute('viewBox', '-15 -15 30 30');
    const disc = document.createElementNS(SVG, 'circle');
    disc.setAttribute('class', 'map-vehicle-disc');
    disc.setAttribute('r', String(DISC.radius));
    this.#arrow = path('map-vehicle-arrow', ARROW);
    this.#picture = path('map-vehicle-picture', '');
    this.#picture.setAttribute('transform', `scale(${PICTURE_SCALE})`);
    drawing.append(this.#arrow, disc, this.#picture);
    element.append(drawing);
    this.#element = element;
    this.#marker = host.addMarker(element, 0, 0, true);
  }

  begin(journey: Journey): void {
    this.#journey = journey;
  }

  update(position: Position): void {
    const { lon, lat, bearing } = position.best;
    // This runs in each frame, so it writes only what has changed.
    if (Math.abs(bearing - this.#bearing) > 0.5) {
      this.#bearing = bearing;
      this.#arrow.setAttribute('transform', `rotate(${bearing.toFixed(1)})`);
    }
    const mode = this.#journey && modeAt(this.#journey, position);
    if (mode && mode !== this.#mode) {
      this.#mode = mode;
      this.#element.dataset.mode = mode;
      this.#picture.setAttribute('d', PICTURES[mode]);
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
  }

  destroy(): void {
    this.#marker.hide();
  }
}

function path(name: string, d: string): SVGElement {
  const made = document.createElementNS(SVG, 'path');
  made.setAttribute('class', name);
  made.setAttribute('d', d);
  return made;
}
