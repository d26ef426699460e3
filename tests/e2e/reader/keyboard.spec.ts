import { expect, type Page } from '@playwright/test';
import {
  currentPassage,
  mapIsReady,
  openReader,
  saysTime,
  tellsNow,
  test,
  theArticle,
  theMap,
  theTimeline,
} from '../driver.ts';

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
    const frame = element.matches('iframe');
    // A control with a large target draws the ring round its face.
    const ringed =
      frame ||
      [element, ...element.children].some((each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
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

test('the whole journey by keyboard alone: stop by stop, a place, a time in a sentence, the map, playing', async ({
  page,
}) => {
  // Hundreds of keys, one after another, each with a frame of a software-drawn map.
  test.slow();
  await openReader(page);
  await mapIsReady(page);
  await test.step('from the first step to the last and past each passage on the way', async () => {
    await tabTo(page, theTimeline(page));
    await page.keyboard.press('Home');
    await saysTime(page, '23 April');
    // The background is before the opening.
    while ((await theTimeline(page).getAttribute('aria-valuenow')) !== '0') {
      await page.keyboard.press('PageDown');
    }
    // A passage between two stops is reached by its own dateline, further down.
    const datelines = theArticle(page).locator('.article-dateline a');
    const all = await datelines.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    const here = currentPassage(page).locator('.article-dateline a');
    const visited = new Set<string | null>();
    const walk = async (key: 'PageUp' | 'PageDown', end: 'aria-valuemin' | 'aria-valuemax') => {
      const now = () => theTimeline(page).getAttribute('aria-valuenow');
      const last = await theTimeline(page).getAttribute(end);
      for (let before = await now(); before !== last; before = await now()) {
        await page.keyboard.press(key);
        await expect(theTimeline(page)).not.toHaveAttribute('aria-valuenow', before ?? '');
        await expect(currentPassage(page)).toHaveCount(1);
        visited.add(await here.getAttribute('href'));
      }
    };
    visited.add(await here.getAttribute('href'));
    // What came before the opening, then all of it.
    await walk('PageDown', 'aria-valuemin');
    await walk('PageUp', 'aria-valuemax');
    const stops = all.filter((moment) => moment?.startsWith('./?stop='));
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter((moment) => !visited.has(moment))).toEqual([]);
  });
  await test.step('a place on the map', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('PageUp');
    await tellsNow(page, 'tumen');
    const khasan = theMap(page).getByRole('button', { name: /, Red carpet at Khasan/ });
    await tabTo(page, khasan, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tellsNow(page, 'khasan');
    await expect(currentPassage(page)).toBeInViewport();
  });
  await test.step('the map itself: away, and back to the story', async () => {
    await tabTo(page, theMap(page).getByLabel(/^Map\. Use/), 'Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    const back = page.getByRole('button', { name: 'Return to the journey' });
    await expect(back).toBeVisible();
    await tabTo(page, back);
    await page.keyboard.press('Enter');
    await expect(back).toHaveCount(0);
  });
  await test.step('a passage between two stops, by its dateline', async () => {
    const passage = theArticle(page).locator('[data-passage="single-track"]');
    await tabTo(page, passage.locator('.article-dateline a'));
    await page.keyboard.press('Enter');
    await tellsNow(page, 'single-track');
  });
  await test.step('a time in a sentence', async () => {
    const link = theArticle(page).getByRole('link', { name: 'about 10:45', exact: true });
    await tabTo(page, link.first(), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await saysTime(page, '10:45 Vladivostok time');
  });
  await test.step('playing', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Play', exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  });
  await test.step('another clock', async () => {
    await tabTo(page, page.getByRole('combobox', { name: 'Times shown in' }), 'Shift+Tab');
    await page.keyboard.type('Mos');
    await saysTime(page, 'Moscow time');
  });
});

/** Presses Tab, or Shift and Tab, until the focus is there. */
async function tabTo(
  page: Page,
  goal: ReturnType<Page['locator']>,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    await page.keyboard.press(key);
    if (await focused(page).and(goal).count()) return;
  }
  throw new Error('The Tab key never leads there.');
}
