import {
  AttributionControl,
  type IControl,
  type Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
} from 'maplibre-gl';
import { isolated } from '../../i18n/direction.ts';
import { t } from '../../i18n/translate.ts';

/** Texts of MapLibre's own parts. The canvas must not have the same name as the region around it. */
export const locale = () => ({
  'Map.Title': t('map.drawing'),
  'NavigationControl.ZoomIn': t('map.zoom-in'),
  'NavigationControl.ZoomOut': t('map.zoom-out'),
  'AttributionControl.ToggleAttribution': t('map.sources'),
  'ScaleControl.Kilometers': t('map.scale-kilometres'),
  'ScaleControl.Meters': t('map.scale-metres'),
  'CooperativeGesturesHandler.WindowsHelpText': t('map.scroll-windows'),
  'CooperativeGesturesHandler.MacHelpText': t('map.scroll-mac'),
  'CooperativeGesturesHandler.MobileHelpText': t('map.two-fingers'),
});

/** Gives a control the class and the mark by which the rest of the map knows it, whoever draws the map. */
function named<C extends IControl>(control: C, name: string): C {
  const onAdd = control.onAdd.bind(control);
  control.onAdd = (map) => {
    const element = onAdd(map);
    element.classList.add(name);
    element.dataset.mapOverlay = '';
    return element;
  };
  return control;
}

/** Adds the buttons and the scale. Returns what puts them into the interface's language of now. */
export function addControls(map: MapLibreMap): () => void {
  let controls: readonly IControl[] = [];
  const add = () => {
    const zoom = named(new NavigationControl({ showCompass: false }), 'map-zoom');
    const scale = named(new ScaleControl({ unit: 'metric', maxWidth: 90 }), 'map-scale');
    map.addControl(zoom, 'top-right');
    map.addControl(scale, 'bottom-left');
    controls = [zoom, scale];
  };
  add();
  return () => {
    Object.assign(map._locale, locale());
    map.getCanvas().setAttribute('aria-label', t('map.drawing'));
    for (const control of controls) map.removeControl(control);
    add();
    const { cooperativeGestures } = map;
    if (!cooperativeGestures.isEnabled()) return;
    cooperativeGestures.disable();
    cooperativeGestures.enable();
  };
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
    basemap && `<span>${asHtml(isolated(basemap))}</span>`,
    story && `<span class="map-credit-story">${asHtml(isolated(story))}</span>`,
  ];
  const customAttribution = parts.filter(Boolean).join(' ');
  return named(new AttributionControl({ compact: false, customAttribution }), 'map-credit');
}
