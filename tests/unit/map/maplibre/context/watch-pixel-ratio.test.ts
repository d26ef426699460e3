import { afterEach, expect, it, vi } from 'vitest';
import { watchPixelRatio } from '../../../../../src/map/maplibre/context/watch-pixel-ratio.ts';

afterEach(() => vi.unstubAllGlobals());

/** A window whose pixel ratio the test sets, with its media queries. */
function screenOf(ratio: number) {
  const listeners = new Map<string, Set<() => void>>();
  vi.stubGlobal('devicePixelRatio', ratio);
  vi.stubGlobal('matchMedia', (query: string) => {
    const all = listeners.get(query) ?? new Set();
    listeners.set(query, all);
    return {
      addEventListener: (_: string, listener: () => void) => all.add(listener),
      removeEventListener: (_: string, listener: () => void) => all.delete(listener),
    };
  });
  return {
    moveTo(to: number, reported = true) {
      const heard = [...(listeners.get(`(resolution: ${devicePixelRatio}dppx)`) ?? [])];
      vi.stubGlobal('devicePixelRatio', to);
      if (reported) for (const listener of heard) listener();
    },
    held: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

it('reports each screen to which the window is moved, until it is stopped', () => {
  const screen = screenOf(1);
  const changed = vi.fn();
  const { stop } = watchPixelRatio(changed);
  screen.moveTo(2);
  screen.moveTo(1.5);
  expect(changed).toHaveBeenCalledTimes(2);
  expect(screen.held()).toBe(1);
  stop();
  screen.moveTo(1);
  expect(changed).toHaveBeenCalledTimes(2);
  expect(screen.held()).toBe(0);
});

it('finds a change that the browser has not reported, once', () => {
  const screen = screenOf(1);
  const changed = vi.fn();
  const { check } = watchPixelRatio(changed);
  check();
  expect(changed).not.toHaveBeenCalled();
  screen.moveTo(2, false);
  check();
  check();
  expect(changed).toHaveBeenCalledTimes(1);
});
