import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { at, HOUR, nextFrame, playheadX, point, showScrubber } from './mount-scrubber.tsx';

const BETA = at('2020-06-01T11:00+03:00');

describe('dragging', () => {
  it('seeks as a scrub, and settles at its end', async () => {
    const { slider, seeks, playback } = await showScrubber();
    await userEvent.dragAndDrop(slider, slider, {
      sourcePosition: { x: 500, y: 30 },
      targetPosition: { x: 700, y: 30 },
    });
    expect(seeks.length).toBeGreaterThan(0);
    expect(seeks.every(({ by }) => by === 'scrub')).toBe(true);
    const last = seeks.pop();
    expect(last?.settled).toBe(true);
    expect(seeks.every(({ settled }) => !settled)).toBe(true);
    expect(playback.getState().settled).toBe(true);
    expect(playback.getState().t).toBe(last?.t);
  });

  it('shows no focus outline until a key is pressed', async () => {
    const { slider, element } = await showScrubber();
    await userEvent.dragAndDrop(slider, slider, {
      sourcePosition: { x: 500, y: 30 },
      targetPosition: { x: 700, y: 30 },
    });
    await expect.element(slider).toHaveFocus();
    expect(getComputedStyle(element).outlineStyle).toBe('none');
    await userEvent.keyboard('{ArrowRight}');
    expect(getComputedStyle(element).outlineStyle).toBe('solid');
  });

  it('puts the playhead under the pointer', async () => {
    const { slider, element } = await showScrubber();
    await userEvent.dragAndDrop(slider, slider, {
      sourcePosition: { x: 500, y: 30 },
      targetPosition: { x: 720, y: 30 },
    });
    expect(Math.abs(playheadX(element) - 720)).toBeLessThanOrEqual(1);
  });
});

describe('pointer events', () => {
  beforeEach(() => {
    // The browser lets nobody capture a pointer that it has not sent itself.
    vi.spyOn(HTMLElement.prototype, 'setPointerCapture').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('of one frame make one seek', async () => {
    const { element, seeks } = await showScrubber();
    point(element, 'pointerdown', 500);
    for (let x = 505; x < 560; x += 5) point(element, 'pointermove', x);
    expect(seeks).toEqual([]);
    await nextFrame();
    expect(seeks).toHaveLength(1);
    point(element, 'pointerup', 560);
    await nextFrame();
    expect(seeks.map(({ settled }) => settled)).toEqual([false, true]);
  });

  it('that make a click near a stop seek to it; a drag does not', async () => {
    const { element, seeks, playback } = await showScrubber();
    playback.seek(BETA, 'url');
    const x = playheadX(element);
    point(element, 'pointerdown', x + 5, 195);
    point(element, 'pointerup', x + 5, 195);
    expect(seeks.at(-1)).toEqual({ t: BETA, by: 'scrub', settled: true });
    point(element, 'pointerdown', x + 40, 195);
    point(element, 'pointermove', x + 20, 195);
    point(element, 'pointerup', x + 5, 195);
    expect(seeks.at(-1)?.t).toBeGreaterThan(BETA);
    expect(seeks.at(-1)?.settled).toBe(true);
  });

  it('of a finger scrub sideways; a vertical swipe scrolls the page', async () => {
    const { element, seeks } = await showScrubber();
    const touch = { pointerType: 'touch' };
    expect(getComputedStyle(element).touchAction).toBe('pan-y');
    point(element, 'pointerdown', 500, 30, touch);
    point(element, 'pointermove', 502, 60, touch);
    await nextFrame();
    point(element, 'pointercancel', 502, 60, touch);
    expect(seeks).toEqual([]);
    point(element, 'pointerdown', 500, 30, touch);
    point(element, 'pointermove', 540, 32, touch);
    await nextFrame();
    expect(seeks.map(({ settled }) => settled)).toEqual([false]);
    point(element, 'pointercancel', 540, 32, touch);
    expect(seeks.map(({ settled }) => settled)).toEqual([false, true]);
  });

  it('of a second finger, or of another button, move nothing', async () => {
    const { element, seeks } = await showScrubber();
    point(element, 'pointerdown', 500, 30, { button: 2 });
    point(element, 'pointerdown', 500, 30, {
      isPrimary: false,
      pointerId: 2,
      pointerType: 'touch',
    });
    await nextFrame();
    expect(seeks).toEqual([]);
  });

  it('of a mouse show a tooltip beside the timeline and inside the window', async () => {
    const { element, playback, screen } = await showScrubber();
    playback.seek(BETA + HOUR / 2, 'url');
    const x = playheadX(element);
    point(element, 'pointerenter', x, 195);
    point(element, 'pointermove', x, 195);
    await nextFrame();
    const tooltip = screen.container.querySelector<HTMLElement>('.scrubber-tooltip');
    expect(tooltip?.matches(':popover-open')).toBe(true);
    expect(tooltip).toHaveTextContent(
      /Mon 1 June 2020, 11:\d\d Helsinki time ?Beta \(approximate\)/,
    );
    const strip = element.getBoundingClientRect();
    expect(tooltip?.getBoundingClientRect().bottom).toBeLessThanOrEqual(strip.top);
    point(element, 'pointermove', 999, 195);
    await nextFrame();
    expect(tooltip?.getBoundingClientRect().right).toBeLessThanOrEqual(
      document.documentElement.clientWidth,
    );
    point(element, 'pointerleave', 999, 195);
    expect(tooltip?.matches(':popover-open')).toBe(false);
  });

  it('of a finger show no tooltip', async () => {
    const { element, screen } = await showScrubber();
    point(element, 'pointermove', 500, 30, { pointerType: 'touch' });
    await nextFrame();
    expect(screen.container.querySelector('.scrubber-tooltip:popover-open')).toBeNull();
  });
});
