import { expect, type Page } from '@playwright/test';
import { isAccessible, mapIsReady, openReader, test, theMap } from '../driver.ts';
import { openDeck } from '../presenter/presenter-driver.ts';

/** One screen as someone may meet it. */
interface Screen {
  readonly name: string;
  /** The name that its tab bears. */
  readonly title: RegExp;
  readonly size?: readonly [width: number, height: number];
  open(page: Page): Promise<void>;
}

const STORY = /^Kim’s train to Vladivostok/;
const PHONE = [390, 844] as const;

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

async function openAtKhasan(page: Page): Promise<void> {
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
}

const reader: readonly Screen[] = [
  {
    name: 'the reader on a phone, with the simpler map and its key open',
    title: STORY,
    size: PHONE,
    async open(page) {
      await openAtKhasan(page);
      await expect(theMap(page)).toHaveAttribute('data-state', 'fallback');
      await theMap(page).getByRole('button', { name: 'Key' }).click();
      await expect(theMap(page).getByText('How to read the map')).toBeVisible();
    },
  },
];

const rest: readonly Screen[] = [
  {
    name: 'the reader as it is printed',
    title: STORY,
    async open(page) {
      await page.addInitScript(() => {
        window.print = () => void Object.assign(window, { printed: true });
      });
      await openAtKhasan(page);
      await page.keyboard.press('Control+p');
      await expect.poll(() => page.evaluate(() => Reflect.get(window, 'printed'))).toBe(true);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.print-map svg').first()).toBeVisible();
    },
  },
  {
    name: 'the handout',
    title: /Kim’s train to Vladivostok/,
    async open(page) {
      await page.goto('./present.html?handout&notes');
      await expect(page.locator('.handout-page')).toHaveAttribute('data-state', 'ready');
    },
  },
];

// Nothing has to fade or fly for axe to look at.
test.use({ reducedMotion: 'reduce' });

for (const screen of [...reader, ...rest]) {
  test(`accessible in both themes: ${screen.name}`, async ({ page }) => {
    const { title, size } = screen;
    if (size) await page.setViewportSize({ width: size[0], height: size[1] });
    await screen.open(page);
    await expect(page).toHaveTitle(title);
    await isAccessible(page);
  });
}

test('accessible in both themes: the dialogs Share, Help and Embed', async ({ page }) => {
  await openAtKhasan(page);
  for (const name of ['Share', 'Help', 'Embed this map']) {
    await press(page, name);
    await expect(page.getByRole('dialog')).toBeVisible();
    // The page is a screen of its own, and so is the frame in it.
    await isAccessible(page, { within: 'dialog', frames: false });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('accessible in both themes: the deck gone black, and gone white', async ({ page }) => {
  await openDeck(page, 'step=khasan');
  for (const [key, as] of [
    ['b', 'black'],
    ['w', 'white'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator('.deck-blank')).toHaveAttribute('data-as', as);
    await isAccessible(page);
    await page.keyboard.press(key);
    await expect(page.locator('.deck-blank')).toHaveCount(0);
  }
});
