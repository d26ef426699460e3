import type { BrowserContext, Page } from '@playwright/test';

/** How many times slower than it is the machine is to seem: `SLOW=6 npx playwright test`. */
export const slowness = Number(process.env.SLOW ?? 1);

/** Another order in which files come: `SEED=2`. */
const seed = Number(process.env.SEED ?? 1);
const LATEST_MS = 800;

/**
 * Makes a page work and load as on a slow machine: its processor is throttled, and each file but the page
 * itself comes late, by a time of its own, so that files come in another order than on a fast machine.
 */
export async function slowDown(context: BrowserContext): Promise<void> {
  context.on('page', (page) => void throttle(page).catch(closed));
  await context.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) await later(latenessOf(route.request().url()));
    await route.fallback().catch(closed);
  });
}

async function throttle(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Always the same for a file. */
function latenessOf(url: string): number {
  let hash = seed;
  for (const letter of new URL(url).pathname) hash = (hash * 31 + letter.charCodeAt(0)) % 9973;
  return (hash / 9973) * LATEST_MS;
}

function closed(): void {
  // The test has ended meanwhile.
}
