import { expect, type Page } from '@playwright/test';
import { serveHosts } from '../../fixtures/hosts/server.mjs';
import {
  clickBeside,
  full,
  holdClock,
  mapIsReady,
  test,
  theMap,
  theTimeline,
  webgl,
} from '../driver.ts';
import { turnClockUntil } from '../page-clock.ts';

let hosts: Awaited<ReturnType<typeof serveHosts>>;

test.beforeAll(async ({ baseURL }) => {
  hosts = await serveHosts(baseURL ?? '');
});

test.afterAll(() => hosts.close());

/** The map as it is built, in pages of another origin. Beside the two nobody is asked for anything. */
test.beforeEach(({ noise }) => noise.allow(new RegExp(`request to ${hosts.url}`)));

type WhistleStop = HTMLElementTagNameMap['whistle-stop'];

const open = (page: Page, name: string) => page.goto(`${hosts.url}${name}`);

test('the article of the page leads the map, and the map leads it', async ({ page }) => {
  await open(page, 'article.html');
  const frame = page.frameLocator('whistle-stop iframe');
  const khasan = page.locator('p[data-whistlestop-stop=khasan]');
  await clickBeside(khasan);
  await expect(theTimeline(frame)).toHaveAttribute('aria-valuetext', /24 April 2019/);
  await expect(khasan).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveURL(/#whistlestop=khasan$/);
  await mapIsReady(frame);
  await theTimeline(frame).press('Home');
  await expect(khasan).not.toHaveAttribute('aria-current');
});

test('the drawn map says its height through each host’s own script, before anything heavy has come', async ({
  page,
}) => {
  const heavy: string[] = [];
  page.on('request', (request) => {
    if (/maplibre|world\.json/.test(request.url())) heavy.push(request.url());
  });
  await holdClock(page);
  for (const name of ['pym', 'frames', 'sidechain', 'datawrapper', 'flourish']) {
    await open(page, `${name}.html`);
    const frame = page.locator('iframe');
    const height = async () => {
      // The host's script and the frame come in real time, and each waits for the other by timers.
      await page.clock.runFor(100);
      return (await frame.boundingBox())?.height;
    };
    await expect.poll(height, name).toBe(480);
  }
  expect(heavy).toEqual([]);
});

test('frames that may do little show the journey', webgl, async ({ page }) => {
  await open(page, 'sandbox.html');
  for (const [name, state] of [
    // Without an origin of its own a frame has no workers.
    ['scripts', 'fallback'],
    ['origin', 'ready'],
    ['anonymous', 'ready'],
  ] as const) {
    await page.locator(`#${name}`).scrollIntoViewIfNeeded();
    const frame = page.frameLocator(`#${name}`);
    await expect(theMap(frame), name).toHaveAttribute('data-state', state, { timeout: 30_000 });
    await expect(frame.getByRole('article')).toContainText('Khasan');
    await frame.getByRole('button', { name: 'Next stop' }).click();
    await expect(frame.getByRole('article')).not.toContainText('The welcome at Khasan');
  }
});

for (const [name, kind] of [
  ['strict', {}],
  ['quirks', full],
  ['rtl', full],
] as const) {
  test(`the map works in a page that is ${name}`, kind, async ({ page }) => {
    await open(page, `${name}.html`);
    const frame = page.frameLocator('whistle-stop iframe');
    await mapIsReady(frame);
    await expect(page.locator('whistle-stop iframe')).toBeVisible();
    expect((await page.locator('whistle-stop').boundingBox())?.width).toBeGreaterThan(300);
    await frame.getByRole('button', { name: 'Next stop' }).click();
    await expect(theTimeline(frame)).not.toHaveAttribute('aria-valuetext', /23 April/);
  });
}

test('goes away with the page and comes back with it', async ({ page }) => {
  await open(page, 'article.html');
  const frame = page.frameLocator('whistle-stop iframe');
  await clickBeside(page.locator('p[data-whistlestop-stop=khasan]'));
  await expect(theTimeline(frame)).toHaveAttribute('aria-valuetext', /24 April 2019/);
  await expect(page).toHaveURL(/#whistlestop=khasan$/);
  await page.goto(`${hosts.url}index.html`);
  await page.goBack();
  await expect(page.locator('p[data-whistlestop-stop=khasan]')).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(theTimeline(frame)).toHaveAttribute('aria-valuetext', /24 April 2019/);
});

test('plays by itself where it is asked to, stands while out of view, and keeps no cookie', async ({
  page,
  context,
  baseURL,
}) => {
  await page.goto('./embed.html?autoplay=1');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible({
    timeout: 30_000,
  });
  expect(await context.cookies(baseURL)).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('two maps in one page keep apart', async ({ page }) => {
  await open(page, 'two.html');
  const [one, two] = ['#one iframe', '#two iframe'].map((name) => page.frameLocator(name));
  if (!one || !two) throw new Error('There are two.');
  // Far below, where the browser lets it sleep.
  await page.locator('#two').evaluate((embed) => (embed as WhistleStop).goto('khasan'));
  await expect(theTimeline(two)).toHaveAttribute('aria-valuetext', /24 April 2019/);
  await expect(theTimeline(one)).toHaveAttribute('aria-valuetext', /23 April/);
  const paragraph = (of: string) => page.locator(`p[data-whistlestop-for=${of}]`);
  await expect(paragraph('two')).toHaveAttribute('aria-current', 'true');
  await expect(paragraph('one')).not.toHaveAttribute('aria-current');
});

test('a page that shouts changes nothing in the map', async ({ page }) => {
  await open(page, 'hostile.html');
  const frame = page.frameLocator('whistle-stop iframe');
  await expect.poll(() => page.frame({ url: /sister/ })?.title()).toBe('done');
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await expect(theTimeline(frame)).toHaveAttribute('aria-valuetext', /23 April/);
  await frame.getByRole('button', { name: 'Next stop' }).click();
  await expect(theTimeline(frame)).not.toHaveAttribute('aria-valuetext', /23 April/);
});

test(
  'comes and goes fifty times in a single-page app, and leaves no frame',
  full,
  async ({ page }) => {
    await open(page, 'app.html');
    const left = await page.evaluate(async () => {
      const app = document.querySelector('#app') as HTMLElement;
      await customElements.whenDefined('whistle-stop');
      for (let i = 0; i < 50; i += 1) {
        const heard = new Promise((done) => addEventListener('message', done, { once: true }));
        app.replaceChildren(document.createElement('whistle-stop'));
        await heard;
      }
      app.replaceChildren();
      return frames.length;
    });
    expect(left).toBe(0);
  },
);

test('stands still out of view, and goes on when it is seen again', async ({ page }) => {
  await open(page, 'strict.html');
  await page.evaluate(() => {
    document.body.style.paddingBottom = '300vh';
  });
  const frame = page.frameLocator('whistle-stop iframe');
  await page.locator('whistle-stop').evaluate((embed) => (embed as WhistleStop).play());
  await expect(frame.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(frame.getByRole('button', { name: 'Play', exact: true })).toBeAttached();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(frame.getByRole('button', { name: 'Pause', exact: true })).toBeAttached();
});

test('keys act only inside, and not at all where the page forbids them', async ({ page }) => {
  await page.goto('./embed.html?keys=0');
  await mapIsReady(page);
  const slider = page.getByRole('slider', { name: 'Timeline' });
  const before = await slider.getAttribute('aria-valuetext');
  await page.getByRole('article').focus();
  await page.keyboard.press('j');
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(await slider.getAttribute('aria-valuetext')).toBe(before);
});

test('fills the screen and comes back', async ({ page }) => {
  await open(page, 'article.html');
  const frame = page.frameLocator('whistle-stop iframe');
  await mapIsReady(frame);
  await frame.getByRole('button', { name: 'Full screen' }).click();
  const leave = frame.getByRole('button', { name: /Exit full screen/ });
  await leave.click();
  await expect(frame.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible();
});

test('a lazy frame comes with its map', full, async ({ page }) => {
  await open(page, 'iframe.html');
  const frame = page.frameLocator('iframe');
  await mapIsReady(frame);
  await expect(frame.getByRole('article')).toContainText('Khasan');
});

test(
  'the wheel scrolls the page, past the map, and the focus leaves it again',
  webgl,
  async ({ page }) => {
    await open(page, 'article.html');
    const frame = page.frameLocator('whistle-stop iframe');
    await mapIsReady(frame);
    const box = await theMap(frame).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 150, (box?.y ?? 0) + 150);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);

    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#after';
      link.textContent = 'On with the article';
      document.body.append(link);
    });
    const on = page.getByRole('link', { name: 'On with the article' });
    await frame.getByRole('button', { name: 'Full screen' }).focus();
    await page.keyboard.press('Tab');
    await expect(on).toBeFocused();
  },
);

test('where the site does not allow the page to embed it, the element says so and leads on', async ({
  page,
  noise,
}) => {
  noise.allow(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE|Refused to frame|Framing/);
  // What the frame would show does not matter: the header alone keeps it out.
  await page.route('**/embed.html*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': "frame-ancestors 'none'" },
      body: '',
    }),
  );
  await holdClock(page);
  await open(page, 'article.html');
  await expect(page.locator('whistle-stop iframe')).toHaveCount(1);
  const said = page.getByText('The map is not responding.');
  await turnClockUntil(page, () => expect(said).toBeVisible({ timeout: 100 }));
  const status = page.getByRole('status');
  await expect(status.getByRole('link', { name: 'Open the full story' })).toBeVisible();
});
