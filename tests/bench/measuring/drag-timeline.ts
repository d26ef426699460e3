import type { Page } from 'playwright';

/**
 * Takes the timeline's handle, and returns what drags it to and fro about where it stands for some
 * seconds, and what lets it go.
 *
 * @param reach how far to each side, px
 */
export async function takeTimeline(page: Page, reach = 60) {
  const slider = page.getByRole('slider', { name: 'Timeline' });
  const strip = await slider.boundingBox();
  if (!strip) throw new Error('the timeline is not on the page');
  const share = Number(await slider.getAttribute('aria-valuenow')) / 1000;
  const x = strip.x + strip.width * share;
  const y = strip.y + strip.height / 2;
  let turn = 0;
  await page.mouse.move(x, y);
  await page.mouse.down();
  return {
    drag: async (seconds: number) => {
      const end = performance.now() + seconds * 1000;
      while (performance.now() < end) {
        turn += 1;
        await page.mouse.move(x + reach * Math.sin(turn / 20), y);
      }
    },
    release: () => page.mouse.up(),
  };
}
