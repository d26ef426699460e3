import { expect } from '@playwright/test';
import {
  currentPassage,
  full,
  holdClock,
  isAccessible,
  mapIsReady,
  openReader,
  saysTime,
  tellsNow,
  test,
  theArticle,
  theMap,
  theNotices,
  theTimeline,
  timelineStandsAt,
} from '../driver.ts';
import { isSettled, turnClock } from '../page-clock.ts';
import { openDeck } from '../presenter/presenter-driver.ts';

for (const [words, year] of [
  ['decades behind', 1999],
  ['decades ahead', 2061],
] as const) {
  test(`[clock-wrong] a clock ${words} changes no time of the story`, full, async ({ page }) => {
    await page.clock.setFixedTime(new Date(Date.UTC(year, 0, 1)));
    await openReader(page, { stop: 'khasan' });
    await tellsNow(page, 'khasan');
    await saysTime(page, '24 April 2019');
    await mapIsReady(page);
    await expect(theNotices(page)).toBeEmpty();
  });
}

test('[clock-set] a clock that is set in mid-talk does not move the timer', async ({ page }) => {
  await openDeck(page, 'step=khasan');
  await page.keyboard.press('t');
  await page.keyboard.press('s');
  const timer = page.getByRole('complementary', { name: 'Notes' }).locator('dd').first();
  await expect(timer).toHaveText(/^0:(?!00)[0-5]\d$/);
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 7 * 365 * 86_400_000;
  });
  await expect(timer).toHaveText(/^0:[0-5]\d$/);
  await expect(timer).not.toHaveText('0:00');
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() - 14 * 365 * 86_400_000;
  });
  const before = await timer.textContent();
  await expect(timer).not.toHaveText(before ?? '');
  await expect(timer).toHaveText(/^0:[0-5]\d$/);
});

test('[zone-unknown] a zone that the browser does not know is named by its offset', async ({
  page,
  noise,
}) => {
  // The build knows the zone, so its page says other words.
  noise.allow(/problem|differs from the prerendered/);
  await page.addInitScript(() => {
    const Format = Intl.DateTimeFormat;
    Intl.DateTimeFormat = new Proxy(Format, {
      construct(own, [lang, options]: [string, Intl.DateTimeFormatOptions | undefined]) {
        if (options?.timeZone === 'Asia/Pyongyang' || options?.timeZone === 'Asia/Vladivostok')
          throw new RangeError(`Invalid time zone specified: ${options.timeZone}`);
        return new own(lang, options);
      },
    });
  });
  await openReader(page, { stop: 'khasan' });
  await saysTime(page, '24 April 2019, 10:45 UTC+10, Khasan');
  await expect(currentPassage(page)).toContainText('UTC+10');
  await expect(theNotices(page)).toContainText('does not recognise one of the time zones');
  await page.getByRole('button', { name: 'Next stop' }).click();
  await saysTime(page, 'UTC+10');
  await mapIsReady(page);
  await openReader(page, { stop: 'pyongyang' });
  await expect(theArticle(page)).toContainText('UTC+9');
  await expect(page.locator('body')).not.toContainText('NaN');
});

test('[data-saved] where data is to be saved an embed stays drawn until it is touched', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await holdClock(page);
  await page.goto('embed.html?stop=khasan');
  await expect(page.locator('.embed')).toBeVisible();
  // Longer than it takes to be read.
  await turnClock(page, 10_000);
  expect(asked.filter((url) => /maplibre-(?!gl-worker).*\.js/.test(url))).toEqual([]);
  await page.clock.resume();
  await page.getByRole('button', { name: 'Play' }).click();
  await mapIsReady(page);
});

test('[forced-colours] route, train, playhead, passage and focus are seen in the system’s colours', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  /** Colours that the bar of the current passage shares with the others, once it has faded in. */
  const shared = () =>
    theArticle(page)
      .locator('[data-passage]')
      .evaluateAll((all) => {
        const colours = (current: boolean) =>
          all
            .filter((each) => (each.getAttribute('aria-current') === 'true') === current)
            .map((each) => getComputedStyle(each, '::before').borderInlineStartColor);
        const others = new Set(colours(false));
        return colours(true).filter((colour) => others.has(colour));
      });
  await expect.poll(shared).toEqual([]);
  await expect(theMap(page).locator('.map-vehicle')).toBeVisible();
  await theTimeline(page).focus();
  const ring = await theTimeline(page).evaluate((each) => getComputedStyle(each).outlineStyle);
  expect(ring).not.toBe('none');
});

for (const [id, width, height, kind] of [
  ['[zoom-200]', 720, 450, full],
  ['[zoom-400]', 320, 256, {}],
] as const) {
  test(`${id} nothing has to be scrolled sideways, on any page`, kind, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const address of [
      './?stop=khasan',
      'embed.html',
      'present.html?step=khasan',
      'present.html?notes',
    ]) {
      await page.goto(address);
      await expect(page.locator('h1').first()).toBeAttached();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, address).toBeLessThanOrEqual(0);
    }
    await openReader(page, { stop: 'khasan' });
    // What is stuck above the text must leave some of it to be seen.
    const reads = () =>
      page.evaluate(() => {
        const points = [
          [innerWidth / 4, innerHeight / 2],
          [innerWidth / 2, innerHeight - 40],
        ] as const;
        return points.some(([x, y]) => document.elementFromPoint(x, y)?.closest('article'));
      });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect.poll(reads).toBe(true);
    await isAccessible(page);
  });
}

test('[text-spacing] text set wider, as WCAG 1.4.12 asks, loses nothing', async ({ page }) => {
  for (const address of ['./?stop=khasan', 'present.html?step=khasan', 'present.html?notes']) {
    await page.goto(address);
    await expect(page.locator('h1').first()).toBeAttached();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      document.adoptedStyleSheets.push(sheet);
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, address).toBeLessThanOrEqual(0);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button:not(.ui-hidden), select, p, h1, h2')]
        .filter((each) => each.checkVisibility() && !each.closest('.ui-hidden, .map-pane'))
        .filter((each) => getComputedStyle(each).overflow === 'hidden' || each.matches('button'))
        .filter((each) => each.scrollWidth > each.clientWidth + 1)
        .map((each) => `${each.className}: ${each.textContent}`),
    );
    // The header's title is cut by intent: the article begins with it.
    expect(
      cut.filter((each) => !/reader-title|deck-story/.test(each)),
      address,
    ).toEqual([]);
  }
});

test('[asleep] a tab that slept for a day goes on from where it was', async ({ page }) => {
  await page.clock.install();
  await openReader(page, { stop: 'khasan' });
  await turnClock(page, 5000);
  await tellsNow(page, 'khasan');
  await page.getByRole('button', { name: 'Play' }).click();
  const before = await timelineStandsAt(page);
  // What is still on its way would be a day late after the sleep.
  await isSettled(page);
  await page.clock.fastForward('24:00:00');
  await page.clock.runFor(100);
  await page.getByRole('button', { name: 'Pause' }).click();
  const moved = (await timelineStandsAt(page)) - before;
  expect(moved).toBeGreaterThanOrEqual(0);
  // Of a thousand: a clock that ran on would be at the end, where nothing is left to pause.
  expect(moved).toBeLessThan(400);
  await expect(theNotices(page)).toBeEmpty();
});
