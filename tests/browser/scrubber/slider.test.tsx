import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { at, HOUR, showScrubber } from './mount-scrubber.tsx';

const ALPHA = at('2020-06-01T08:00+02:00');
const BETA = at('2020-06-01T11:00+03:00');
const TOAST = at('2020-06-01T11:40+03:00');
const MINUTE = 60_000;

describe('the slider', () => {
  it('has a name, a range and a value text', async () => {
    const { slider, playback } = await showScrubber();
    playback.seek(BETA, 'url');
    await expect.element(slider).toHaveAttribute('aria-orientation', 'horizontal');
    await expect.element(slider).toHaveAttribute('aria-valuemin', '0');
    await expect.element(slider).toHaveAttribute('aria-valuemax', '1000');
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', '1 June 2020, 11:00 Helsinki time, Beta (approximate)');
    const value = Number(slider.element().getAttribute('aria-valuenow'));
    expect(value).toBeGreaterThan(200);
    expect(value).toBeLessThan(1000);
  });

  it('shows the time on the chosen clock', async () => {
    const { slider, playback } = await showScrubber({ clock: 'UTC' });
    playback.seek(BETA, 'url');
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', '1 June 2020, 08:00 UTC, Beta (approximate)');
  });

  it.each([
    ['{ArrowRight}', TOAST + MINUTE],
    ['{ArrowUp}', TOAST + MINUTE],
    ['{ArrowLeft}', TOAST - MINUTE],
    ['{ArrowDown}', TOAST - MINUTE],
    ['{Shift>}{ArrowRight}{/Shift}', TOAST + HOUR],
    ['{Shift>}{ArrowLeft}{/Shift}', TOAST - HOUR],
    ['{PageUp}', at('2020-06-01T18:00+03:00')],
    ['{PageDown}', BETA],
    ['{Home}', ALPHA],
    ['{End}', at('2020-06-01T17:00Z')],
  ])('%s', async (key, goal) => {
    const { slider, element, playback, seeks } = await showScrubber();
    playback.seek(TOAST, 'url');
    seeks.length = 0;
    element.focus();
    await userEvent.keyboard(key);
    expect(seeks).toEqual([{ t: goal, by: 'keys', settled: true }]);
    const words = slider.element().getAttribute('aria-valuetext');
    playback.seek(TOAST, 'url');
    expect(slider.element().getAttribute('aria-valuetext')).not.toBe(words);
  });

  it('steps by days in a chapter of years, and across the break', async () => {
    const { element, playback, seeks } = await showScrubber();
    const then = at('2010-01-01T00:00+03:00');
    playback.seek(then, 'url');
    element.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(seeks.at(-1)?.t).toBe(then + 24 * HOUR);
    playback.seek(at('2011-06-01T00:00Z'), 'url');
    await userEvent.keyboard('{ArrowRight}');
    expect(seeks.at(-1)?.t).toBe(at('2020-06-01T05:00Z'));
  });

  it('leaves other keys, and keys with Control, to the page', async () => {
    const { element, seeks } = await showScrubber();
    const keys: string[] = [];
    const listen = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (!defaultPrevented) keys.push(key);
    };
    document.addEventListener('keydown', listen);
    element.focus();
    await userEvent.keyboard(' a{Control>}{ArrowRight}{/Control}{End}');
    document.removeEventListener('keydown', listen);
    expect(keys).toEqual([' ', 'a', 'Control', 'ArrowRight']);
    expect(seeks).toHaveLength(1);
  });

  it('shows a focus outline to keyboard users', async () => {
    const { element } = await showScrubber();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(element);
    expect(getComputedStyle(element).outlineStyle).toBe('solid');
  });

  it('folds to a slim track that is the same slider', async () => {
    const { slider, element, playback, seeks } = await showScrubber({ width: 390 });
    expect(element.closest('[data-folded]')).toHaveAttribute('data-folded', 'true');
    expect(element.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    expect(element.getBoundingClientRect().height).toBeLessThanOrEqual(80);
    playback.seek(BETA, 'url');
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', '1 June 2020, 11:00 Helsinki time, Beta (approximate)');
    await expect.element(slider).toHaveTextContent('1 June 2020, about 11:00, Helsinki');
    await expect.element(slider).toHaveTextContent('Beta (approximate)');
    element.focus();
    await userEvent.keyboard('{PageDown}');
    expect(seeks.at(-1)).toEqual({ t: ALPHA, by: 'keys', settled: true });
  });

  it('folds on request, whatever its width', async () => {
    const { element } = await showScrubber({ folded: true });
    expect(element.closest('[data-folded]')).toHaveAttribute('data-folded', 'true');
  });
});
