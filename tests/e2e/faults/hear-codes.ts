import type { Page } from '@playwright/test';

/** What a newsroom's script hears on a page. */
export async function hearCodes(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const codes: string[] = [];
    Object.assign(window, { codes });
    addEventListener('whistlestop:error', (event) =>
      codes.push((event as CustomEvent).detail.code),
    );
  });
  return () => page.evaluate<string[]>('codes');
}
