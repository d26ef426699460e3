import { expect } from '@playwright/test';
import {
  currentPassage,
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
  webgl,
} from '../driver.ts';
import { hasRendered } from '../page-clock.ts';

// Nothing here is about motion, whose frames are drawn in software.
test.use({ reducedMotion: 'reduce' });

test('while the story is slow its first view can be read, and trying again is offered', async ({
  page,
}) => {
  await page.clock.install();
  let answers = false;
  // Until then no request is ever answered.
  await page.route('**/story.json', (route) => (answers ? route.continue() : undefined));
  // The drawn page is there before its script, which begins to wait when it asks.
  const asked = page.waitForRequest('**/story.json');
  await openReader(page, { stop: 'khasan' });
  await expect(theArticle(page)).toContainText('bread and salt');
  await asked;
  await hasRendered(page);
  await page.clock.fastForward(10_000);
  await expect(page.getByText('This is taking longer than usual.')).toBeVisible();
  await expect(theArticle(page)).toContainText('bread and salt');
  await isAccessible(page);
  answers = true;
  await page.clock.resume();
  await page.getByRole('button', { name: 'Try again' }).click();
  await tellsNow(page, 'khasan');
});

test('a slow story without a first view shows the article’s shape, and says so', async ({
  page,
  noise,
}) => {
  noise.allow(/404/);
  await holdClock(page);
  await page.route('**/story.json', () => undefined);
  await openReader(page, { story: 'another' });
  await expect(page.getByText('Loading the story …')).toBeAttached();
  await hasRendered(page);
  await page.clock.fastForward(10_000);
  await expect(page.getByText('This is taking longer than usual.')).toBeVisible();
  // axe waits, too.
  await page.clock.resume();
  await isAccessible(page);
});

test('a server in trouble takes nothing away, and trying again helps', async ({ page, noise }) => {
  noise.allow(/503/);
  let broken = true;
  await page.route('**/story.json', (route) =>
    broken ? route.fulfill({ status: 503, body: '' }) : route.continue(),
  );
  await openReader(page, { stop: 'khasan' });
  await expect(page.getByText(/answered 503/)).toBeVisible();
  await expect(theArticle(page)).toContainText('bread and salt');
  await isAccessible(page, { within: NOTICES });
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await tellsNow(page, 'khasan');
});

test('without the route straight lines are drawn, and the page says so', async ({
  page,
  noise,
}) => {
  // The build had the route, so its page has other kilometres.
  noise.allow(/404|route\.geojson is missing|differs from the prerendered/);
  await page.route('**/route.geojson', (route) => route.fulfill({ status: 404, body: '' }));
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await expect(page.getByText(/straight lines/i)).toBeVisible();
  await saysTime(page, 'Khasan (approximate)');
});

test('where the page’s own code does not come, the article stays, and trying again helps', async ({
  page,
  noise,
}) => {
  noise.allow(/404|Failed to load resource/);
  await page.route('**/assets/main-*.js', (route) => route.fulfill({ status: 404 }));
  await openReader(page);
  await expect(page.getByText('Part of this page did not load')).toBeVisible();
  await expect(theArticle(page)).toContainText('bread and salt');
  await isAccessible(page, { within: NOTICES });
  await page.unroute('**/assets/main-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await mapIsReady(page);
});

test(
  'where the map’s own files do not come, a sentence says so and the rest works',
  webgl,
  async ({ page, noise }) => {
    noise.allow(/net::ERR|Failed to load/);
    await page.route(/\/assets\/maplibre-(?!gl-worker)[^/]*\.js$/, (route) => route.abort());
    await openReader(page, { stop: 'khasan' });
    await expect(theMap(page)).toHaveAttribute('data-state', 'fallback');
    await expect(theMap(page)).toContainText('did not load');
    await page.getByRole('button', { name: 'Next stop' }).click();
    await tellsNow(page, 'ussuriysk');
  },
);

test('without WebGL a simpler map shows the same story', async ({ page }) => {
  await openReader(page, { stop: 'khasan' });
  await expect(theMap(page)).toHaveAttribute('data-state', 'fallback');
  await expect(theMap(page)).toContainText('A simpler one is shown');
  await expect(theMap(page)).toHaveAccessibleDescription('Current position: Khasan.');
  await isAccessible(page);
  await theMap(page)
    .getByRole('button', { name: /Friendship Bridge/ })
    .first()
    .click();
  await tellsNow(page, 'home');
  await theMap(page).getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Return to the journey' }).click();
  await expect(page.getByRole('button', { name: 'Return to the journey' })).toHaveCount(0);
});

test('a story that is not sound says what and where', async ({ page, noise }) => {
  noise.allow(/story\.json|has no time|differs from the prerendered|404/);
  await page.route('**/carpet.svg', (route) => route.fulfill({ status: 404 }));
  await page.route('**/story.json', async (route) => {
    const answer = await route.fetch();
    const story = await answer.json();
    story.stops[3].place = 'nowhere';
    await route.fulfill({ json: story });
  });
  await page.goto('./?check=&stop=khasan');
  await tellsNow(page, 'khasan');
  await page.getByText(/problems? in this story’s files/).click();
  await expect(page.getByText(/, place, story\.json: names "nowhere"/)).toBeVisible();
  await expect(page.getByText(/carpet\.svg is not in the story’s folder/)).toBeVisible();
});

test('story text never becomes HTML, and its links run nothing', async ({ page, noise }) => {
  // Its notes for a talk belong to passages that this article has not.
  noise.allow(/talk\.notes/);
  // The other passages, which stops name, are not in this article.
  noise.allow(/names the passage/);
  // Nor is it the article that the build has rendered.
  noise.allow(/differs from the prerendered/);
  await page.addInitScript(() => Object.assign(window, { ran: false }));
  await page.route('**/article.en.md', (route) =>
    route.fulfill({
      body: [
        ':::passage{#khasan sources="nexter"}',
        '<img src=x onerror="ran=true"> <script>ran=true</script>',
        '',
        '[press here](javascript:ran=true) [or here](data:text/html,<script>ran=true</script>)',
        '',
        '![a picture](https://example.org/pixel.png)',
        ':::',
      ].join('\n'),
    }),
  );
  await openReader(page, { stop: 'khasan' });
  await expect(theArticle(page)).toContainText('<script>ran=true</script>');
  await expect(theArticle(page)).toContainText('a picture');
  await currentPassage(page).getByText('press here').click();
  await currentPassage(page).getByText('or here').click();
  expect(await page.evaluate('ran')).toBe(false);
  await expect(theArticle(page).locator('img, script')).toHaveCount(0);
});
