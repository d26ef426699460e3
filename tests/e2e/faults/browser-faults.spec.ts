import { expect, type Page } from '@playwright/test';
import {
  currentPassage,
  full,
  holdClock,
  isAccessible,
  mapIsReady,
  NOTICES,
  openReader,
  saysTime,
  tellsNow,
  test,
  theArticle,
  theMap,
  theNotices,
  theTimeline,
  timelineStandsAt,
  webgl,
} from '../driver.ts';
import { openDeck } from '../presenter/presenter-driver.ts';

/** What a newsroom's script hears on a page. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const codes: string[] = [];
    Object.assign(window, { codes });
    addEventListener('whistlestop:error', (event) =>
      codes.push((event as CustomEvent).detail.code),
    );
  });
  return () => page.evaluate<string[]>('codes');
}

test('[uncaught-error] what nobody has caught is said once, in words', async ({ page, noise }) => {
  noise.allow(/is not a function|went wrong|of a promise/);
  const heard = await listen(page);
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('x is not a function');
    });
    void Promise.reject(new Error('of a promise'));
  });
  const notice = theNotices(page).getByText('Something went wrong.');
  await expect(notice).toBeVisible();
  await expect(theNotices(page).getByText('wrong.')).toHaveCount(1);
  await expect(page.locator('body')).not.toContainText('is not a function');
  await expect(theNotices(page).getByRole('button', { name: 'Reload' })).toBeVisible();
  await isAccessible(page, { within: NOTICES });
  expect((await heard()).filter((code) => code === 'unexpected')).toHaveLength(1);
  await theNotices(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await tellsNow(page, 'khasan');
});

for (const [view, selector] of [
  ['map', '.maplibregl-map'],
  ['timeline', '.scrubber-slider'],
  ['article', 'article.article'],
] as const) {
  const kind = view === 'map' ? webgl : {};
  test(`[view-breaks] where the ${view} breaks, the others work`, kind, async ({ page, noise }) => {
    noise.allow(/stopped working/);
    // The view's own element refuses to be worked with, until the view is to be tried again. The map
    // begins before its view does, so it breaks later: when its labels are measured for another clock.
    await page.addInitScript((broken) => {
      Object.assign(window, { mended: broken === '.maplibregl-map' });
      const refuse = (method: 'append' | 'addEventListener', on: object) => {
        const own = Reflect.get(on, method);
        Reflect.set(on, method, function (this: unknown, ...args: unknown[]) {
          if (this instanceof Element && this.matches(broken) && !Reflect.get(window, 'mended'))
            throw new TypeError('undefined is not a function');
          return Reflect.apply(own, this, args);
        });
      };
      refuse('append', Element.prototype);
      refuse('addEventListener', EventTarget.prototype);
    }, selector);
    const heard = await listen(page);
    await openReader(page, view === 'map' ? {} : { stop: 'khasan' });
    if (view === 'map') {
      await mapIsReady(page);
      await page.evaluate(() => Object.assign(window, { mended: false }));
      await page.getByLabel('Times shown in').selectOption('UTC');
    }
    const said = page.locator('.failed-view');
    await expect(said).toContainText(`The ${view} stopped working.`, { timeout: 30_000 });
    await expect(page.locator('body')).not.toContainText('not a function');
    const standing = () =>
      view === 'timeline'
        ? currentPassage(page).getAttribute('data-passage')
        : theTimeline(page).getAttribute('aria-valuetext');
    const before = await standing();
    await page.getByRole('button', { name: 'Next stop' }).click();
    await expect.poll(standing).not.toBe(before);
    await isAccessible(page, { within: '.failed-view' });
    expect(await heard()).toContain(`${view}-stopped`);
    await page.evaluate(() => Object.assign(window, { mended: true }));
    await said.getByRole('button', { name: 'Try again' }).click();
    await expect(said).toHaveCount(0);
    await mapIsReady(page);
    await expect(currentPassage(page)).toHaveCount(1);
    await expect(theTimeline(page)).toBeVisible();
  });
}

/** Takes the map's WebGL context away, as a driver that restarts does, and gives it back if asked. */
async function loseWebGl(page: Page, { restored }: { restored: boolean }): Promise<void> {
  await page.evaluate(async (restored) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
    const loss = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!canvas || !loss) throw new Error('There is no map to take WebGL from.');
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done));
    loss.loseContext();
    await lost;
    // Not while the browser is still telling of the loss: it would refuse.
    await new Promise(requestAnimationFrame);
    if (restored) loss.restoreContext();
  }, restored);
}

test('[webgl-missing] without WebGL each page draws a simpler map', async ({ page }) => {
  const heard = await listen(page);
  for (const address of ['./?stop=khasan', 'embed.html?stop=khasan', 'present.html?step=khasan']) {
    await page.goto(address);
    if (address.startsWith('embed'))
      await page.locator('.embed').click({ position: { x: 20, y: 60 } });
    await expect(theMap(page)).toHaveAttribute('data-state', 'fallback');
    await expect(theMap(page)).toContainText('A simpler one is shown');
    expect(await heard()).toContain('map-simpler-browser');
  }
});

test('[webgl-restored] a map whose WebGL is lost and given back goes on', {
  tag: [webgl.tag, full.tag],
}, async ({ page, noise }) => {
  noise.allow(/WebGL|context/i);
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await loseWebGl(page, { restored: true });
  await page.getByRole('button', { name: 'Next stop' }).click();
  await tellsNow(page, 'ussuriysk');
  await expect(theMap(page)).toHaveAttribute('data-state', 'ready');
  // A canvas of one colour would be drawn by nobody.
  const colours = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
          requestAnimationFrame(() => {
            const copy = document.createElement('canvas');
            [copy.width, copy.height] = [64, 64];
            const context = copy.getContext('2d');
            if (!canvas || !context) return done(0);
            context.drawImage(canvas, 0, 0, 64, 64);
            done(new Set(new Uint32Array(context.getImageData(0, 0, 64, 64).data.buffer)).size);
          });
          canvas?.dispatchEvent(new WheelEvent('wheel', { deltaY: 1, bubbles: true }));
        }),
    );
  await expect.poll(colours, { timeout: 30_000 }).toBeGreaterThan(5);
  await expect(theNotices(page)).toBeEmpty();
});

test(
  '[webgl-lost] a map whose WebGL does not come back is drawn simpler',
  webgl,
  async ({ page, noise }) => {
    noise.allow(/WebGL|context/i);
    await openReader(page, { stop: 'khasan' });
    await mapIsReady(page);
    await loseWebGl(page, { restored: false });
    await expect(theMap(page)).toHaveAttribute('data-state', 'fallback', { timeout: 20_000 });
    await expect(theMap(page)).toContainText('A simpler one is shown');
    await theMap(page)
      .getByRole('button', { name: /Friendship Bridge/ })
      .first()
      .click();
    await tellsNow(page, 'home');
  },
);

test(
  '[worker-blocked] where workers are refused the map is drawn without',
  webgl,
  async ({ page, noise }) => {
    noise.allow(/Worker|worker|map could not|went wrong/);
    await page.addInitScript(() => {
      window.Worker = class {
        constructor() {
          throw new DOMException('Workers are refused.', 'SecurityError');
        }
      } as unknown as typeof Worker;
    });
    await openReader(page, { stop: 'khasan' });
    await expect(theMap(page)).toHaveAttribute('data-state', 'fallback', { timeout: 20_000 });
    await expect(theMap(page)).toContainText('A simpler one is shown');
    await page.getByRole('button', { name: 'Next stop' }).click();
    await tellsNow(page, 'ussuriysk');
  },
);

test('[worker-blocked] where there are no workers at all the map is drawn without, and that is said once', {
  tag: [webgl.tag, full.tag],
}, async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await openReader(page, { stop: 'khasan' });
  await expect(theMap(page)).toHaveAttribute('data-state', 'fallback', { timeout: 20_000 });
  await expect(theMap(page)).toContainText('A simpler one is shown');
  await page.getByRole('button', { name: 'Next stop' }).click();
  await tellsNow(page, 'ussuriysk');
  await expect(theNotices(page)).not.toContainText('went wrong');
});

test('[storage-refused] the reader asks for no store and misses none', full, async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
  });
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await page.getByRole('button', { name: 'Next stop' }).click();
  await tellsNow(page, 'ussuriysk');
  await expect(theNotices(page)).toBeEmpty();
});

test('[storage-full] a talk whose timer cannot be stored says so once and goes on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openDeck(page);
  await page.keyboard.press('PageDown');
  await expect(theNotices(page)).toContainText('the timer will reset if you reload');
  await page.keyboard.press('PageDown');
  await expect(theNotices(page).getByText('blocking storage')).toHaveCount(1);
});

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
  await expect(timer).toHaveText(/^0:0[1-9]$/);
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

const NOT_EVERYWHERE = [
  'requestIdleCallback',
  'BroadcastChannel',
  'structuredClone',
  'Intl.Segmenter',
  'AbortSignal.any',
  'AbortSignal.timeout',
  'HTMLElement.prototype.togglePopover',
];

async function worksWithout(page: Page, names: readonly string[]): Promise<void> {
  await page.addInitScript((names) => {
    for (const name of names) {
      const path = name.split('.');
      const last = path.pop() ?? '';
      const owner = path.reduce<object>((from, key) => Reflect.get(from, key), window);
      Reflect.deleteProperty(owner, last);
    }
  }, names);
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await theTimeline(page).hover();
  await page.getByRole('button', { name: 'Next stop' }).click();
  await tellsNow(page, 'ussuriysk');
  await expect(theNotices(page)).toBeEmpty();
  await openDeck(page, 'step=khasan');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.deck')).toHaveAttribute('data-slide', 'ussuriysk');
  await expect(theNotices(page)).not.toContainText('went wrong');
}

test(
  '[apis-missing] without what no browser of 2023 has to have every page works',
  { tag: [webgl.tag, full.tag] },
  ({ page }) => worksWithout(page, NOT_EVERYWHERE),
);

for (const name of NOT_EVERYWHERE) {
  test(
    `[apis-missing] without ${name} every page works`,
    { tag: ['@full', '@webgl'] },
    ({ page }) => worksWithout(page, [name]),
  );
}

test('[browser-too-old] the drawn page stays, with one sentence', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ResizeObserver'));
  await openReader(page);
  await expect(theNotices(page)).toContainText('too old to show the moving map');
  await expect(theArticle(page)).toContainText('bread and salt');
  await isAccessible(page, { within: NOTICES });
  await page.goto('embed.html');
  await expect(theNotices(page)).toContainText('too old to show the moving map');
  await page.goto('present.html');
  await expect(page.getByRole('heading')).toContainText('too old');
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
  await page.clock.runFor(10_000);
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
  await page.clock.runFor(5000);
  await tellsNow(page, 'khasan');
  await page.getByRole('button', { name: 'Play' }).click();
  const before = await timelineStandsAt(page);
  await page.clock.fastForward('24:00:00');
  await page.clock.runFor(100);
  await page.getByRole('button', { name: 'Pause' }).click();
  const moved = (await timelineStandsAt(page)) - before;
  expect(moved).toBeGreaterThanOrEqual(0);
  expect(moved).toBeLessThan(3 * 3_600_000);
  await expect(theNotices(page)).toBeEmpty();
});
