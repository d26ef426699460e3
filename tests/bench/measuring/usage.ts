import type { CDPSession, Page } from 'playwright';
import type { HeldCounts } from '../../fixtures/held.ts';
import { median } from './trace.ts';

/** What a page holds once the collector has been: bytes of heap, and counts of all else. */
export interface Usage extends HeldCounts {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** So much more than before is still the same. */
const GROWTH = 1.05;
/** The collector leaves a little more or less each time: the median of so many readings counts. */
const READINGS = 5;
/** After so long a page that nobody touches is at rest, ms. */
const REST_MS = 90_000;

/**
 * Waits until a page that nobody touches asks for no frame and no timer any more. Throws with where
 * they come from where that does not happen: it would cost its reader's battery.
 */
async function comeToRest(page: Page): Promise<void> {
  const still = () => page.evaluate(() => window.held.timers.size + window.held.frames.size === 0);
  const end = performance.now() + REST_MS;
  let quiet = 0;
  while (quiet < 3) {
    quiet = (await still()) ? quiet + 1 : 0;
    if (performance.now() > end) throw new Error(`never at rest:\n${await asked(page)}`);
    await page.waitForTimeout(100);
  }
}

function asked(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { timers, frames } = window.held;
    return [...timers.values(), ...frames.values()].map(({ stack }) => stack).join('\n');
  });
}

/** What a page at rest holds. */
export async function readUsage(page: Page, cdp: CDPSession): Promise<Usage> {
  await comeToRest(page);
  const readings: Usage[] = [];
  for (let i = 0; i < READINGS; i += 1) {
    for (let k = 0; k < 3; k += 1) await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize: heap } = await cdp.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
    const own = await page.evaluate(() => window.held.count());
    readings.push({ heap, nodes, listeners, ...own });
  }
  const of = (name: keyof Usage) => median(readings.map((reading) => reading[name]));
  const [first] = readings as [Usage];
  return Object.fromEntries(
    Object.keys(first).map((name) => [name, of(name as keyof Usage)]),
  ) as unknown as Usage;
}

/** Prints both, and returns a sentence for each figure that has grown too much. */
export function compare(what: string, before: Usage, after: Usage): string[] {
  const names = Object.keys(before) as (keyof Usage)[];
  const words = names.map((name) => {
    const of = (usage: Usage) =>
      name === 'heap' ? `${(usage.heap / 1e6).toFixed(2)} MB` : String(usage[name]);
    return `${name} ${of(before)} → ${of(after)}`;
  });
  console.log(`${what}: ${words.join(', ')}`);
  return names
    .filter((name) => after[name] > before[name] * GROWTH)
    .map((name) => `${what}: ${name} grew from ${before[name]} to ${after[name]}`);
}
