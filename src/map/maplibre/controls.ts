import {
  AttributionControl,
  type IControl,
  type Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
} from 'maplibre-gl';
import { BASEMAP_CREDIT } from '../style/basemap-style.ts';

/** Words of MapLibre's own parts. The canvas must not share its name with the region around it. */
export const LOCALE = {
  'Map.Title': 'Map drawing: arrow keys move it, plus and minus zoom',
  'NavigationControl.ZoomIn': 'Zoom in',
  'NavigationControl.ZoomOut': 'Zoom out',
  'AttributionControl.ToggleAttribution': 'Sources of the map',
  'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom the map',
  'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom the map',
  'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
};

export function addControls(map: MapLibreMap): void {
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 90 }), 'bottom-left');
}

/** MapLibre reads attributions as HTML; a story's credit is text. */
export function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * Who made route and ground, always open: hiding it behind a button would hide the source. The
 * ground's is part of it from the start, since words that come later would shift the line. In a
 * narrow pane the story's own credit is left to the article's foot.
 *
 * @param own a ground that is not the built-in one names its makers itself
 */
export function creditControl(credit: string, own: boolean): IControl {
  const ground = own ? '' : `<span>${asHtml(BASEMAP_CREDIT)}</span> `;
  const story = credit ? `<span class="map-credit-story">${asHtml(credit)}</span>` : '';
  return new AttributionControl({ compact: false, customAttribution: ground + story });
}
