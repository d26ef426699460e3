import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../../../src/embed-host/frame/messages.ts';
import {
  type ConnectOptions,
  connectToHost,
} from '../../../../../src/pages/embed/host-link/host-link.ts';
import { stepsOf } from '../../../../../src/timeline/steps.ts';
import { buildTimeScale } from '../../../../../src/timeline/time-scale.ts';
import { crankedClock } from '../../../../fixtures/cranked-clock.ts';
import { soundStory } from '../../../../fixtures/sound-story.ts';

const story = soundStory();
const steps = stepsOf(story);
const beta = steps.find(({ id }) => id === 'beta')?.t ?? 0;

/** A frame in a host that records messages. */
function frameInHost(search = '') {
  const received: unknown[] = [];
  const targets = new Set<string>();
  const listeners = new Set<(event: MessageEvent) => void>();
  const parent = {
    postMessage(message: unknown, target: string) {
      received.push(structuredClone(message));
      targets.add(target);
    },
  };
  const view = {
    parent,
    location: { href: `https://maps.example/embed.html${search}`, search },
    addEventListener: (_: 'message', listener: (event: MessageEvent) => void) => {
      listeners.add(listener);
    },
    removeEventListener: (_: 'message', listener: (event: MessageEvent) => void) => {
      listeners.delete(listener);
    },
  };
  const { playback, run } = crankedClock({ scale: buildTimeScale(story) });
  const sets: Settings[] = [];
  const options: ConnectOptions = {
    ...{ story: () => story, playback, lang: 'en' },
    onSet: (set) => sets.push(set),
  };
  const link = connectToHost(view, story.slug);
  const receive = (data: unknown, source: unknown = parent) => {
    for (const listener of [...listeners]) listener({ data, source } as MessageEvent);
  };
  const send = (type: string, fields = {}) => receive({ whistlestop: 1, type, ...fields });
  const times = () =>
    (received as { type?: string; t?: number; passage?: string | null }[]).filter(
      ({ type }) => type === 'time',
    );
  return {
    link,
    options,
    playback,
    run,
    received,
    targets,
    listeners,
    sets,
    receive,
    send,
    times,
    view,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a frame', () => {
  it('sends that it is ready, its stops and the moment it shows', () => {
    const { link, options, received, playback } = frameInHost();
    link.connect(options);
    expect(received[0]).toEqual({
      whistlestop: 1,
      type: 'ready',
      story: story.slug,
      title: expect.any(String),
      stops: steps.map(({ id, t }) => ({ id, title: expect.any(String), t })),
    });
    const { t } = playback.getState();
    expect(received[1]).toMatchObject({ type: 'time', t, playing: false });
    expect(received).toHaveLength(2);
  });

  it('sends the moment at most ten times a second within a passage, and always the last one', () => {
    const { link, options, times, playback } = frameInHost();
    link.connect(options);
    vi.advanceTimersByTime(1000);
    const before = times().length;
    const { t } = playback.getState();
    for (let i = 1; i <= 100; i += 1) {
      playback.seek(t + i * 10, 'scrub', { settled: false });
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1000);
    const sent = times().slice(before);
    expect(sent.length).toBeLessThanOrEqual(11);
    expect(sent.length).toBeGreaterThanOrEqual(9);
    expect(sent.at(-1)?.t).toBe(t + 1000);
  });

  it('sends each new passage at once, however fast they change', () => {
    const { link, options, times, playback } = frameInHost();
    link.connect(options);
    const starts = [...story.passages].sort((a, b) => a.start - b.start);
    for (const { start } of starts) playback.seek(start, 'keys');
    expect(new Set(times().map(({ passage }) => passage)).size).toBeGreaterThan(1);
    expect(times().at(-1)?.t).toBe(starts.at(-1)?.start);
  });

  it('sends a height once, in every format', () => {
    const { link, received } = frameInHost('?childId=pym-0');
    link.resize(480);
    link.resize(480);
    link.resize(Number.NaN);
    expect(received).toHaveLength(5);
    expect(received).toContain('pymxPYMxpym-0xPYMxheightxPYMx480');
  });

  it('repeats its first height for a script that loads late and cannot ask', () => {
    const { link, received } = frameInHost();
    link.resize(480);
    expect(received).toHaveLength(4);
    vi.advanceTimersByTime(60_000);
    expect(received).toHaveLength(16);
    expect(new Set(received.map((message) => JSON.stringify(message))).size).toBe(4);
    link.resize(500);
    vi.advanceTimersByTime(60_000);
    expect(received).toHaveLength(20);
  });

  it('repeats no height after it is removed', () => {
    const { link, received } = frameInHost();
    link.resize(480);
    link.destroy();
    vi.advanceTimersByTime(60_000);
    expect(received).toHaveLength(4);
  });

  it.each([[{ sentinel: 'amp', type: 'frames-init' }], ['pymxPYMxpym-0xPYMxwidthxPYMx600']])(
    'repeats its height for a resizer that announces itself: %j',
    (hello) => {
      const { link, received, receive } = frameInHost('?childId=pym-0');
      link.resize(480);
      vi.advanceTimersByTime(100);
      for (let i = 0; i < 1000; i += 1) receive(hello);
      receive(hello, {});
      expect(received).toHaveLength(10);
    },
  );

  it('sends issues before there is a story, but not those for the console', () => {
    const { link, received } = frameInHost();
    const issue = {
      code: 'story-missing',
      message: 'There is no such story.',
      fatal: true,
    } as const;
    link.error({ ...issue, level: 'info', shown: 'view' });
    link.error({ ...issue, level: 'info', shown: 'console' });
    expect(received).toEqual([{ whistlestop: 1, type: 'error', ...issue }]);
  });

  it('sends and receives nothing in a page of its own', () => {
    const alone = frameInHost();
    alone.link.destroy();
    const view = { ...alone.view } as { parent: unknown };
    view.parent = view;
    const link = connectToHost(view as typeof alone.view, story.slug);
    link.resize(480);
    link.connect(alone.options);
    expect(alone.received).toEqual([]);
    expect(alone.listeners.size).toBe(0);
  });
});

describe('a host', () => {
  it('moves the clock to a stop, as "host"', () => {
    const { link, options, send, playback, run } = frameInHost();
    link.connect(options);
    send('goto', { stop: 'beta' });
    run(1000);
    expect(playback.getState()).toMatchObject({ t: beta, by: 'host', settled: true });
  });

  it('moves the clock without a glide while the frame is out of view', () => {
    const { link, options, send, playback } = frameInHost();
    link.connect({ ...options, isSeen: () => false });
    send('goto', { stop: 'beta' });
    expect(playback.getState()).toMatchObject({ t: beta, by: 'host', settled: true });
  });

  it('seeks by epoch ms and by ISO 8601', () => {
    const { link, options, send, playback } = frameInHost();
    link.connect(options);
    send('seek', { t: beta });
    expect(playback.getState()).toMatchObject({ t: beta, by: 'host' });
    vi.advanceTimersByTime(100);
    send('seek', { t: new Date(beta + 60_000).toISOString() });
    expect(playback.getState().t).toBe(beta + 60_000);
    vi.advanceTimersByTime(100);
    send('seek', { t: 'yesterday' });
    expect(playback.getState().t).toBe(beta + 60_000);
  });

  it('goes to what took the place of a stop that is gone', () => {
    const edited = soundStory(({ story }) => {
      story.moved = { border: 'beta', crowd: { note: 'Nobody confirmed it.' } };
    });
    const { link, options, playback, run, send } = frameInHost();
    link.connect({ ...options, story: () => edited });
    const before = playback.getState().t;
    send('goto', { stop: 'crowd' });
    run(2000);
    expect(playback.getState().t).toBe(before);
    send('goto', { stop: 'border' });
    run(2000);
    expect(playback.getState().t).toBe(beta);
  });

  it('plays and pauses, and plays from the stop after a goto', () => {
    const { link, options, send, playback } = frameInHost();
    link.connect(options);
    send('play');
    expect(playback.getState().playing).toBe(true);
    send('pause');
    vi.advanceTimersByTime(100);
    expect(playback.getState().playing).toBe(false);
    vi.advanceTimersByTime(100);
    send('pause');
    send('goto', { stop: 'beta' });
    send('play');
    vi.advanceTimersByTime(100);
    expect(playback.getState()).toMatchObject({ t: beta, playing: true });
  });

  it('sets language, theme and clock, several at once', () => {
    const { link, options, send, sets } = frameInHost();
    link.connect(options);
    send('set', { lang: 'ko' });
    send('set', { theme: 'dark' });
    send('set', { theme: 'light', clock: 'UTC' });
    vi.advanceTimersByTime(100);
    expect(sets).toEqual([{ lang: 'ko' }, { theme: 'light', clock: 'UTC' }]);
  });

  it('is ignored where it is another window', () => {
    const { link, options, receive, playback } = frameInHost();
    link.connect(options);
    const { t } = playback.getState();
    const message = { whistlestop: 1, type: 'seek', t: beta };
    for (const source of [null, {}, globalThis, undefined]) receive(message, source ?? null);
    expect(playback.getState().t).toBe(t);
  });

  it('that floods the frame moves the clock at most ten times a second', () => {
    const { link, options, send, receive, playback } = frameInHost();
    link.connect(options);
    let moves = 0;
    playback.subscribe(() => {
      moves += 1;
    });
    for (let i = 0; i < 20_000; i += 1) {
      send('seek', { t: beta + i });
      receive({ whistlestop: 1, type: 'goto', stop: i });
      if (i % 200 === 0) vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(100);
    expect(moves).toBeLessThan(5);
    expect(playback.getState().t).toBe(beta + 19_999);
  });
});

describe('a destroyed link', () => {
  it('sends and receives nothing, not even what was due', () => {
    const { link, options, send, received, listeners, playback } = frameInHost();
    link.connect(options);
    playback.seek(beta, 'keys');
    playback.seek(beta + 1, 'keys');
    const sent = received.length;
    link.destroy();
    vi.advanceTimersByTime(1000);
    playback.seek(beta + 60_000, 'keys');
    send('play');
    expect(received).toHaveLength(sent);
    expect(listeners.size).toBe(0);
    expect(playback.getState().playing).toBe(false);
  });
});
