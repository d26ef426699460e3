import type {
  FilterSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import { SANS_FONTS } from '../../../ui/text/faces.ts';
import { hasNoItalics, LEADING, spacingOf } from '../../labels/label-text.ts';
import type { PlacedLabel } from '../../labels/placed-label.ts';
import { LABEL_LAYERS, type LabelLayer } from '../../style/labels.ts';
import type { Palette } from '../../style/palette.ts';

/**
 * Fonts by CSS name. The style names no `glyphs`, so MapLibre draws labels from the page's own
 * fonts. It passes a name on as it is, and CSS does not allow a bare word that begins with a digit:
 * without its quotes "Source Sans 3" would make the whole list void.
 */
export const FONTS: string[] = [...SANS_FONTS];
/** MapLibre reads slant and weight out of the first name, so these, which no font has, ask for them. */
export const ITALIC = ['"Map Italic"', ...FONTS];
export const MEDIUM = ['"Map Medium"', ...FONTS];

/** Radius of the image of the dot beside a town's name, pixels. */
export const DOT_RADIUS = 5;

/** Lines are broken before MapLibre gets them: longer than any, in letter sizes. */
const NO_WRAP = 99;

/** The basemap's names as MapLibre's layers: it draws what `labelFeatures` has placed. */
export function labelLayers(palette: Palette): SymbolLayerSpecification[] {
  return LABEL_LAYERS.map((layer) => labelLayer(layer, palette));
}

function labelLayer({ id, on, face, dot }: LabelLayer, palette: Palette): SymbolLayerSpecification {
  const color = on === 'land' ? palette.labelLand : palette.labelSea;
  return {
    id,
    type: 'symbol',
    source: 'labels',
    filter: ['==', ['get', 'layer'], id] as FilterSpecification,
    layout: {
      'text-field': ['get', 'text'],
      'symbol-sort-key': ['get', 'order'],
      'text-anchor': 'center',
      'text-offset': ['get', 'offset'],
      'text-justify': ['get', 'justify'],
      'text-font':
        face === 'italic'
          ? ['case', ['get', 'upright'], ['literal', FONTS], ['literal', ITALIC]]
          : { regular: FONTS, medium: MEDIUM }[face],
      'text-size': ['get', 'size'],
      'text-line-height': LEADING,
      'text-letter-spacing': ['get', 'spacing'],
      'text-max-width': NO_WRAP,
      // They are placed clear of one another at rest; while the map moves MapLibre hides what would overlap.
      'text-padding': 0,
      ...(dot && {
        'icon-image': 'dot',
        'icon-size': ['get', 'dot'],
        'icon-padding': 0,
      }),
    },
    paint: {
      'text-color': color,
      'text-halo-color': on === 'land' ? palette.land : palette.sea,
      'text-halo-width': 1.2,
      'text-halo-blur': 0.4,
      ...(dot && { 'icon-color': color }),
    },
  };
}

const JUSTIFY = {
  right: 'left',
  left: 'right',
  top: 'center',
  bottom: 'center',
  middle: 'center',
} as const;

/** Names that have their place, as MapLibre's layers draw them. */
export function labelFeatures(labels: readonly PlacedLabel[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: labels.map(({ layer, lines, size, lon, lat, x, y, rect, side, dot }, order) => ({
      type: 'Feature',
      properties: {
        layer: layer.id,
        order,
        text: lines.join('\n'),
        upright: hasNoItalics(lines.join()),
        spacing: spacingOf(layer, lines.join()),
        size,
        // From the place to the middle of the words, in letter sizes.
        offset: [
          ((rect.left + rect.right) / 2 - x) / size,
          ((rect.top + rect.bottom) / 2 - y) / size,
        ],
        justify: JUSTIFY[side],
        dot: dot / DOT_RADIUS,
      },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}
