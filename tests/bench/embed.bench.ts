import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { type SiteServer, serveSite } from './measuring/site-server.ts';
import { median } from './measuring/trace.ts';

const RUNS = Number(process.env.BENCH_RUNS ?? 3);
/** After this long without a request a page is done. Milliseconds. */
const QUIET = 1500;
/** As many as the story has stops. */
const EVENTS = 15;

/** What a page with a journey in it costs; times in ms of the host page's own thread. */
interface Cost {
  readonly requests: number;
  readonly bytes: number;
  readonly busy: number;
  readonly long: number;
  readonly shift: number;
}

/**
 * The same article with a plain picture, with our embed and with TimelineJS: bytes and requests
 * before anyone touches it and after, and what the host page's own thread has to do. Throws where the
 * embed moves the page, costs it a long task, or fetches more than 60 kB before it is touched.
 */
export async function bench(): Promise<void> {
  await build({ logLevel: 'error' });
  const site = await serveSite('dist');
  const host = await serveSite('node_modules/@knight-lab/timelinejs/dist');
  // Two ports of one address are one site to a browser, and share a process: a newspaper's page and
  // its map do not.
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: browserFlags,
  });
  const at = (name: string) => host.url.replace('127.0.0.1', 'newspaper.localhost') + name;
  try {
    addHosts(host, site);
    const picture = await costOf(browser, at('picture.html'));
    const drawn = await costOf(browser, at('element.html'), { saveData: true });
    const awake = await costOf(browser, at('element.html'));
    const touched = await costOf(browser, at('element.html'), { touch: true });
    const timeline = await costOf(browser, at('timeline.html'));
    say('a plain picture', picture, picture);
    say('embed, drawn', drawn, picture);
    say('embed, in view for a second', awake, picture);
    say('embed, played to the next stop', touched, picture);
    say('TimelineJS', timeline, picture);
    await comeAndGo(browser, at('element.html'));
    if (awake.shift > 0) throw new Error('The embed moves the page.');
    if (awake.long > picture.long) throw new Error('The embed costs the page a long task.');
    if (drawn.bytes - HOST_BYTES(host) > 60_000)
      throw new Error('Over 60 kB before it is touched.');
  } finally {
    await browser.close();
    await site.close();
    await host.close();
  }
}

const HOST_BYTES = (host: SiteServer) => host.size('/element.html');

/** Pages that differ in nothing but what stands in the middle. */
function addHosts(host: SiteServer, site: SiteServer): void {
  const words = '<p>The train leaves, and the article goes on about it for a while.</p>'.repeat(12);
  const page = (head: string, middle: string) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A host</title>
<link rel="icon" href="data:,"><style>
body { max-width: 40rem; margin: 1rem auto; font: 1.1rem/1.5 Georgia, serif; }
img, #timeline, whistle-stop { display: block; width: 640px; height: 480px; }
</style>${head}</head><body><h1>An article</h1>${middle}${words}</body></html>`;
  host.add('/picture.html', page('', `<img src="${site.url}og.png" alt="A map">`));
  host.add(
    '/element.html',
    page(
      `<script type="module" src="${site.url}embed.js"></script>`,
      '<whistle-stop></whistle-stop>',
    ),
  );
  const events = Array.from({ length: EVENTS }, (_, i) => ({
    start_date: { year: 2019, month: 4, day: 24 + Math.floor(i / 5), hour: 3 * (i % 5) },
    text: { headline: `Stop ${i + 1}`, text: 'The train stands here for a while, and goes on.' },
  }));
  host.add(
    '/timeline.html',
    page(
      '<link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script>',
      `<div id="timeline"></div><script>new TL.Timeline('timeline', ${JSON.stringify({ events })})</script>`,
    ),
  );
}

interface Reader {
  /** Has asked the browser to save data: the embed stays a drawing. */
  readonly saveData?: boolean;
  /** Presses "Next stop". */
  readonly touch?: boolean;
}

async function costOf(browser: Browser, url: string, reader: Reader = {}): Promise<Cost> {
  const costs: Cost[] = [];
  for (let i = 0; i < RUNS; i += 1) costs.push(await once(browser, url, reader));
  const mid = (of: (cost: Cost) => number) => median(costs.map(of));
  return {
    requests: mid(({ requests }) => requests),
    bytes: mid(({ bytes }) => bytes),
    busy: mid(({ busy }) => busy),
    long: mid(({ long }) => long),
    shift: Math.max(...costs.map(({ shift }) => shift)),
  };
}

async function once(browser: Browser, url: string, { saveData, touch }: Reader): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  try {
    const page = await context.newPage();
    let requests = 0;
    let bytes = 0;
    page.on('requestfinished', async (request) => {
      if (!request.url().startsWith('http')) return;
      requests += 1;
      // A request that ends as the page is closed has no sizes any more.
      const sizes = await request.sizes().catch(() => null);
      bytes += sizes?.responseBodySize ?? 0;
    });
    await page.addInitScript(watch, saveData === true);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(url, { waitUntil: 'load' });
    if (url.includes('element') && !saveData) {
      const frame = page.frameLocator('iframe');
      await frame.locator('[aria-label="Map"][data-state="ready"]').waitFor({ timeout: 60_000 });
      if (touch) await frame.getByRole('button', { name: 'Next stop' }).click();
    }
    await quiet(page);
    const { metrics } = await cdp.send('Performance.getMetrics');
    const busy = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    const noted = await page.evaluate(() => ({ ...Reflect.get(window, 'noted') }));
    return { requests, bytes, busy: busy * 1000, ...noted };
  } finally {
    await context.close();
  }
}

/** In the page: sums up layout shifts and long tasks. */
function watch(saveData: boolean): void {
  if (saveData) Object.defineProperty(navigator, 'connection', { value: { saveData } });
  const noted = { long: 0, shift: 0 };
  Reflect.set(window, 'noted', noted);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.long += duration;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number }[])
      noted.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Takes the woken map away and puts it back, and compares what the host page holds. */
async function comeAndGo(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  try {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(url, { waitUntil: 'load' });
    const round = async () => {
      const frame = page.frameLocator('iframe');
      await frame.locator('[aria-label="Map"][data-state="ready"]').waitFor({ timeout: 60_000 });
      await page.locator('whistle-stop').evaluate((embed) => {
        const next = document.createElement('whistle-stop');
        embed.replaceWith(next);
      });
    };
    const held = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
      return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
    };
    for (let i = 0; i < 3; i += 1) await round();
    const before = await held();
    for (let i = 0; i < 20; i += 1) await round();
    const after = await held();
    const ratio = (name: keyof typeof before) => (after[name] / before[name]).toFixed(2);
    console.log(
      `after 20 more that came and went: heap × ${ratio('heap')}, nodes × ${ratio('nodes')}, listeners × ${ratio('listeners')}`,
    );
  } finally {
    await page.close();
  }
}

async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(QUIET);
}

function say(name: string, cost: Cost, plain: Cost): void {
  const kB = (cost.bytes / 1000).toFixed(1);
  const times = (cost.busy / plain.busy).toFixed(1);
  console.log(
    `${name.padEnd(32)} ${String(cost.requests).padStart(3)} requests ${kB.padStart(7)} kB, ` +
      `host busy ${cost.busy.toFixed(0)} ms (${times} × the picture), long tasks ${cost.long.toFixed(0)} ms, shift ${cost.shift.toFixed(3)}`,
  );
}
