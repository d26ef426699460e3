import type { Rect } from '../../geo/rect.ts';
import type { MeasureText } from '../../ui/text/text-width.ts';
import { rectBeside } from '../overlays/place-layout.ts';
import type { LabelLayer } from '../style/labels.ts';
import { fromPixel, toPixel } from '../svg/projection.ts';
import { countryName } from './country-names.ts';
import { spotsOf } from './country-spots.ts';
import { setText, sizeAt } from './label-text.ts';
import { rasterOf } from './land-raster.ts';
import type { PlacedLabel, PlaceLabelsOptions } from './placed-label.ts';

/** Kept free around a country's name at least, pixels, and how much smaller its letters may be. */
const TIGHT = 1;
const SMALL = 0.85;
/** Every country that is in view and has room for its name. */
export function placeCountries(
  layer: LabelLayer,
  { basemap, frame, lang, route, measure, before, labelScale = 1 }: PlaceLabelsOptions,
  rects: readonly Rect[],
): PlacedLabel[] {
  const { world, region, near: from } = basemap;
  const near = region !== null && frame.zoom >= from;
  const raster = rasterOf(
    near ? [...world.filter((shape) => !shape.near), ...region] : world,
    frame,
  );
  const size = sizeAt(layer, frame.zoom, 1);
  const sizes = [labelScale * size, SMALL * labelScale * size];
  // Better a country in letters of a page than one without its name.
  if (SMALL * labelScale > 1) sizes.push(size);
  const forms = new Map(
    raster.codes.flatMap((code) => {
      const name = countryName(code, lang);
      return name ? [[code, formsOf(name, layer, sizes, lang, measure)] as const] : [];
    }),
  );
  const names = [...forms].map(([code, texts]) => {
    const at = before?.get(code);
    const [x, y] = at ? toPixel(frame, ...at) : [0, 0];
    const shapes = texts.map(({ width, height, free }) => ({
      width: width + 2 * free,
      height: height + free,
    }));
    return { code, shapes, before: at ? { x, y } : null };
  });
  return spotsOf(raster, names, { rects, route }).flatMap(({ code, shape, x, y }) => {
    const text = forms.get(code)?.[shape];
    if (!text) return [];
    const { lines, width, height } = text;
    const rect = rectBeside({ x, y }, 'top', { x: 0, y: -height / 2 }, { width, height });
    const [lon, lat] = fromPixel(frame, x, y);
    const at = { lon, lat, x, y, rect, side: 'middle' as const };
    return [{ layer, lines, size: text.size, ...at, dot: 0, country: code }];
  });
}

/**
 * How a country's name may be set, the best first: in a narrow corner it is smaller and close to what
 * surrounds it.
 *
 * @param sizes of its letters, the largest first
 */
function formsOf(
  name: string,
  layer: LabelLayer,
  sizes: readonly number[],
  lang: string,
  measure: MeasureText,
) {
  const ways = [
    ...sizes.slice(0, 1).map((size) => ({ size, free: layer.padding })),
    ...sizes.map((size) => ({ size, free: TIGHT })),
  ];
  return ways.flatMap(({ size, free }) => {
    const one = setText(
      name,
      { ...layer, maxWidth: Number.POSITIVE_INFINITY },
      size,
      lang,
      measure,
    );
    const wrapped = setText(name, layer, size, lang, measure);
    const texts = wrapped.lines.length > 1 ? [one, wrapped] : [one];
    return texts.map((text) => ({ ...text, size, free }));
  });
}
