import { expect, type Page } from '@playwright/test';
import { mapIsReady, openReader, tellsNow, test, withoutWebGl } from './driver.ts';

/** What has the focus, as one who sees only the ring would find it. */
interface Focus {
  /** Null where nothing of the page has it. */
  readonly name: string | null;
  readonly part: 'header' | 'map' | 'timeline' | 'article' | 'dialog' | 'else';
  /** A ring of two pixels at least. */
  readonly ringed: boolean;
  /** Something of it can be seen: it is in the window, and not all under something else. */
  readonly seen: boolean;
  /**
   * CSS px, with the label that belongs to it; null for a link within a sentence, which may be as small
   * as its words (WCAG 2.5.8), and for a frame, which is a page of its own.
   */
  readonly size: readonly [width: number, height: number] | null;
}

function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) {
      return { name: null, part: 'else', ringed: true, seen: true, size: null };
    }
    const name = element.ariaLabel ?? element.textContent?.trim().slice(0, 60) ?? '';
    const parts = {
      dialog: 'dialog',
      '.reader-header': 'header',
      '.map-pane': 'map',
      '.reader-time': 'timeline',
      '.reader-text': 'article',
    } as const;
    const part = Object.entries(parts).find(([selector]) => element.closest(selector))?.[1];
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const frame = element.matches('iframe');
    const ringed = frame || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
    const seen = [...element.getClientRects()].some(({ left, top, right, bottom }) => {
      const [x0, y0] = [Math.max(left, 0), Math.max(top, 0)];
      const [x1, y1] = [Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
      if (x1 <= x0 || y1 <= y0) return false;
      const at = (fx: number, fy: number) =>
        document.elementFromPoint(x0 + fx * (x1 - x0), y0 + fy * (y1 - y0));
      return [0.5, 0.1, 0.9].some((fx) =>
        [0.5, 0.1, 0.9].some((fy) => {
          const there = at(fx, fy);
          return there !== null && (element.contains(there) || there.contains(element));
        }),
      );
    });
    const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
    const inline = getComputedStyle(element).display === 'inline' && element.matches('a');
    const size: [number, number] | null = inline || frame ? null : [width, height];
    return { name, part: part ?? 'else', ringed, seen, size };
  });
}

/** Presses Tab until the focus has gone round, and returns where it was. */
async function goRound(page: Page): Promise<Focus[]> {
  const way: Focus[] = [];
  for (let i = 0; i < 400; i += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (focus.name === null && way.length > 0) return way;
    if (focus.name !== null) way.push(focus);
  }
  throw new Error(`The focus never came round: ${way.at(-1)?.name}`);
}

const faults = (way: readonly Focus[], least: number) =>
  way
    .filter(
      ({ ringed, seen, size }) =>
        !ringed || !seen || (size !== null && Math.min(...size) < least - 0.5),
    )
    .map(({ name, part, ringed, seen, size }) => ({ name, part, ringed, seen, size }));

const focused = (page: Page) => page.locator(':focus');

test.use({ reducedMotion: 'reduce' });

test('Tab goes once through all of the page, each stop is ringed, in view and large enough', async ({
  page,
}) => {
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  const way = await goRound(page);
  expect(faults(way, 24)).toEqual([]);
  expect(way[0]?.name).toBe('Skip to the article');
  const parts = way.map(({ part }) => part).filter((part, i, all) => part !== all[i - 1]);
  expect(parts).toEqual(['else', 'header', 'map', 'timeline', 'article']);
});

test('a dialog opens, keeps the focus inside, closes, and gives the focus back', async ({
  page,
}) => {
  await withoutWebGl(page);
  await openReader(page, { stop: 'khasan' });
  await tellsNow(page, 'khasan');
  const button = page.getByRole('button', { name: 'Share', exact: true });
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  const inside: Focus[] = [await focusOf(page)];
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    // The browser's own bar comes between the last and the first.
    if (focus.name !== null) inside.push(focus);
  }
  // The frame in the dialog is a page of its own.
  expect(inside.filter(({ part }) => part !== 'dialog')).toEqual([]);
  expect(faults(inside, 24)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, goal: ReturnType<Page['locator']>): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    await page.keyboard.press('Tab');
    if (await focused(page).and(goal).count()) return;
  }
  throw new Error('The Tab key never leads there.');
}
