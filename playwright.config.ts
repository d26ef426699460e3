import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { slowness } from './tests/e2e/slow-machine.ts';
import { browserFlags, browserFlagsWithoutWebGl, findBrowser } from './tools/browsers/browser.mjs';

const executablePath = findBrowser();
const port = Number(process.env.PORT ?? 4173);
/** Deep under a host, because that is where newsrooms put it: every test proves that it works there. */
const base = '/some/path/';
/** `FULL=1` also runs the tests tagged @full: see CONTRIBUTING.md. */
const full = process.env.FULL === '1';

const launch = (args: string[]) => ({
  launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
});

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  // Pages wait for timers and for one another: one worker more than there are cores keeps them busy.
  workers: Number(process.env.WORKERS ?? availableParallelism() + 1),
  retries: 0,
  forbidOnly: true,
  // A broken page fails every test, each after its full time: no need to see them all.
  maxFailures: 8,
  // A slow machine may take its time: it is the order of things that it is about.
  timeout: slowness > 1 ? 240_000 : 60_000,
  expect: { timeout: slowness > 1 ? 30_000 : 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}${base}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Neither the shipped journey's zone nor UTC, so that a time said in the wrong one shows.
    timezoneId: 'America/New_York',
    // What a worker answers no test could answer instead; offline.spec.ts is about the worker.
    serviceWorkers: 'block',
    // A seventh of the suite's work. For a test that fails: npx playwright test <file> --trace on
    trace: 'off',
  },
  projects: [
    {
      name: 'webgl',
      grep: /@webgl/,
      ...(full ? {} : { grepInvert: /@full/ }),
      // MapLibre drawn in software needs most of a core.
      workers: 1,
      use: launch(browserFlags),
    },
    {
      // Without WebGL the site draws its SVG map, which costs a fraction.
      name: 'svg',
      grepInvert: full ? /@webgl/ : /@webgl|@full/,
      use: launch(browserFlagsWithoutWebGl),
    },
  ],
  webServer: {
    command: `npx vite preview --port ${port} --base ${base} --logLevel warn`,
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: false,
  },
});
