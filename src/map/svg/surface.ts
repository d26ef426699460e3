import { BASEMAP_CREDIT } from '../style/basemap-style.ts';

/** The elements of the drawn map. */
export interface Surface {
  /** All of it; it takes the keys. The drawing comes first in it. */
  readonly root: HTMLElement;
  /** Over the drawing: what stands on places. */
  readonly pins: HTMLElement;
  /** Says who made the ground, and the story's own credit. */
  credit(story: string): void;
}

/** @param onZoom a button was pressed: zoom levels to come nearer */
export function surfaceIn(container: HTMLElement, onZoom: (levels: number) => void): Surface {
  const root = part('map-svg');
  root.tabIndex = 0;
  root.setAttribute('role', 'group');
  root.ariaLabel = 'Map drawing: arrow keys move it, plus and minus zoom';
  const pins = part('map-svg-pins');
  const controls = part('map-svg-zoom');
  controls.dataset.mapOverlay = '';
  controls.append(
    button('Zoom in', () => onZoom(1)),
    button('Zoom out', () => onZoom(-1)),
  );
  const credit = part('map-svg-credit');
  credit.dataset.mapOverlay = '';
  root.append(pins, controls, credit);
  container.append(root);
  return {
    root,
    pins,
    credit: (story) => {
      const parts = [BASEMAP_CREDIT, story].filter(Boolean).map((text) => {
        const span = document.createElement('span');
        span.textContent = text;
        return span;
      });
      parts[1]?.classList.add('map-credit-story');
      credit.replaceChildren(...parts.flatMap((span) => [span, ' ']));
    },
  };
}

function part(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

function button(name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.ariaLabel = name;
  made.title = name;
  made.addEventListener('click', press);
  return made;
}
