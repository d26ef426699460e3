import { expect } from '@playwright/test';
import {
  listen,
  openReader,
  pressOnTimeline,
  saysTime,
  tellsNow,
  test,
  theTimeline,
  timelineStandsAt,
} from '../driver.ts';
import { openDeck } from '../presenter/presenter-driver.ts';

/**
 * What a screen reader has of each page, written down: landmarks, headings in order, names, values; and
 * what it is told unasked.
 */

test.use({ reducedMotion: 'reduce' });

test.describe('the reader', () => {
  test('is a banner, a map, playback, a timeline and an article under one heading', async ({
    page,
  }) => {
    await openReader(page, { stop: 'khasan' });
    await tellsNow(page, 'khasan');
    await saysTime(page, 'Khasan (approximate)');
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - button "Skip to the article"
      - banner:
        - paragraph:
          - link "Whistlestop All stories"
        - paragraph: Kim’s train to Vladivostok
        - combobox "Times shown in"
        - 'button "Appearance: same as device"'
        - button "Share"
        - button "Embed this map"
        - button "Help"
      - main:
        - region "Map":
          - paragraph: "Current position: Khasan."
          - 'group "Map. Use the arrow keys to move and plus or minus to zoom."':
            - button /^Khasan, 24 April 2019, about 10:45, Red carpet at Khasan/
            - button "Zoom in"
            - button "Zoom out"
          - paragraph: How to read the map
          - list:
            - listitem: Reported
            - listitem: "Not reported: most likely line"
        - group "Playback":
          - button "Previous stop"
          - button "Play"
          - button "Next stop"
          - combobox "Playback speed"
          - paragraph: /Wed 24 April 2019, about 10:45, Vladivostok time — Khasan/
        - slider "Timeline"
        - article:
          - heading "Kim’s train to Vladivostok" [level=1]
          - heading "Leaving Pyongyang" [level=2]
          - heading "How we got here" [level=2]
          - heading "A father’s railway" [level=2]
          - heading "The train of 2002" [level=2]
    `);
    await expect(theTimeline(page)).toHaveAttribute(
      'aria-valuetext',
      '24 April 2019, 10:45 Vladivostok time, Khasan (approximate)',
    );
    const levels = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test('announces a new stop once, and is silent while the timeline has the focus and while it plays', async ({
    page,
  }) => {
    const heard = await listen(page);
    await openReader(page, { stop: 'khasan' });
    await tellsNow(page, 'khasan');
    await page.keyboard.press('j');
    await tellsNow(page, 'ussuriysk');
    const stop = /^polite: .*Ussuriysk.*24 April 2019/;
    await expect.poll(() => told(heard)).toEqual([expect.stringMatching(stop)]);
    await pressOnTimeline(page, 'PageUp', 'PageUp', 'ArrowRight', 'Shift+ArrowRight');
    await saysTime(page, 'Vladivostok');
    const play = page.getByRole('button', { name: 'Play', exact: true });
    await play.focus();
    const before = await timelineStandsAt(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => timelineStandsAt(page)).toBeGreaterThan(before);
    // What the slider says of itself is enough; nothing was told beside it.
    expect(await told(heard)).toHaveLength(1);
  });

  test('a failure is a heading, a sentence and a way on, and is read out', async ({
    page,
    noise,
  }) => {
    noise.allow(/404/);
    const heard = await listen(page);
    await openReader(page, { story: 'no-such-story' });
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - main:
        - heading /This site has no story called “no-such-story”/ [level=1]
        - paragraph:
          - link "this site’s main story"
        - button "Try again"
    `);
    await expect
      .poll(() => told(heard))
      .toEqual([expect.stringMatching(/^polite: This site has no/)]);
  });
});

test('the embed is a heading, a map, one passage, its buttons, a timeline, and whose it is', async ({
  page,
}) => {
  await page.goto('./embed.html?stop=khasan');
  await saysTime(page, 'Khasan (approximate)');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - main:
      - heading "Kim’s train to Vladivostok" [level=1]
      - paragraph: /Vladimir Putin/
      - region "Map":
        - paragraph: "Current position: Khasan."
      - article:
        - heading "The welcome at Khasan" [level=2]
        - group: /Sources 5/
      - group "Playback":
        - button "Previous stop"
        - button "Play"
        - button "Next stop"
      - slider "Timeline"
      - status "Messages"
      - paragraph: /OpenStreetMap contributors/
      - link "Full story"
      - button "Full screen"
  `);
});

test('the deck is a slide under one heading, a map, a timeline and its tools', async ({ page }) => {
  await openDeck(page, 'step=khasan');
  await saysTime(page, 'Khasan (approximate)');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - main:
      - region "This slide":
        - heading "Red carpet at Khasan" [level=1]
      - region "Map"
    - region "Where we are":
      - slider "Timeline"
    - contentinfo:
      - button "Back"
      - button "Next"
      - button "Overview"
      - button "Notes"
      - button "Help"
    - status: /7.*Red carpet at Khasan/
  `);
});

/** What was said beside the map's own fault, which these machines have. */
async function told(heard: Awaited<ReturnType<typeof listen>>): Promise<string[]> {
  return (await heard())
    .filter(({ words }) => !/simpler/.test(words))
    .map(({ how, words }) => `${how}: ${words}`);
}
