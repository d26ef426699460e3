import { isolated } from '../../i18n/direction.ts';
import { t } from '../../i18n/translate.ts';

/** The elements of the SVG map. */
export interface Surface {
  /** Holds all of it, and gets the keys. The drawing is its first element. */
  readonly root: HTMLElement;
  /** Lies over the drawing and holds the markers. */
  readonly markers: HTMLElement;
  /** Shows the basemap's credit and the story's own. */
  credit(story: string): void;
}

/** @param onZoom a button was pressed: zoom levels to zoom in */
export function surfaceIn(container: HTMLElement, onZoom: (levels: number) => void): Surface {
  const root = part('map-svg');
  root.tabIndex = 0;
  root.setAttribute('role', 'group');
  root.ariaLabel = t('map.drawing');
  const markers = part('map-svg-markers');
  const controls = part('map-svg-zoom');
  controls.dataset.mapOverlay = '';
  controls.append(
    button(t('map.zoom-in'), () => onZoom(1)),
    button(t('map.zoom-out'), () => onZoom(-1)),
  );
  const credit = part('map-svg-credit');
  credit.dataset.mapOverlay = '';
  root.append(markers, controls, credit);
  container.append(root);
  return {
    root,
    markers,
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

function button(name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.ariaLabel = name;
  made.title = name;
  made.addEventListener('click', press);
  return made;
}
