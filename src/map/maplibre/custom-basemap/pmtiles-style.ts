import { type Flavor, layers } from '@protomaps/basemaps';
import type {
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
  VectorSourceSpecification,
} from 'maplibre-gl';
import type { Palette } from '../../style/palette.ts';
import { FONTS, ITALIC, MEDIUM } from '../layers/label-layers.ts';
import { CUSTOM_PREFIX } from './custom-style.ts';

/** Layers that are nothing without their icons, for which there is no sprite. */
const ICONS = new Set(['roads_oneway', 'roads_shields', 'pois']);

/** Zoom level from which regions have their whole names; before, the scheme has abbreviations. */
const REGION_ZOOM = 6;

/** Protomaps' colours, from ours: roads and names as quiet as on the built-in map. */
function flavour(palette: Palette): Flavor {
  const { land, sea, landStory, campus, border, road, roadEdge, labelLand, labelSea } = palette;
  const green = { park_a: landStory, park_b: landStory, wood_a: landStory, wood_b: landStory };
  const bare = { scrub_a: land, scrub_b: land, glacier: land, sand: land, beach: landStory };
  const used = { industrial: landStory, zoo: landStory, military: landStory, aerodrome: landStory };
  const tunnels = {
    tunnel_other_casing: roadEdge,
    tunnel_minor_casing: roadEdge,
    tunnel_link_casing: roadEdge,
    tunnel_major_casing: roadEdge,
    tunnel_highway_casing: roadEdge,
    tunnel_other: land,
    tunnel_minor: land,
    tunnel_link: land,
    tunnel_major: land,
    tunnel_highway: land,
  };
  const roads = {
    minor_service_casing: roadEdge,
    minor_casing: roadEdge,
    link_casing: roadEdge,
    major_casing_late: roadEdge,
    highway_casing_late: roadEdge,
    major_casing_early: roadEdge,
    highway_casing_early: roadEdge,
    other: road,
    minor_service: road,
    minor_a: road,
    minor_b: road,
    link: road,
    major: road,
    highway: road,
    pier: road,
    runway: road,
  };
  const bridges = {
    bridges_other_casing: roadEdge,
    bridges_minor_casing: roadEdge,
    bridges_link_casing: roadEdge,
    bridges_major_casing: roadEdge,
    bridges_highway_casing: roadEdge,
    bridges_other: road,
    bridges_minor: road,
    bridges_link: road,
    bridges_major: road,
    bridges_highway: road,
  };
  const names = {
    roads_label_minor: labelLand,
    roads_label_minor_halo: land,
    roads_label_major: labelLand,
    roads_label_major_halo: land,
    ocean_label: labelSea,
    subplace_label: labelLand,
    subplace_label_halo: land,
    city_label: labelLand,
    city_label_halo: land,
    state_label: labelLand,
    state_label_halo: land,
    country_label: labelLand,
    address_label: labelLand,
    address_label_halo: land,
  };
  return {
    // Where the archive ends: sea would be a false map.
    background: land,
    earth: land,
    water: sea,
    ...green,
    ...bare,
    ...used,
    hospital: landStory,
    school: campus,
    pedestrian: landStory,
    buildings: campus,
    railway: border,
    boundaries: border,
    ...tunnels,
    ...roads,
    ...bridges,
    ...names,
  };
}

/** The name in the reader's language, else in English, else as it is on the spot. */
function named(lang: string): ExpressionSpecification {
  const short = lang.split('-')[0] ?? lang;
  const tags = [...new Set([`name:${lang}`, `name:${short}`, 'name:en', 'name'])];
  return ['coalesce', ...tags.map((tag) => ['get', tag])] as ExpressionSpecification;
}

/** The page's own fonts in place of a glyph server's, and no icons. */
function lettered(layer: SymbolLayerSpecification, lang: string): SymbolLayerSpecification {
  const { layout = {}, ...rest } = layer;
  const kept = Object.entries(layout).filter(([key]) => !key.startsWith('icon-'));
  const italic = JSON.stringify(layout['text-font'] ?? '').includes('Italic');
  const font = italic ? ITALIC : layer.id === 'places_country' ? MEDIUM : FONTS;
  const field = layer.id === 'address_label' ? {} : { 'text-field': named(lang) };
  return {
    ...rest,
    ...(layer.id === 'places_region' ? { minzoom: REGION_ZOOM } : {}),
    layout: { ...Object.fromEntries(kept), 'text-font': font, ...field },
  };
}

/**
 * Protomaps' layers in the site's colours and fonts, in a language.
 *
 * @param lang BCP 47
 */
export function pmtilesLayers(palette: Palette, lang: string): LayerSpecification[] {
  return layers(`${CUSTOM_PREFIX}archive`, flavour(palette), { lang })
    .filter(({ id }) => !ICONS.has(id))
    .map((layer) => ({
      ...(layer.type === 'symbol' ? lettered(layer, lang) : layer),
      id: CUSTOM_PREFIX + layer.id,
    }));
}

/** An archive's style. It names no glyphs: see `FONTS`. */
export function pmtilesStyle(
  palette: Palette,
  lang: string,
  source: Omit<VectorSourceSpecification, 'type'>,
): StyleSpecification {
  return {
    version: 8,
    sources: {
      [`${CUSTOM_PREFIX}archive`]: { type: 'vector', ...source } as VectorSourceSpecification,
    },
    layers: pmtilesLayers(palette, lang),
  };
}
