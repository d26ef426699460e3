import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Story } from '../../../src/story/model.ts';

/** What `pages/bare-map.ts` is to show: where on the page, pixels, and where in the world. */
interface BareMap {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  readonly style?: 'full' | 'styled' | 'bare';
}

/**
 * Builds the page of a bare map into `bare/` of a folder. A build of its own: with it in the site's,
 * the site's chunks would be others.
 *
 * @param options `basemap`: put its files there too, where no site has been built
 */
export async function buildBareMap(out: string, { basemap = false } = {}): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'tests/bench/pages',
    base: './',
    publicDir: false,
    build: {
      outDir: join(out, 'bare'),
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'tests/bench/pages/bare-map.html' },
    },
    worker: { format: 'es' },
  });
  if (basemap) cpSync('public/basemap', join(out, 'basemap'), { recursive: true });
}

/** The address of such a map, below the site's. */
export function bareMapAddress({ countries }: Story, view: BareMap): string {
  const query = { ...view, countries: countries.join(',') };
  return `bare/bare-map.html?${new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, `${value}`]),
  )}`;
}
