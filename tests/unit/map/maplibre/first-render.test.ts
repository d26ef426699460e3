import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FirstRender } from '../../../../src/map/maplibre/first-render.ts';

/** As much of a map as is asked for here. */
function waiting() {
  const loaded = new Set<string>();
  const listeners = new Set<() => void>();
  const map = {
    on: (_: 'render', listener: () => void) => listeners.add(listener),
    off: (_: 'render', listener: () => void) => listeners.delete(listener),
    getSource: () => ({}),
    isSourceLoaded: (id: string) => loaded.has(id),
  };
  const told: string[] = [];
  const picture = new FirstRender(map as unknown as MapLibreMap, () => ['way', 'cuts'], {
    onDrawn: () => told.push('drawn'),
    onLate: () => told.push('late'),
    onFail: () => told.push('fail'),
  });
  const render = () => {
    for (const listener of [...listeners]) listener();
  };
  return { loaded, picture, render, told };
}

const page = { hidden: false };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
});

afterEach(() => {
  page.hidden = false;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the first render', () => {
  it('is done once its own sources are drawn, whatever else is missing', () => {
    const { loaded, render, told } = waiting();
    loaded.add('way');
    render();
    expect(told).toEqual([]);
    loaded.add('cuts');
    render();
    render();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['drawn']);
  });

  it('is given up after half a minute, where nothing is heard of it', () => {
    const { told } = waiting();
    vi.advanceTimersByTime(29_999);
    expect(told).toEqual(['late']);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['late', 'fail']);
  });

  it('is late after four seconds, and may still follow', () => {
    const { loaded, render, told } = waiting();
    vi.advanceTimersByTime(3999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(20_000);
    expect(told).toEqual(['late']);
    loaded.add('way').add('cuts');
    render();
    expect(told).toEqual(['late', 'drawn']);
  });

  it('is given up after six seconds where something went wrong, before or since', () => {
    const [early, late] = [waiting(), waiting()];
    early.picture.onError();
    vi.advanceTimersByTime(5999);
    expect(early.told).toEqual(['late']);
    vi.advanceTimersByTime(1);
    expect(early.told).toEqual(['late', 'fail']);
    late.picture.onError();
    expect(late.told).toEqual(['late', 'fail']);
  });

  it('is never given up once drawn, nor on a page that is not seen', () => {
    const [drawn, unseen] = [waiting(), waiting()];
    drawn.loaded.add('way').add('cuts');
    drawn.render();
    page.hidden = true;
    drawn.picture.onError();
    unseen.picture.onError();
    vi.advanceTimersByTime(60_000);
    expect(drawn.told).toEqual(['drawn']);
    expect(unseen.told).toEqual([]);
  });

  it('says nothing after it was stopped', () => {
    const { picture, told } = waiting();
    picture.stop();
    picture.onError();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });
});
