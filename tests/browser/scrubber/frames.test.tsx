import { describe, expect, it } from 'vitest';
import { at, HOUR, nextFrame, playheadX, showScrubber } from './mount-scrubber.tsx';

const ALPHA = at('2020-06-01T08:00+02:00');

describe('playing', () => {
  it('moves the playhead through 600 frames without a React render', async () => {
    const { element, playback, commits, frame } = await showScrubber();
    playback.seek(ALPHA, 'url');
    const before = commits.count;
    const start = playheadX(element);
    playback.play();
    let last = start;
    for (let i = 0; i < 600; i += 1) {
      frame();
      // React renders what an external store asks for in a microtask.
      await null;
      const x = playheadX(element);
      expect(x).toBeGreaterThanOrEqual(last);
      last = x;
    }
    await nextFrame();
    expect(last).toBeGreaterThan(start + 10);
    expect(commits.count).toBe(before);
  });

  it('reads no layout while it moves', async () => {
    const { element, playback, frame } = await showScrubber();
    let reads = 0;
    const { getBoundingClientRect } = Element.prototype;
    const offset = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetWidth');
    Element.prototype.getBoundingClientRect = function read() {
      reads += 1;
      return getBoundingClientRect.call(this);
    };
    Object.defineProperty(HTMLElement.prototype, 'offsetWidth', {
      configurable: true,
      get(this: HTMLElement) {
        reads += 1;
        return offset?.get?.call(this);
      },
    });
    try {
      playback.seek(ALPHA, 'url');
      playback.play();
      for (let i = 0; i < 60; i += 1) frame();
    } finally {
      Element.prototype.getBoundingClientRect = getBoundingClientRect;
      if (offset) Object.defineProperty(HTMLElement.prototype, 'offsetWidth', offset);
    }
    expect(playheadX(element)).toBeGreaterThan(0);
    expect(reads).toBe(0);
  });

  it('updates the value text rarely while it moves, and once at its end', async () => {
    const { slider, element, playback } = await showScrubber();
    playback.seek(ALPHA, 'url');
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    observer.observe(element, { attributeFilter: ['aria-valuetext'] });
    // A drag over half the day, in less time than the words may change in.
    for (let i = 1; i <= 300; i += 1)
      playback.seek(ALPHA + i * 60_000, 'scrub', { settled: false });
    changes += observer.takeRecords().length;
    expect(changes).toBeLessThan(10);
    playback.seek(ALPHA + 5 * HOUR, 'scrub');
    observer.disconnect();
    await expect
      .element(slider)
      .toHaveAttribute(
        'aria-valuetext',
        '1 June 2020, 14:00 Helsinki time, between Beta and Gamma (estimated)',
      );
  });

  it('shows the travelled part as a copy that ends at the playhead', async () => {
    const { element, playback } = await showScrubber();
    playback.seek(at('2020-06-01T14:00+03:00'), 'url');
    const strip = element.getBoundingClientRect();
    const pane = element.querySelector('.scrubber-pane')?.getBoundingClientRect();
    const copy = element.querySelector('.scrubber-copy')?.getBoundingClientRect();
    expect((pane?.right ?? 0) - strip.left).toBeCloseTo(playheadX(element), 1);
    expect((copy?.left ?? 0) - strip.left).toBeCloseTo(0, 1);
  });
});

describe('unmounting', () => {
  it.each([{}, { strict: true }, { folded: true }])(
    'leaves no listener behind: %o',
    async (stage) => {
      const { screen, listeners, playback, element, seeks } = await showScrubber(stage);
      expect(listeners()).toBeGreaterThan(0);
      await screen.unmount();
      expect(listeners()).toBe(0);
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
      element.dispatchEvent(new PointerEvent('pointermove', { clientX: 10, pointerType: 'mouse' }));
      playback.seek(ALPHA, 'url');
      expect(seeks).toHaveLength(1);
    },
  );

  it('does not leave a drag open', async () => {
    const { screen, element, playback } = await showScrubber();
    element.setPointerCapture = () => {};
    element.dispatchEvent(
      new PointerEvent('pointerdown', {
        isPrimary: true,
        pointerId: 1,
        pointerType: 'mouse',
        clientX: 300,
      }),
    );
    playback.seek(ALPHA, 'scrub', { settled: false });
    await screen.unmount();
    expect(playback.getState().settled).toBe(true);
  });
});

describe('the chart', () => {
  it('follows its container', async () => {
    const { screen, element } = await showScrubber();
    const svg = () => element.querySelector('.scrubber-chart')?.getAttribute('width');
    expect(svg()).toBe('1000');
    const box = screen.container.firstElementChild as HTMLElement;
    box.style.width = '800px';
    await expect.poll(svg).toBe('800');
  });

  it('shows the hour that is lost, each chapter, and the places', async () => {
    const { screen } = await showScrubber({ width: 1200 });
    for (const words of [
      'Before',
      'The day',
      'Alpha',
      'Beta',
      'Gamma',
      '10:00',
      '11:00',
      'clocks +1 h',
    ])
      await expect.element(screen.getByText(words, { exact: true }).first()).toBeInTheDocument();
  });
});
