import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { watchRequests } from './page-clock.ts';
import { slowDown, slowness } from './slow-machine.ts';

/** For what needs MapLibre: runs in the project `webgl`, all else in `svg`, whose browser has no WebGL. */
export const webgl = { tag: '@webgl' };
/** For what `npm run test:full` alone runs: the whole walk, of which `npm test` takes one representative. */
export const full = { tag: '@full' };

/** What a page said or asked for that no reader's page should. */
interface Noise {
  /** Lets the test cause what it is about, e.g. the browser's own report of a missing file. */
  allow(pattern: RegExp): void;
}

/**
 * Playwright's test, with one rule for every page that it opens: no error and no warning in the
 * console, and no request to any host but the site's own.
 */
export const test = base.extend<{ noise: Noise }>({
  noise: [
    async ({ context, baseURL }, use) => {
      const heard: string[] = [];
      // Where a test blocks the worker, its runner says so in the page's console.
      const allowed: RegExp[] = [/Service Worker registration blocked by Playwright/];
      const home = new URL(baseURL ?? '').origin;
      watchRequests(context);
      if (slowness > 1) await slowDown(context);
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          heard.push(`console ${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => heard.push(`error: ${error.error()}`));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== home)
          heard.push(`request to ${request.url()}`);
      });
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(heard.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Stops the clock of all pages before they are opened: from then on only the test turns it. */
export async function holdClock(page: Page): Promise<void> {
  const began = Date.parse('2026-03-01T10:00:00Z');
  await page.clock.install({ time: began });
  await page.clock.pauseAt(began + 60_000);
}

/** An address as the reader's page understands it. */
interface Address {
  story?: string;
  stop?: string;
  t?: string;
  clock?: string;
  theme?: 'light' | 'dark' | 'auto';
  lang?: string;
}

export async function openReader(page: Page, address: Address = {}): Promise<void> {
  const query = new URLSearchParams(Object.entries(address)).toString();
  await page.goto(query ? `./?${query}` : './');
}

export const theArticle = (page: Page): Locator => page.getByRole('article');
export const theMap = (page: Page | FrameLocator): Locator =>
  page.getByRole('region', { name: 'Map', exact: true });
export const theTimeline = (page: Page | FrameLocator): Locator =>
  page.getByRole('slider', { name: 'Timeline', exact: true });

/**
 * The map of this project's browser is drawn: MapLibre's in the project `webgl`, the SVG map, with its
 * line that says so, in the project `svg`. `hidden`: it may lie under a dialog or a dark screen.
 */
export async function mapIsReady(
  page: Page | FrameLocator,
  { hidden = false } = {},
): Promise<void> {
  const map = page.getByRole('region', { name: 'Map', exact: true, includeHidden: hidden });
  const state = base.info().project.name === 'webgl' ? 'ready' : 'fallback';
  await expect(map).toHaveAttribute('data-state', state, { timeout: 30_000 });
  if (state === 'fallback') await expect(map.locator('.map-svg')).toBeAttached();
}

/**
 * A click on what stands beside a frame of another origin. Not by the mouse: where the page has just been
 * scrolled for it, the browser may still take the press for one on the frame that was there before.
 */
export const clickBeside = (paragraph: Locator) => paragraph.dispatchEvent('click');

/** Where the page says what is not as it should be. */
export const theNotices = (page: Page): Locator =>
  page.getByRole('status', { name: 'Messages', exact: true });
/** The same, for `isAccessible`. */
export const NOTICES = '[role="status"][aria-label="Messages"]';

/** The passage that tells this moment. */
export const currentPassage = (page: Page): Locator =>
  theArticle(page).locator('[data-passage][aria-current="true"]');

export async function tellsNow(page: Page, id: string): Promise<void> {
  await expect(currentPassage(page)).toHaveCount(1);
  await expect(currentPassage(page)).toHaveAttribute('data-passage', id);
}

/** The clock in words, as a screen reader hears it: "24 April 2019, 10:40 Vladivostok time, …". */
export async function saysTime(page: Page, words: string): Promise<void> {
  await expect.poll(() => theTimeline(page).getAttribute('aria-valuetext')).toContain(words);
}

/** The instant that the timeline stands at, as its figure. */
export async function timelineStandsAt(page: Page): Promise<number> {
  return Number(await theTimeline(page).getAttribute('aria-valuenow'));
}

/** Takes the playhead with the mouse and drags it to a share of the timeline's width. */
export async function scrubTo(page: Page, share: number): Promise<void> {
  const box = await theTimeline(page).boundingBox();
  if (!box) throw new Error('The timeline is not on the page.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * share, y, { steps: 8 });
  await page.mouse.up();
}

/** The site's own faces have come, so that no text changes its measures any more. */
export async function facesHaveCome(page: Page): Promise<void> {
  await expect(page.locator('html')).not.toHaveAttribute('data-faces');
}

/** Focuses the timeline and presses keys one after another. */
export async function pressOnTimeline(page: Page, ...keys: string[]): Promise<void> {
  await theTimeline(page).focus();
  for (const key of keys) await page.keyboard.press(key);
}

/**
 * Turns the wheel, and waits until the text stands still again and the page knows it: a busy machine moves it
 * late, and the next turn would come on top.
 */
export async function turnWheel(page: Page, down: number): Promise<void> {
  await page.mouse.wheel(0, down);
  await page.evaluate(async () => {
    const place = () =>
      [...document.querySelectorAll('*')].map(({ scrollTop }) => scrollTop).join();
    let still = 0;
    for (let last = ''; still < 4; last = place()) {
      await new Promise(requestAnimationFrame);
      still = place() === last ? still + 1 : 0;
    }
  });
}

/** Reads on: turns the wheel over the article until the mark has come to the passage. */
export async function readOnTo(page: Page, id: string): Promise<void> {
  await currentPassage(page).hover();
  await expect(async () => {
    const here = await currentPassage(page).getAttribute('data-passage');
    if (here !== id) await turnWheel(page, 200);
    expect(here).toBe(id);
  }).toPass({ intervals: [100], timeout: 30_000 });
}

/** Takes WebGL away before the page asks for it, as an old or locked-down machine does. */
export async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...args: unknown[]
    ) {
      const [kind] = args;
      if (typeof kind === 'string' && kind.startsWith('webgl')) return null;
      return Reflect.apply(getContext, this, args);
    } as typeof getContext;
  });
}

/**
 * Asks axe for everything in WCAG 2.2 A and AA, and for the contrasts in the other theme too, where the
 * page takes its theme from the machine. What is in a frame of ours has tests of its own; beside the
 * page that shows it, each would have a map of the same name. `within` is for what is new on a page that
 * another test looks at as a whole: it saves seconds.
 */
export async function isAccessible(
  page: Page,
  { frames = true, within }: { frames?: boolean; within?: string } = {},
): Promise<void> {
  const ask = async (narrow: (axe: AxeBuilder) => AxeBuilder) => {
    // What passes would be described, too, which takes a third of axe's time.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
    // Else axe opens a further page for each result, in order to put the frames' results together.
    if (page.frames().length === 1) axe.setLegacyMode();
    if (!frames) axe.exclude('iframe');
    if (within !== undefined) axe.include(within);
    const { violations } = await narrow(axe).analyze();
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target).join('\n  ')}`,
    );
    expect(found).toEqual([]);
  };
  await ask((axe) =>
    axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  await ask((axe) => axe.withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: null });
}

/** What a screen reader says of itself, as it is said, with how it breaks in. */
interface Heard {
  readonly how: 'polite' | 'assertive';
  readonly words: string;
}

/** Listens to the page's live regions from now on, before it is opened. */
export async function listen(page: Page): Promise<() => Promise<readonly Heard[]>> {
  await page.addInitScript(() => {
    const REGION = '[role="status"], [role="alert"], [role="log"], [aria-live]';
    const heard: Heard[] = [];
    Object.assign(window, { heard });
    const last = new WeakMap<Element, string>();
    const tell = (region: Element, words: string) => {
      const live = region.getAttribute('aria-live');
      if (live === 'off' || !words) return;
      const loud = live === 'assertive' || (live === null && region.role === 'alert');
      heard.push({ how: loud ? 'assertive' : 'polite', words });
    };
    const wordsOf = (node: Node) => (node.textContent ?? '').trim();
    // A turn of the page later: what is written in one turn is read once.
    const changed = new Set<Element>();
    const readOut = () => {
      for (const region of changed) {
        const words = wordsOf(region);
        if (words !== last.get(region)) tell(region, words);
        last.set(region, words);
      }
      changed.clear();
    };
    new MutationObserver((records) => {
      if (changed.size === 0) setTimeout(readOut);
      for (const { target, addedNodes } of records) {
        const around = target instanceof Element ? target : target.parentElement;
        const region = around?.closest(REGION);
        // What is not one whole is read as it comes, part by part.
        if (region?.ariaAtomic === 'false')
          for (const node of addedNodes) tell(region, wordsOf(node));
        else if (region) changed.add(region);
        // A status that comes with its words is not read by all; an alert is.
        for (const node of addedNodes)
          if (node instanceof Element && node.matches('[role="alert"]')) changed.add(node);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'heard') as Heard[]);
}
