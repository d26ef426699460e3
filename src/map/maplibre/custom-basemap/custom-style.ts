import type { StyleSpecification } from 'maplibre-gl';
import { loadModule } from '../../../loading/modules/load-module.ts';

/** Put before the ids of a foreign style: they could be the same as the site's own. */
export const CUSTOM_PREFIX = 'custom:';

/** The parts of a style that are kept beside its sources and layers: camera, projection and terrain stay ours. */
const KEPT = [
  'metadata',
  'glyphs',
  'sprite',
  'transition',
  'light',
  'state',
  'font-faces',
] as const;

/** How styles name an archive as a source. */
const ARCHIVE = 'pmtiles://';

type Parts = Record<string, unknown>;

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Makes an address in a style absolute; the braces of a template stay as they are. */
export function resolveUrl(address: string, base: string): string {
  if (address.startsWith(ARCHIVE)) return ARCHIVE + resolveUrl(address.slice(ARCHIVE.length), base);
  return new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

/**
 * Fetches a foreign style and adapts it. MapLibre loads its sources itself. Throws where the file
 * does not load or is not a style.
 *
 * @param address absolute
 */
export async function loadStyle(address: string, signal: AbortSignal): Promise<StyleSpecification> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const style = adaptStyle(await response.json(), address);
  const archives = Object.values(style.sources).flatMap((source) =>
    'url' in source && source.url?.startsWith(ARCHIVE) ? [source.url.slice(ARCHIVE.length)] : [],
  );
  if (archives.length > 0) {
    const { openArchive } = await loadModule(() => import('./pmtiles-protocol.ts'));
    for (const url of archives) openArchive(url);
  }
  return style;
}

/**
 * Turns a foreign style into one that can lie under the journey: ids that collide with nothing,
 * absolute addresses, nothing that would move the camera. Throws where it is not a style.
 *
 * @param address where the style was found, absolute: its own addresses may be relative to this
 */
export function adaptStyle(file: unknown, address: string): StyleSpecification {
  if (!isParts(file) || file.version !== 8) throw new Error('not a style of version 8');
  const { sources, layers } = file;
  if (!isParts(sources) || !Array.isArray(layers) || !layers.every(isParts))
    throw new Error('a style without sources or layers');
  const style: Parts = { version: 8 };
  for (const key of KEPT) if (key in file) style[key] = file[key];
  if (typeof style.glyphs === 'string') style.glyphs = resolveUrl(style.glyphs, address);
  if (typeof style.sprite === 'string') style.sprite = resolveUrl(style.sprite, address);
  else if (Array.isArray(style.sprite))
    style.sprite = style.sprite.map((each: unknown) =>
      isParts(each) && typeof each.url === 'string'
        ? { ...each, url: resolveUrl(each.url, address) }
        : each,
    );
  style.sources = Object.fromEntries(
    Object.entries(sources).map(([id, source]) => [CUSTOM_PREFIX + id, absolute(source, address)]),
  );
  style.layers = layers.map((layer: Parts) => ({
    ...layer,
    id: `${CUSTOM_PREFIX}${layer.id}`,
    ...(typeof layer.source === 'string' ? { source: CUSTOM_PREFIX + layer.source } : {}),
    ...(typeof layer.ref === 'string' ? { ref: CUSTOM_PREFIX + layer.ref } : {}),
  }));
  // MapLibre validates the rest when it is given the style.
  return style as unknown as StyleSpecification;
}

/** Makes a source's addresses absolute: MapLibre's worker, which fetches them, has another base. */
function absolute(source: unknown, base: string): unknown {
  if (!isParts(source)) return source;
  const made = { ...source };
  for (const key of ['url', 'data']) {
    const value = made[key];
    if (typeof value === 'string') made[key] = resolveUrl(value, base);
  }
  if (Array.isArray(made.tiles))
    made.tiles = made.tiles.map((each) =>
      typeof each === 'string' ? resolveUrl(each, base) : each,
    );
  return made;
}
