import type { Browser } from 'playwright';
import { watchPage } from './screencast.ts';

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms to each answer: a slow 4G line. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
/** After all has come the map still fades in, and fonts are swapped. */
const SETTLE_MS = 1200;
const MAP = '[aria-label="Map"]';

/** What was measured of a page that was opened with nothing cached; ms from its navigation. */
export interface Loaded {
  readonly first: number;
  readonly largest: number;
  /** The map said so; NaN where none was awaited. */
  readonly ready: number;
  /** All layout shifts together. */
  readonly shift: number;
  readonly shifted: readonly string[];
  /** Where the map lies, pixels. */
  readonly pane: { left: number; top: number; width: number; height: number };
  /** Epoch ms at which the navigation began. */
  readonly origin: number;
  readonly shots: Awaited<ReturnType<Awaited<ReturnType<typeof watchPage>>>>;
}

interface LoadOptions {
  readonly viewport: { width: number; height: number };
  /** Take pictures meanwhile, which costs the browser some time. */
  readonly watch: boolean;
  /** Wait for a map. */
  readonly map: boolean;
}

export async function load(
  browser: Browser,
  url: string,
  { viewport, watch, map }: LoadOptions,
): Promise<Loaded> {
  // A context has a cache of its own, and it begins empty.
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
    await page.addInitScript(noteReady, MAP);
    const stop = watch ? await watchPage(cdp) : null;
    await page.goto(url, { waitUntil: 'load' });
    if (map) await page.locator(`${MAP}[data-state="ready"]`).waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(SETTLE_MS);
    const shots = (await stop?.()) ?? [];
    return { ...(await page.evaluate(figures, MAP)), shots };
  } finally {
    await context.close();
  }
}

/** In the page: marks the moment at which the map is ready. */
function noteReady(map: string): void {
  new MutationObserver((_, observer) => {
    // Drawn, and to be moved by hand, already before the rest of the page is there.
    const drawn = `.map-pane[data-state="drawn"], ${map}[data-state="ready"]`;
    if (!document.querySelector(drawn)) return;
    performance.mark('map-ready');
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });
}

/** In the page: what the browser has noted of its load. */
async function figures(map: string) {
  const entries = <T extends PerformanceEntry>(type: string) =>
    new Promise<T[]>((done) => {
      const all: T[] = [];
      const observer = new PerformanceObserver(
        (list) => void all.push(...(list.getEntries() as T[])),
      );
      observer.observe({ type, buffered: true });
      setTimeout(() => done(all), 100);
    });
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly {
      readonly node: Node | null;
      readonly previousRect: DOMRect;
      readonly currentRect: DOMRect;
    }[];
  }
  const shifts = await entries<Shift>('layout-shift');
  const rect = (r: DOMRect) => [r.x, r.y, r.width, r.height].map(Math.round).join(' ');
  const name = (node: Node | null) =>
    node instanceof Element
      ? `${node.localName}.${node.getAttribute('class') ?? ''}`
      : `${node?.nodeName} in .${node?.parentElement?.getAttribute('class') ?? ''}`;
  const first = performance.getEntriesByName('first-contentful-paint')[0];
  const largest = (await entries('largest-contentful-paint')).at(-1);
  const box = document.querySelector(map)?.getBoundingClientRect();
  return {
    first: first?.startTime ?? Number.NaN,
    largest: largest?.startTime ?? Number.NaN,
    ready: performance.getEntriesByName('map-ready')[0]?.startTime ?? Number.NaN,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    shifted: shifts.flatMap(({ sources }) =>
      sources.map((s) => `${name(s.node)} from ${rect(s.previousRect)} to ${rect(s.currentRect)}`),
    ),
    pane: { left: box?.x ?? 0, top: box?.y ?? 0, width: box?.width ?? 0, height: box?.height ?? 0 },
    origin: performance.timeOrigin,
  };
}
