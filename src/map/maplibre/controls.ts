import {
  AttributionControl,
  type IControl,
  type Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
} from 'maplibre-gl';

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
function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * The credit of basemap and route, always open: hiding it behind a button would hide the source.
 * It is all there from the start, since words that come later would shift the line. A narrow pane
 * leaves the story's own credit to the article's foot.
 *
 * @param basemap beside what a custom basemap's sources say themselves
 */
export function creditControl(basemap: string, story: string): IControl {
  const parts = [
    basemap && `<span>${asHtml(basemap)}</span>`,
    story && `<span class="map-credit-story">${asHtml(story)}</span>`,
  ];
  const customAttribution = parts.filter(Boolean).join(' ');
  return new AttributionControl({ compact: false, customAttribution });
}
