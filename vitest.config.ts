import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { browserFlags, findBrowser } from './tools/browsers/browser.mjs';
import viteConfig from './vite.config.ts';

/** What computes with time or writes it: the clock of the machine must not change any answer there. */
const TIME = [
  'draft/times/*',
  'timeline/**/*',
  'playback/**/*',
  'article/passage/dateline',
  'scrubber/chart/{axis,calendar,labels,many-clocks}',
  'scrubber/interaction/keys',
  'story/instant',
  'story/time/*',
  'story/parse/{parse-story,times,unknown-zone}',
  'story/whole-story/*',
  'stories/{sample,vladivostok,earhart}',
  'pages/stepper',
  'pages/address/{address-bar,url}',
  'pages/presenter/talk/{slides,monotonic-clock,talk-clock}',
].map((path) => `tests/unit/${path}.test.ts`);

const unit = (name: string, zone: string, include: string[]) => ({
  extends: true as const,
  test: {
    name,
    environment: 'node' as const,
    include,
    // One process for many files: modules are loaded once. Tests put back what they change.
    isolate: false,
    // By default one less than there are cores: one on a machine of two.
    maxWorkers: availableParallelism(),
    setupFiles: ['tests/setup/expect-zone.ts', 'tests/setup/random-seed.ts'],
    // For a busy machine; what must be fast is measured by tests/bench. In full, four times as much is tried.
    testTimeout: process.env.FULL === '1' ? 120_000 : 30_000,
    env: { TZ: zone },
  },
});

const executablePath = findBrowser();

export default mergeConfig(
  viteConfig,
  defineConfig({
    // Found at the start, not while tests run: finding one later would reload the page under them.
    optimizeDeps: {
      include: [
        '@protomaps/basemaps',
        '@photostructure/tz-lookup',
        '@tanstack/react-query',
        '@tmcw/togeojson',
        '@xmldom/xmldom',
        'd3-geo',
        'fast-check',
        'hast-util-from-html',
        'hast-util-to-mdast',
        'idb',
        'jsonc-parser',
        'maplibre-gl',
        'mdast-util-directive',
        'mdast-util-from-markdown',
        'mdast-util-gfm-table',
        'mdast-util-to-markdown',
        'micromark-extension-directive',
        'papaparse',
        'pmtiles',
        'react',
        'react-dom',
        'react-dom/client',
        'react/jsx-dev-runtime',
        'react/jsx-runtime',
        'vitest-browser-react',
        'terra-draw',
        'terra-draw-maplibre-gl-adapter',
        'valibot',
      ],
    },
    test: {
      projects: [
        unit('unit', 'UTC', ['tests/unit/**/*.test.ts']),
        unit('unit-tz', 'America/Los_Angeles', TIME),
        {
          extends: true,
          test: {
            // By `npm run test:browsers`, which installs them.
            name: 'other-browsers',
            environment: 'node',
            include: ['tests/browsers/**/*.test.ts'],
            // One after another: each draws maps in software.
            fileParallelism: false,
            sequence: { groupOrder: 2 },
            testTimeout: 120_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['tests/browser/**/*.test.{ts,tsx}'],
            globalSetup: ['tests/setup/tile-server.ts'],
            // For a busy machine, which draws maps in software.
            testTimeout: 60_000,
            expect: { poll: { timeout: 10_000 } },
            // Vitest wants as many workers of all projects that run at once.
            sequence: { groupOrder: 1 },
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: {
                  args: browserFlags,
                  ...(executablePath ? { executablePath } : {}),
                },
              }),
              instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
            },
          },
        },
      ],
    },
  }),
);
