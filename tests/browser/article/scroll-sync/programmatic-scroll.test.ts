import { afterEach, expect, test } from 'vitest';
import {
  createProgrammaticScroll,
  type ProgrammaticScroll,
} from '../../../../src/article/scroll-sync/programmatic-scroll.ts';

let scroll: ProgrammaticScroll;

afterEach(() => {
  scroll.destroy();
  document.body.replaceChildren();
});

function box(): HTMLElement {
  const outer = document.createElement('div');
  outer.style.cssText = 'height: 100px; overflow: auto';
  const inner = outer.appendChild(document.createElement('div'));
  inner.style.height = '20000px';
  document.body.append(outer);
  return outer;
}

test('a late end of the scroll that it replaced does not end a scroll', async () => {
  const scroller = box();
  let arrivals = 0;
  scroll = createProgrammaticScroll(() => {
    arrivals += 1;
  });
  const reading: number[] = [];
  scroller.addEventListener('scroll', () => {
    const top = scroller.scrollTop;
    if (!scroll.made(scroller) && Math.abs(top - 15_000) > 2) reading.push(top);
  });
  scroll.start(scroller, 15_000, 'smooth');
  // Well after the start, while it is on its way.
  await expect.poll(() => scroller.scrollTop).toBeGreaterThan(200);
  scroller.dispatchEvent(new Event('scrollend', { bubbles: true }));
  await expect.poll(() => scroller.scrollTop).toBe(15_000);
  await expect.poll(() => scroll.isUnderWay()).toBe(false);
  expect(reading).toEqual([]);
  expect(arrivals).toBe(1);
});
