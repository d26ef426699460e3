import { expect, type Page } from '@playwright/test';
import type { RawStory } from '../../../src/story/parse/raw-story.ts';
import { longStory } from '../../fixtures/long-story.ts';
import { rawStory } from '../../fixtures/raw-story.ts';
import { openReader, test, theArticle, theTimeline } from '../driver.ts';

/** Answers for the folder of a story that the site does not have, and counts what ran or stood still. */
async function serve(page: Page, { story, route, articles }: RawStory): Promise<void> {
  await page.addInitScript(() => {
    const seen = { hit: 0, longest: 0 };
    Object.assign(globalThis, { seen, alert: () => (seen.hit += 1) });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const answers: Record<string, string> = {
    'story.json': JSON.stringify(story),
    'route.geojson': JSON.stringify(route),
    'article.en.md': articles.en ?? '',
  };
  await page.route('**/stories/hostile/*', (request) => {
    const body = answers[new URL(request.request().url()).pathname.split('/').at(-1) ?? ''];
    return request.fulfill(
      body === undefined ? { status: 404 } : { body, contentType: 'text/plain' },
    );
  });
}

const seenBy = (page: Page): Promise<{ hit: number; longest: number }> =>
  page.evaluate(() => (globalThis as unknown as { seen: { hit: number; longest: number } }).seen);

async function isUsable(page: Page): Promise<void> {
  const before = await theTimeline(page).getAttribute('aria-valuenow');
  await theTimeline(page).focus();
  await page.keyboard.press('End');
  await expect(theTimeline(page)).not.toHaveAttribute('aria-valuenow', before ?? '');
}

const SCRIPT = '<script>alert(1)</script><img src=x onerror="alert(1)">';

test('a story full of scripts runs none, and its links show whom they lead to', async ({
  page,
  noise,
}) => {
  noise.allow(/in this story|story\.json|article\.en/);
  const raw = rawStory();
  const en = [
    `:::passage{#leaving sources="gazette"}\n${SCRIPT} <svg onload="alert(1)"></svg> {{alert(1)}}`,
    '[one](javascript:alert(1)) [two](JaVa&#115;cript:alert(1)) [three](data:text/html,<script>alert(1)</script>)',
    '[https://bank.example](https://evil.example/) [аррӏе](https://аррӏе.example)\n:::',
  ].join('\n\n');
  const story = { ...raw.story, title: `\u202eelif ${SCRIPT}`, summary: '<svg onload=alert(1)>' };
  await serve(page, { ...raw, story, articles: { en } });
  await openReader(page, { story: 'hostile' });
  await expect(theArticle(page)).toContainText('<script>alert(1)</script>');
  for (const words of ['one', 'two', 'three'])
    await expect(theArticle(page).getByRole('link', { name: words, exact: true })).toHaveCount(0);
  await expect(theArticle(page)).toContainText('(evil.example)');
  await expect(theArticle(page)).toContainText('(xn--80ak6aa92e.example)');
  await expect(
    theArticle(page).getByRole('link', { name: 'https://bank.example' }),
  ).toHaveAttribute('rel', 'noopener noreferrer');
  await isUsable(page);
  expect((await seenBy(page)).hit).toBe(0);
});

test('a story of 10,000 stops and 10 MB of tangled marks is shown as far as possible, and the page says so', async ({
  page,
  noise,
}) => {
  noise.allow(/in this story|story\.json|article\.en/);
  const raw = longStory(2000, 10_000);
  const en = `${raw.articles.en?.slice(0, 20_000)}\n\n${'[*_> - '.repeat(1_500_000)}`;
  await serve(page, { ...raw, articles: { en } });
  await openReader(page, { story: 'hostile' });
  await expect(page.getByText(/Part of this story is too large to show/)).toBeVisible();
  await isUsable(page);
});

test('a story whose names are sentences keeps everything within the window', async ({
  page,
  noise,
}) => {
  noise.allow(/in this story|story\.json/);
  const name = 'A name that goes on for longer than any line. '.repeat(4);
  const raw = rawStory();
  const stops = (raw.story.stops as object[]).map((stop) => ({ ...stop, title: name }));
  await serve(page, { ...raw, story: { ...raw.story, title: name, stops } });
  await openReader(page, { story: 'hostile' });
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    // The page is cut at its edge, so that it is the parts which must be asked.
    for (const part of [page.getByRole('banner'), theTimeline(page), theArticle(page)]) {
      const right = async () => {
        const box = await part.boundingBox();
        return (box?.x ?? 0) + (box?.width ?? 0);
      };
      // The page arranges its parts anew for each size.
      await expect.poll(right, `at ${width}`).toBeLessThanOrEqual(width + 1);
    }
  }
  await isUsable(page);
});
