import { expect } from '@playwright/test';
import { listen, openReader, saysTime, test, withoutWebGl } from './driver.ts';
import { openDeck } from './presenter-driver.ts';

/**
 * What a screen reader has of each page, written down: landmarks, headings in order, names, values; and
 * what it is told unasked.
 */

test.use({ reducedMotion: 'reduce' });

test.describe('the reader', () => {
  test.beforeEach(async ({ page }) => withoutWebGl(page));

  test('a failure is a heading, a sentence and a way on, and is read out', async ({
    page,
    noise,
  }) => {
    noise.allow(/404/);
    const heard = await listen(page);
    await openReader(page, { story: 'no-such-story' });
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - main:
        - heading /There is no story called “no-such-story” here/ [level=1]
        - paragraph:
          - link "The story of this site"
        - button "Try again"
    `);
    await expect.poll(() => told(heard)).toEqual([expect.stringMatching(/^polite: There is no/)]);
  });
});

test('the deck is a step under one heading, a map, a timeline and its tools', async ({ page }) => {
  await withoutWebGl(page);
  await openDeck(page, 'step=khasan');
  await saysTime(page, 'at Khasan');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - main:
      - region "This step":
        - heading "Red carpet at Khasan" [level=1]
      - region "Map"
    - region "Where we are":
      - slider "Timeline"
    - contentinfo:
      - button "Back"
      - button "On"
      - button "Overview"
      - button "Notes"
      - button "Help"
    - status: /14.*Red carpet at Khasan/
  `);
});

/** What was said beside the map's own fault, which these machines have. */
async function told(heard: Awaited<ReturnType<typeof listen>>): Promise<string[]> {
  return (await heard())
    .filter(({ words }) => !/simpler/.test(words))
    .map(({ how, words }) => `${how}: ${words}`);
}
