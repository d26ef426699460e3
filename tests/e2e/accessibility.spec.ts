import { expect, type Page } from '@playwright/test';
import {
  isAccessible,
  mapIsReady,
  openReader,
  tellsNow,
  test,
  theMap,
  withoutWebGl,
} from './driver.ts';

/** One screen as someone may meet it. */
interface Screen {
  readonly name: string;
  /** The name that its tab bears. */
  readonly title: RegExp;
  readonly size?: readonly [width: number, height: number];
  /** The frame in it is a screen of its own. */
  readonly frames?: false;
  open(page: Page): Promise<void>;
}

const STORY = /^The train to Vladivostok/;
const PHONE = [390, 844] as const;

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** The reader with the map that costs least, for what does not lie in the map. */
async function openQuickly(page: Page): Promise<void> {
  await withoutWebGl(page);
  await openReader(page, { stop: 'khasan' });
  await tellsNow(page, 'khasan');
}

const reader: readonly Screen[] = [
  {
    name: 'the reader on a desk',
    title: STORY,
    async open(page) {
      await openReader(page, { stop: 'khasan' });
      await mapIsReady(page);
    },
  },
  {
    name: 'the reader on a phone, with the legend open',
    title: STORY,
    size: PHONE,
    async open(page) {
      await openReader(page, { stop: 'khasan' });
      await mapIsReady(page);
      await theMap(page).getByText('Legend').click();
      await expect(theMap(page).getByText('way as reported')).toBeVisible();
    },
  },
  {
    name: 'the simpler map, on a phone',
    title: STORY,
    size: PHONE,
    async open(page) {
      await openQuickly(page);
      await expect(theMap(page)).toHaveAttribute('data-state', 'fallback');
    },
  },
  ...(['Share', 'Help', 'Embed in a page'] as const).map(
    (name): Screen => ({
      name: `the dialog “${name}”`,
      title: STORY,
      frames: false,
      async open(page) {
        await openQuickly(page);
        await press(page, name);
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    }),
  ),
];

// Nothing has to fade or fly for axe to look at.
test.use({ reducedMotion: 'reduce' });

for (const screen of reader) {
  test(`accessible in both themes: ${screen.name}`, async ({ page }) => {
    const { title, size, frames = true } = screen;
    if (size) await page.setViewportSize({ width: size[0], height: size[1] });
    await screen.open(page);
    await expect(page).toHaveTitle(title);
    await isAccessible(page, { frames });
  });
}
