import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { loadModule } from '../../../loading/load-module.ts';
import { reportIssue } from '../../../ui/issues.ts';
import type { TileGate } from './tile-gate.ts';

/** Put before the ids of a foreign style: its names and the site's own may be the same. */
export const CUSTOM_PREFIX = 'own:';

/** What of a style is used beside its sources and layers: camera, projection and terrain stay ours. */
const KEPT = [
  'metadata',
  'glyphs',
  'sprite',
  'transition',
  'light',
  'state',
  'font-faces',
] as const;

/** What a TileJSON may say of a source. */
const TILE_KEYS = ['tiles', 'minzoom', 'maxzoom', 'bounds', 'scheme', 'attribution', 'sparse'];

/** How styles name an archive as a source. */
const ARCHIVE = 'pmtiles://';

type Parts = Record<string, unknown>;

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A style ready to be drawn, and which of its sources did not come. */
export interface CustomStyle {
  readonly style: StyleSpecification;
  /** How many sources the style names. */
  readonly sources: number;
  readonly lost: readonly string[];
}

/** An address in a style, made absolute; the braces of a template stay as they are. */
export function resolveUrl(address: string, base: string): string {
  if (address.startsWith(ARCHIVE)) return ARCHIVE + resolveUrl(address.slice(ARCHIVE.length), base);
  return new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

/** Fetches JSON. Throws where it does not come, or is none. */
async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

/**
 * A foreign style in a form that can lie under the journey: ids that collide with nothing, absolute
 * addresses, nothing that would move the camera. Throws where it is not a style.
 *
 * @param address where it was found, absolute: addresses in it may be relative to this
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
  // MapLibre proves the rest when it is given the style.
  return style as unknown as StyleSpecification;
}

/** A source with absolute addresses: the worker that fetches them stands elsewhere. */
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

/**
 * Fetches a style and all that its sources say of themselves, and leads its tiles through the gate.
 * Throws where there is no style to be had; a source that does not come is left out with its layers.
 */
export async function loadStyle(
  address: string,
  gate: TileGate,
  signal: AbortSignal,
): Promise<CustomStyle> {
  const style = adaptStyle(await fetchJson(address, signal), address);
  const lost: string[] = [];
  const found = await Promise.all(
    Object.entries(style.sources).map(async ([id, source]) => {
      try {
        return [[id, await prepare(source, gate, signal)] as const];
      } catch (cause) {
        const what = `The source “${id}” of the story’s own map did not come.`;
        reportIssue({ code: `map-own-source-${id}`, what, level: 'info', shown: 'console', cause });
        lost.push(id);
        return [];
      }
    }),
  );
  signal.throwIfAborted();
  const layers = style.layers.filter(
    (layer: LayerSpecification) => !('source' in layer && lost.includes(layer.source as string)),
  );
  const sources = Object.fromEntries(found.flat());
  return { style: { ...style, sources, layers }, sources: Object.keys(style.sources).length, lost };
}

async function prepare(
  source: SourceSpecification,
  gate: TileGate,
  signal: AbortSignal,
): Promise<SourceSpecification> {
  if (source.type !== 'vector' && source.type !== 'raster' && source.type !== 'raster-dem')
    return source;
  const { url, ...rest } = source;
  let tiled: Parts = { ...rest };
  if (url?.startsWith(ARCHIVE)) {
    const { openArchive } = await loadModule(() => import('./pmtiles-archive.ts'));
    const archive = await openArchive(url.slice(ARCHIVE.length), signal);
    const { minzoom, maxzoom, bounds, attribution } = archive;
    const tiles = [gate.archive(archive.read)];
    return { minzoom, maxzoom, bounds, attribution, ...rest, tiles } as SourceSpecification;
  }
  if (url) {
    const json = await fetchJson(url, signal);
    if (!isParts(json)) throw new Error('not a TileJSON');
    const said = Object.entries(absolute(json, url) as Parts);
    tiled = { ...Object.fromEntries(said.filter(([key]) => TILE_KEYS.includes(key))), ...rest };
  }
  const { tiles } = tiled;
  if (!Array.isArray(tiles) || tiles.length === 0) throw new Error('a source without tiles');
  // A source that says it leaves tiles out means its 404s, which MapLibre understands.
  if (tiled.sparse !== true) tiled.tiles = tiles.map((each) => gate.through(String(each)));
  return tiled as unknown as SourceSpecification;
}

/** The same style with words on whom it comes from, as HTML, at a source that is drawn. */
export function credited(style: StyleSpecification, html: string): StyleSpecification {
  const used = new Set(style.layers.map((layer) => ('source' in layer ? layer.source : '')));
  const id = Object.keys(style.sources).find((each) => used.has(each));
  const source = id === undefined ? undefined : style.sources[id];
  if (!html || id === undefined || !source) return style;
  const said = 'attribution' in source ? source.attribution : undefined;
  const attribution = [said, html].filter(Boolean).join(' ');
  return {
    ...style,
    sources: { ...style.sources, [id]: { ...source, attribution } as typeof source },
  };
}
