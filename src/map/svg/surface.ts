import { isolated } from '../../i18n/direction.ts';
import { t } from '../../i18n/translate.ts';

/** The elements of the SVG map. */
export interface Surface {
  /** Holds all of it, and gets the keys. The drawing is its first element. */
  readonly root: HTMLElement;
  /** Lies over the drawing and holds the markers. */
  readonly markers: HTMLElement;
  /** Says its words in the interface's language of now. */
  relabel(): void;
  /** Shows the basemap's credit and the story's own. */
  credit(story: string): void;
}

/** @param onZoom a button was pressed: zoom levels to zoom in */
export function surfaceIn(container: HTMLElement, onZoom: (levels: number) => void): Surface {
  const root = part('map-svg');
  root.tabIndex = 0;
  root.setAttribute('role', 'group');
  const markers = part('map-svg-markers');
  const controls = part('map-svg-zoom');
  controls.dataset.mapOverlay = '';
  const zoomIn = button(() => onZoom(1));
  const zoomOut = button(() => onZoom(-1));
  controls.append(zoomIn, zoomOut);
  const relabel = () => {
    root.ariaLabel = t('map.drawing');
    zoomIn.ariaLabel = zoomIn.title = t('map.zoom-in');
    zoomOut.ariaLabel = zoomOut.title = t('map.zoom-out');
  };
  relabel();
  const credit = part('map-svg-credit');
  credit.classList.add('map-credit');
  credit.dataset.mapOverlay = '';
  root.append(markers, controls, credit);
  container.append(root);
  return {
    root,
    markers,
    relabel,
    credit: (story) => {
      const parts = [t('map.credit'), story].filter(Boolean).map((text) => {
        const span = document.createElement('span');
        span.textContent = isolated(text);
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

function button(press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}
