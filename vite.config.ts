import { readFile } from 'node:fs/promises';
import react from '@vitejs/plugin-react';
import { type BuildOptions, defineConfig, type Plugin, type UserConfig } from 'vite';
import { hosting } from './tools/hosting/plugin.mjs';
import { contentSecurityPolicy, originsIn } from './tools/hosting/policy.mjs';
import { APART, APART_ASSETS, hasStudio, MANIFESTS, TOGETHER } from './tools/pages.mjs';
import { element, moved, withFirst } from './tools/prerender/page-html.mjs';
import { pages, type Step } from './tools/prerender/pages-plugin.mjs';
import { prerender } from './tools/prerender/plugin.mjs';
import { stories } from './tools/prerender/stories-plugin.mjs';
import { builtStory, storyFolder } from './tools/story/story-folder.mjs';
import { buildApart } from './tools/vite/build-apart.mjs';
import { faces } from './tools/vite/faces.mjs';
import { gazetteer } from './tools/vite/gazetteer.mjs';
import { guard } from './tools/vite/guard.mjs';
import { hostScript } from './tools/vite/host-script.mjs';
import { messages } from './tools/vite/messages.mjs';
import { oembed } from './tools/vite/oembed.mjs';
import { offline } from './tools/vite/offline.mjs';
import { siteFiles } from './tools/vite/site-files.mjs';
import { watchStories } from './tools/vite/watch-stories.mjs';

/** Stories may show maps from these hosts: WHISTLESTOP_MAP_HOSTS="https://tiles.example.org …" */
const mapHosts = originsIn('WHISTLESTOP_MAP_HOSTS', process.env.WHISTLESTOP_MAP_HOSTS);
/** Pages of these origins may frame the embed; all may where none is named. */
const embedders = originsIn('WHISTLESTOP_EMBED_HOSTS', process.env.WHISTLESTOP_EMBED_HOSTS);
/** Stories of these origins may be shown beside the site's own; src/story/load/story-folder.ts reads it too. */
const storyHosts = originsIn('WHISTLESTOP_STORY_HOSTS', process.env.WHISTLESTOP_STORY_HOSTS);
/** Stories may show pictures, films and sounds of these origins: src/story/media/media-address.ts reads it too. */
const mediaHosts = originsIn('WHISTLESTOP_MEDIA_HOSTS', process.env.WHISTLESTOP_MEDIA_HOSTS);
for (const [name, origins] of Object.entries({
  WHISTLESTOP_STORY_HOSTS: storyHosts,
  WHISTLESTOP_MEDIA_HOSTS: mediaHosts,
}))
  if (origins.some((host) => host.includes('*')))
    throw new Error(`${name}: each host must be named whole, without a *.`);
const hosts = { maps: mapHosts, stories: storyHosts, media: mediaHosts };

/** Writes the policy into each built page, so that it holds on a host where headers can't be set. */
const policyInPage: Step = (html) => {
  const texts = (own: RegExp) => [...html.matchAll(own)].map(([, text]) => text ?? '');
  // The policy names the page's own styles and scripts.
  const content = contentSecurityPolicy(hosts, {
    styles: texts(/<style>([\s\S]*?)<\/style>/g),
    scripts: texts(/<script>([\s\S]*?)<\/script>/g),
  });
  const meta = element('meta', { 'http-equiv': 'Content-Security-Policy', content });
  return withFirst(html, meta);
};

/** The libraries' licences are gathered by `build.license`; the fonts' and ours lie beside them. */
function noticesInBuild(): Plugin {
  const fonts = 'node_modules/@fontsource-variable/source-serif-4/LICENSE';
  return {
    name: 'notices-in-build',
    apply: 'build',
    async generateBundle() {
      for (const [fileName, path] of Object.entries({
        'fonts-license.txt': fonts,
        'notice.txt': 'NOTICE',
      }))
        this.emitFile({
          type: 'asset',
          fileName,
          source: await readFile(new URL(path, import.meta.url), 'utf8'),
        });
    },
  };
}

/** Where the site will stand, for what must be absolute: WHISTLESTOP_URL, e.g. https://example.org/map/ */
function siteAddress(): string | null {
  const site = process.env.WHISTLESTOP_URL;
  if (!site) return null;
  const { href, protocol } = new URL(site);
  if (!/^https?:$/.test(protocol)) throw new Error(`WHISTLESTOP_URL is no web address: ${site}`);
  return href.endsWith('/') ? href : `${href}/`;
}

/** The story of these pages. */
const folder = storyFolder();
const view = prerender({ folder, site: siteAddress() });
const list = stories({ policy: contentSecurityPolicy(hosts), site: siteAddress() });
const forCms = oembed({ folder, site: siteAddress() });

const shared: UserConfig = {
  // Relative addresses: the build serves under any path of any host.
  base: './',
  envPrefix: ['VITE_', 'WHISTLESTOP_STORY_HOSTS', 'WHISTLESTOP_MEDIA_HOSTS'],
  // Several pages and no router: an address that doesn't exist is a 404, not index.html, so that a
  // missing story file is seen as missing.
  appType: 'mpa',
  define: builtStory(),
  // A worker is a script of its own: without the plugin, it would have all messages.
  worker: { format: 'es', plugins: () => [messages()] },
};

/** How pages are built. Each build has a manifest, for the budgets in .size-limit.mjs. */
function buildOf(
  built: readonly { readonly name: string; readonly html: string }[],
  assetsDir: string,
  manifest: string,
): BuildOptions {
  return {
    assetsDir,
    manifest,
    // Nothing becomes a data: URL: fonts may come from 'self' only.
    assetsInlineLimit: 0,
    // MapLibre alone is above the default of 500 kB; the budgets in .size-limit.mjs hold the rest.
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(built.map(({ name, html }) => [name, html])),
      output: {
        // Some hosts refuse a file whose name begins with "_" or ".", as a chunk of virtual modules would.
        sanitizeFileName: (name) => name.replace(/[^\w.-]+/g, '-').replace(/^[-_.]+/, ''),
        codeSplitting: {
          // Not its worker's address, which is known before MapLibre itself is there.
          groups: [{ name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/](?!.*worker)/ }],
        },
      },
    },
  };
}

export default defineConfig({
  ...shared,
  plugins: [
    react(),
    noticesInBuild(),
    messages(),
    view.plugin,
    list.plugin,
    faces(),
    guard(),
    forCms.plugin,
    // The policy comes last: it names what stands in the page.
    pages([view.step, list.step, forCms.step, moved, policyInPage], TOGETHER),
    hostScript(),
    watchStories(folder),
    hasStudio() &&
      buildApart(() => ({
        ...shared,
        plugins: [
          react(),
          messages(),
          guard(),
          gazetteer(`${APART_ASSETS}/gazetteer.json`),
          pages([view.step, moved, policyInPage], APART),
        ],
        build: {
          ...buildOf(APART, APART_ASSETS, MANIFESTS.apart),
          license: { fileName: `${APART_ASSETS}/licenses.md` },
        },
      })),
    offline(),
    siteFiles(),
    hosting({ policy: contentSecurityPolicy(hosts), embedders }),
  ],
  build: {
    ...buildOf(TOGETHER, 'assets', MANIFESTS.together),
    // Every bundled library's licence asks to travel with its code.
    license: { fileName: 'licenses.md' },
  },
  preview: {
    port: 4173,
    strictPort: true,
    // The headers are those of the built site: tools/hosting.
    cors: false,
  },
});
