import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { headersFor, readHeadersFile } from '../../tools/hosting/headers-file.mjs';
import { type NginxSite, noNginx, serveWithNginx } from '../fixtures/served/nginx.ts';

/** Of each run of wrk. */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const CONNECTIONS = 64;
const CROWD = 1_000_000;
/** A CDN asks for a file again after so long: `s-maxage` of tools/hosting/rules.mjs. */
const FRESH_SECONDS = 10;

/** What one visit costs on the wire, headers too. */
interface Cost {
  readonly requests: number;
  readonly bytes: number;
  /** Of these, what may be kept for ever. */
  readonly forever: number;
  readonly paths: ReadonlySet<string>;
}

/**
 * The built site under nginx with the configuration that is shipped: answers a second on this machine's
 * loopback, what a visitor of each page costs, and what that comes to for a million in an hour. Throws
 * where nginx answers anything with an error, or a second visit costs more than a tenth of the first.
 */
export async function bench(): Promise<void> {
  if (noNginx) throw new Error(noNginx);
  if (spawnSync('wrk', ['-v']).error)
    throw new Error('wrk is not installed here (Debian: apt-get install wrk)');
  await build({ logLevel: 'error' });
  const site = await serveWithNginx('/', { compressed: true });
  try {
    for (const path of ['', asset(site), 'stories/vladivostok-2019/story.json'])
      await hammer(site, path);
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
    try {
      await visits(browser, site);
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}

/** The script that most of a visit's bytes are. */
function asset({ folder }: NginxSite): string {
  const scripts = readdirSync(`${folder}/assets`).filter((name) => name.endsWith('.js'));
  const size = (name: string) => statSync(`${folder}/assets/${name}`).size;
  const largest = scripts.sort((a, b) => size(b) - size(a))[0];
  return `assets/${largest}`;
}

/** Asks for one file as fast as it is answered, first whole, then as someone who has it. */
async function hammer(site: NginxSite, path: string): Promise<void> {
  const encoding = site.brotli ? 'br, gzip' : 'gzip';
  const whole = wrk(site.url + path, [`Accept-Encoding: ${encoding}`]);
  const tag = await tagOf(site.url + path, encoding);
  const again = wrk(site.url + path, [`Accept-Encoding: ${encoding}`, `If-None-Match: ${tag}`]);
  console.log(
    `${(path || 'index.html').padEnd(40)} ${whole.rate.toFixed(0).padStart(6)} answers a second of ` +
      `${(whole.bytes / 1000).toFixed(1)} kB, 99 % within ${whole.slow}; 304: × ${(again.rate / whole.rate).toFixed(1)}`,
  );
}

async function tagOf(url: string, encoding: string): Promise<string> {
  const { headers } = await fetch(url, { headers: { 'Accept-Encoding': encoding } });
  const tag = headers.get('etag');
  if (!tag) throw new Error(`${url} has no tag.`);
  return tag;
}

function wrk(url: string, headers: readonly string[]) {
  const { stdout } = spawnSync(
    'wrk',
    [
      ...['-t', '1', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '--latency'],
      ...headers.flatMap((header) => ['-H', header]),
      url,
    ],
    { encoding: 'utf8' },
  );
  if (
    /Non-2xx|Socket errors/.test(
      stdout.replace(/Socket errors: connect 0, read 0, write 0, timeout 0/, ''),
    )
  )
    throw new Error(`${url}: ${stdout}`);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  const [, requests, read, unit] =
    /(\d+) requests in [\d.]+s, ([\d.]+)([KMG]?)B read/.exec(stdout) ?? [];
  const scale = { K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[unit ?? ''] ?? 1;
  return {
    rate,
    bytes: (Number(read) * scale) / Number(requests),
    slow: /^\s*99%\s+(\S+)/m.exec(stdout)?.[1] ?? '?',
  };
}

type Visit = (page: Page, site: string) => Promise<void>;

const map = (page: Page) =>
  page.locator('[aria-label="Map"][data-state="ready"]').waitFor({ timeout: 60_000 });
const opens =
  (path: string): Visit =>
  async (page, site) => {
    await page.goto(site + path);
    await map(page);
  };

const VISITS: Readonly<Record<string, { visit: Visit; keeps?: boolean; saves?: boolean }>> = {
  'reader, gone within seconds': { visit: opens('') },
  'reader, stays: all is kept for offline': {
    keeps: true,
    visit: async (page, site) => {
      await opens('')(page, site);
      await page.evaluate(async () => {
        while (!(await caches.keys()).some((name) => name.includes(' story ')))
          await new Promise((done) => setTimeout(done, 500));
      });
    },
  },
  'embed, not looked at': {
    saves: true,
    visit: async (page, site) => {
      await page.goto(`${site}embed.html`, { waitUntil: 'load' });
    },
  },
  'embed, awake': { visit: opens('embed.html') },
  presenter: { visit: opens('present.html') },
};

async function visits(browser: Browser, site: NginxSite): Promise<void> {
  const rules = readHeadersFile(readFileSync(`${site.folder}/_headers`, 'utf8'));
  for (const [name, { visit, keeps, saves }] of Object.entries(VISITS)) {
    const context = await browser.newContext({ serviceWorkers: keeps ? 'allow' : 'block' });
    try {
      if (saves)
        await context.addInitScript(() =>
          Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
        );
      const once = async () => {
        await comeAndGo(context, visit, site);
        return costOf(site, rules);
      };
      const [cold, warm] = [await once(), await once()];
      if (warm.bytes > cold.bytes / 10) throw new Error(`${name}: coming back costs too much.`);
      say(name, cold, warm);
    } finally {
      await context.close();
    }
  }
}

async function comeAndGo(context: BrowserContext, visit: Visit, site: NginxSite): Promise<void> {
  site.sent();
  const page = await context.newPage();
  await visit(page, site.url);
  await page.waitForLoadState('networkidle');
  await page.close();
}

function costOf(site: NginxSite, rules: ReturnType<typeof readHeadersFile>): Cost {
  const sent = site.sent();
  const bad = sent.find(({ status }) => status >= 400);
  if (bad) throw new Error(`${bad.path} was answered ${bad.status}.`);
  const sum = (of: typeof sent) => of.reduce((all, { bytes }) => all + bytes, 0);
  const forever = sent.filter(({ path }) =>
    headersFor(rules, `/${path}`)['Cache-Control']?.includes('immutable'),
  );
  return {
    requests: sent.length,
    bytes: sum(sent),
    forever: sum(forever),
    paths: new Set(sent.map(({ path }) => path)),
  };
}

function say(name: string, cold: Cost, warm: Cost): void {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const share = (part: number, of: number) => `${Math.round((100 * part) / of)} %`;
  console.log(
    `${name}: cold ${cold.requests} requests, ${kB(cold.bytes)}, of it ${share(cold.forever, cold.bytes)} for ever; ` +
      `warm ${warm.requests} requests, ${kB(warm.bytes)}`,
  );
  const fresh = [...cold.paths].filter((path) => !path.startsWith('assets/')).length;
  const hour = CROWD / 3600;
  console.log(
    `  a million in an hour: ${((cold.bytes * CROWD) / 1e12).toFixed(2)} TB, ` +
      `${((cold.bytes * 8 * hour) / 1e9).toFixed(2)} Gbit/s, ${Math.round(cold.requests * hour)} requests a second; ` +
      `each place of a CDN asks the origin ${(fresh / FRESH_SECONDS).toFixed(1)} times a second`,
  );
}
