import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { type SiteServer, serveSite } from './measuring/site-server.ts';
import { median } from './measuring/trace.ts';

/** Rounds in which the caches of tiles and names fill. */
const WARM = 3;
const ROUNDS = 10;
/** Of the heap once they are full. The collector leaves a megabyte more or less: medians of three rounds are compared. */
const GROWTH = 1.05;

interface Step {
  /** Milliseconds from the key to the first frame that shows something else. */
  readonly first: number;
  /** Milliseconds until nothing moves any more. */
  readonly settled: number;
}

/**
 * Clicks through the whole talk and compares each click with reveal.js stepping slides of the same
 * words, in one run; then goes round and round and compares the heap.
 */
export async function bench(): Promise<void> {
  await build({ logLevel: 'error' });
  const site = await serveSite('dist');
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  try {
    const deck = await open(browser, `${site.url}present.html`);
    await deck.locator('[aria-label="Map"][data-state="ready"]').waitFor();
    const slides: string[] = [];
    const ours: Step[] = [];
    for (let more = true; more; ) {
      slides.push(await deck.locator('.deck-slide').innerText());
      more = /^(\d+) \/ (?!\1$)/.test(await deck.locator('.deck-count').innerText());
      if (more) ours.push(await click(deck, '.deck'));
    }
    await deck.close();
    addReveal(site, slides);
    const reveal = await open(browser, `${site.url}reveal.html`);
    await reveal.locator('.reveal.ready').waitFor();
    const theirs: Step[] = [];
    for (let i = 1; i < slides.length; i += 1) theirs.push(await click(reveal, '.reveal'));
    await reveal.close();
    say('deck     ', ours);
    say('reveal.js', theirs);
    await memory(browser, site, slides.length);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function open(browser: Browser, url: string, reducedMotion?: 'reduce'): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    ...(reducedMotion ? { reducedMotion } : {}),
  });
  await page.goto(url);
  return page;
}

/** Presses Page Down, and looks at the page from within until it has been still for half a second. */
function click(page: Page, root: string): Promise<Step> {
  return page.evaluate(
    (root) =>
      new Promise<Step>((done) => {
        let first = 0;
        let last = 0;
        const began = performance.now();
        const watch = new MutationObserver(() => {
          last = performance.now() - began;
          // The frame after the next callback has been painted.
          if (first === 0)
            requestAnimationFrame(() => {
              first ||= performance.now() - began;
            });
        });
        const element = document.querySelector(root) as Element;
        watch.observe(element, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true,
        });
        const event = new KeyboardEvent('keydown', {
          ...{ key: 'PageDown', code: 'PageDown', keyCode: 34, bubbles: true },
        });
        document.body.dispatchEvent(event);
        function look(): void {
          const now = performance.now() - began;
          if (document.getAnimations().some(({ playState }) => playState === 'running')) last = now;
          if (now - last < 500) requestAnimationFrame(look);
          else {
            watch.disconnect();
            done({ first, settled: last });
          }
        }
        requestAnimationFrame(look);
      }),
    root,
  );
}

function addReveal(site: SiteServer, slides: readonly string[]): void {
  const file = (name: string) => readFileSync(`node_modules/reveal.js/dist/${name}`, 'utf8');
  site.add('/reveal/reveal.css', file('reveal.css'));
  site.add('/reveal/white.css', file('theme/white.css').replace(/@import[^;]+;/g, ''));
  site.add('/reveal/reveal.js', file('reveal.mjs'));
  site.add(
    '/reveal/start.js',
    'import Reveal from "./reveal.js"; void new Reveal().initialize({ hash: true });',
  );
  const safe = (text: string) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  const sections = slides.map((text) => {
    const [head = '', ...rest] = text.split('\n').filter(Boolean);
    return `<section><h2>${safe(head)}</h2>${rest.map((p) => `<p>${safe(p)}</p>`).join('')}</section>`;
  });
  site.add(
    '/reveal.html',
    `<!doctype html><link rel="stylesheet" href="reveal/reveal.css"><link rel="stylesheet" href="reveal/white.css"><div class="reveal"><div class="slides">${sections.join('')}</div></div><script type="module" src="reveal/start.js"></script>`,
  );
}

function say(name: string, steps: readonly Step[]): void {
  const figures = (pick: (step: Step) => number) => {
    const all = steps.map(pick);
    return `median ${median(all).toFixed(0)}, worst ${Math.max(...all).toFixed(0)} ms`;
  };
  console.log(
    `${name}: ${steps.length} clicks; first changed frame ${figures(({ first }) => first)};`,
    `settled ${figures(({ settled }) => settled)}`,
  );
}

async function memory(browser: Browser, site: SiteServer, steps: number): Promise<void> {
  const page = await open(browser, `${site.url}present.html`, 'reduce');
  await page.locator('[aria-label="Map"][data-state="ready"]').waitFor();
  const session = await page.context().newCDPSession(page);
  const round = async () => {
    await page.keyboard.press('Home');
    for (let i = 1; i < steps; i += 1) {
      await page.keyboard.press('PageDown');
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  };
  const heap = async () => {
    for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const heaps: number[] = [];
  for (let i = 0; i < WARM + ROUNDS + 2; i += 1) {
    await round();
    heaps.push(await heap());
  }
  const before = median(heaps.slice(WARM - 1, WARM + 2));
  const after = median(heaps.slice(-3));
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`heap after ${WARM} rounds ${mb(before)}, after ${ROUNDS} more ${mb(after)}`);
  if (after / before > GROWTH) throw new Error(`the heap grew to ${(after / before).toFixed(2)}`);
}
