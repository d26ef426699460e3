import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { at, countingClock, playheadX, point, sample, showScrubber } from './mount-scrubber.tsx';

const ONCE = at('2010-01-01T00:00+03:00');
const DAY_STARTS = at('2020-06-01T05:00Z');
const show = () => showScrubber({}, countingClock(sample({ background: true })));

describe('the background', () => {
  it('is folded into a tab left of the journey, and opens and folds on demand', async () => {
    const { screen, element } = await show();
    const tab = screen.getByRole('button', { name: 'Background' });
    await expect.element(tab).toHaveAttribute('aria-expanded', 'false');
    const folded = playheadX(element);
    const { right, height } = tab.element().getBoundingClientRect();
    expect(right - element.getBoundingClientRect().left).toBeLessThan(folded);
    expect(height).toBeGreaterThanOrEqual(24);
    await userEvent.click(tab);
    await expect.element(tab).toHaveAttribute('aria-expanded', 'true');
    expect(playheadX(element)).toBeGreaterThan(folded + 200);
    tab.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(tab).toHaveAttribute('aria-expanded', 'false');
    expect(playheadX(element)).toBe(folded);
  });

  it('opens for a clock that goes there, and folds when the clock leaves', async () => {
    const { screen, playback } = await show();
    const tab = screen.getByRole('button', { name: 'Background' });
    playback.seek(ONCE, 'url');
    await expect.element(tab).toHaveAttribute('aria-expanded', 'true');
    playback.seek(DAY_STARTS, 'article');
    await expect.element(tab).toHaveAttribute('aria-expanded', 'false');
  });

  it('stays open for a reader who has opened it', async () => {
    const { screen, playback } = await show();
    const tab = screen.getByRole('button', { name: 'Background' });
    await userEvent.click(tab);
    playback.seek(ONCE, 'host');
    playback.seek(DAY_STARTS, 'host');
    await expect.element(tab).toHaveAttribute('aria-expanded', 'true');
  });

  it('is one step before the first stop, and Home leads back to the opening', async () => {
    const { screen, element, playback } = await show();
    const tab = screen.getByRole('button', { name: 'Background' });
    element.focus();
    await userEvent.keyboard('{PageDown}');
    expect(playback.getState().t).toBe(ONCE);
    await expect.element(tab).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Home}');
    expect(playback.getState().t).toBe(at('2020-06-01T08:00+02:00'));
    await expect.element(tab).toHaveAttribute('aria-expanded', 'false');
  });

  it('is not reached by a drag while it is folded', async () => {
    const { element, playback } = await show();
    point(element, 'pointerdown', 500);
    point(element, 'pointermove', 3);
    point(element, 'pointerup', 3);
    expect(playback.getState().t).toBe(DAY_STARTS);
  });
});

it('a story without background has no tab', async () => {
  const { screen } = await showScrubber();
  expect(screen.getByRole('button', { name: 'Background' }).query()).toBeNull();
});
