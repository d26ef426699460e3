import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../../src/embed-host/messages.ts';
import { connectToHost, type HostReport } from '../../../../src/pages/embed/host-link/host-link.ts';
import type { Story } from '../../../../src/story/model.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { stepsOf } from '../../../../src/timeline/steps.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';
import { crank } from '../crank.ts';

function sample(): Story {
  const { story } = parseStory(rawStory());
  if (!story) throw new Error('The sample is not sound.');
  return story;
}

const story = sample();
const steps = stepsOf(story);
const beta = steps.find(({ id }) => id === 'beta')?.t ?? 0;

/** A frame in a host that writes down what it is told. */
function stage(search = '') {
  const heard: unknown[] = [];
  const targets = new Set<string>();
  const listeners = new Set<(event: MessageEvent) => void>();
  const parent = {
    postMessage(message: unknown, target: string) {
      heard.push(structuredClone(message));
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
  const { playback, turn } = crank(story);
  const sets: Settings[] = [];
  const telling: HostReport = { story, playback, lang: 'en', onSet: (set) => sets.push(set) };
  const link = connectToHost(view, story.slug);
  const hear = (data: unknown, source: unknown = parent) => {
    for (const listener of [...listeners]) listener({ data, source } as MessageEvent);
  };
  const say = (type: string, fields = {}) => hear({ whistlestop: 1, type, ...fields });
  const times = () =>
    (heard as { type?: string; t?: number; passage?: string | null }[]).filter(
      ({ type }) => type === 'time',
    );
  return { link, telling, playback, turn, heard, targets, listeners, sets, hear, say, times, view };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a frame', () => {
  it('says that it is ready, what its stops are and which moment it shows', () => {
    const { link, telling, heard, playback } = stage();
    link.tell(telling);
    expect(heard[0]).toEqual({
      whistlestop: 1,
      type: 'ready',
      story: story.slug,
      title: expect.any(String),
      stops: steps.map(({ id, t }) => ({ id, title: expect.any(String), t })),
    });
    const { t } = playback.getState();
    expect(heard[1]).toMatchObject({ type: 'time', t, playing: false });
    expect(heard).toHaveLength(2);
  });

  it('says the moment at most ten times a second within a passage, and the last in any case', () => {
    const { link, telling, times, playback } = stage();
    link.tell(telling);
    vi.advanceTimersByTime(1000);
    const before = times().length;
    const { t } = playback.getState();
    for (let i = 1; i <= 100; i += 1) {
      playback.seek(t + i * 10, 'scrub', { settled: false });
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1000);
    const said = times().slice(before);
    expect(said.length).toBeLessThanOrEqual(11);
    expect(said.length).toBeGreaterThanOrEqual(9);
    expect(said.at(-1)?.t).toBe(t + 1000);
  });

  it('says each passage at once, however fast they come', () => {
    const { link, telling, times, playback } = stage();
    link.tell(telling);
    const starts = [...story.passages].sort((a, b) => a.start - b.start);
    for (const { start } of starts) playback.seek(start, 'keys');
    expect(new Set(times().map(({ passage }) => passage)).size).toBeGreaterThan(1);
    expect(times().at(-1)?.t).toBe(starts.at(-1)?.start);
  });

  it('says a height once, and in the dialects', () => {
    const { link, heard } = stage('?childId=pym-0');
    link.resize(480);
    link.resize(480);
    link.resize(Number.NaN);
    expect(heard).toHaveLength(5);
    expect(heard).toContain('pymxPYMxpym-0xPYMxheightxPYMx480');
  });

  it('says its first height again, for a listener that comes late and has no word to ask', () => {
    const { link, heard } = stage();
    link.resize(480);
    expect(heard).toHaveLength(4);
    vi.advanceTimersByTime(60_000);
    expect(heard).toHaveLength(16);
    expect(new Set(heard.map((saying) => JSON.stringify(saying))).size).toBe(4);
    link.resize(500);
    vi.advanceTimersByTime(60_000);
    expect(heard).toHaveLength(20);
  });

  it('that is taken away says no height again', () => {
    const { link, heard } = stage();
    link.resize(480);
    link.destroy();
    vi.advanceTimersByTime(60_000);
    expect(heard).toHaveLength(4);
  });

  it.each([[{ sentinel: 'amp', type: 'frames-init' }], ['pymxPYMxpym-0xPYMxwidthxPYMx600']])(
    'says its height again to a resizer that comes late: %j',
    (hello) => {
      const { link, heard, hear } = stage('?childId=pym-0');
      link.resize(480);
      vi.advanceTimersByTime(100);
      for (let i = 0; i < 1000; i += 1) hear(hello);
      hear(hello, {});
      expect(heard).toHaveLength(10);
    },
  );

  it('says what has gone wrong before there is a story', () => {
    const { link, heard } = stage();
    const fault = {
      code: 'story-missing',
      message: 'There is no such story.',
      fatal: true,
    } as const;
    link.error({ ...fault, level: 'info', shown: 'view' });
    link.error({ ...fault, level: 'info', shown: 'console' });
    expect(heard).toEqual([{ whistlestop: 1, type: 'error', ...fault }]);
  });

  it('in a page of its own says and hears nothing', () => {
    const alone = stage();
    alone.link.destroy();
    const view = { ...alone.view } as { parent: unknown };
    view.parent = view;
    const link = connectToHost(view as typeof alone.view, story.slug);
    link.resize(480);
    link.tell(alone.telling);
    expect(alone.heard).toEqual([]);
    expect(alone.listeners.size).toBe(0);
  });
});

describe('a host', () => {
  it('leads the clock to a stop, and is named as who moved it', () => {
    const { link, telling, say, playback, turn } = stage();
    link.tell(telling);
    say('goto', { stop: 'beta' });
    turn(1000);
    expect(playback.getState()).toMatchObject({ t: beta, by: 'host', settled: true });
  });

  it('leads there at once while the frame is out of view, where no frames are drawn', () => {
    const { link, telling, say, playback } = stage();
    link.tell({ ...telling, isSeen: () => false });
    say('goto', { stop: 'beta' });
    expect(playback.getState()).toMatchObject({ t: beta, by: 'host', settled: true });
  });

  it('seeks by figure and by the words of an address', () => {
    const { link, telling, say, playback } = stage();
    link.tell(telling);
    say('seek', { t: beta });
    expect(playback.getState()).toMatchObject({ t: beta, by: 'host' });
    vi.advanceTimersByTime(100);
    say('seek', { t: new Date(beta + 60_000).toISOString() });
    expect(playback.getState().t).toBe(beta + 60_000);
    vi.advanceTimersByTime(100);
    say('seek', { t: 'yesterday' });
    expect(playback.getState().t).toBe(beta + 60_000);
  });

  it('plays and pauses, and a play that follows a goto plays from there', () => {
    const { link, telling, say, playback } = stage();
    link.tell(telling);
    say('play');
    expect(playback.getState().playing).toBe(true);
    say('pause');
    vi.advanceTimersByTime(100);
    expect(playback.getState().playing).toBe(false);
    vi.advanceTimersByTime(100);
    say('pause');
    say('goto', { stop: 'beta' });
    say('play');
    vi.advanceTimersByTime(100);
    expect(playback.getState()).toMatchObject({ t: beta, playing: true });
  });

  it('sets language, theme and clock; what comes together arrives together', () => {
    const { link, telling, say, sets } = stage();
    link.tell(telling);
    say('set', { lang: 'ko' });
    say('set', { theme: 'dark' });
    say('set', { theme: 'light', clock: 'UTC' });
    vi.advanceTimersByTime(100);
    expect(sets).toEqual([{ lang: 'ko' }, { theme: 'light', clock: 'UTC' }]);
  });

  it('that is another window is not heard', () => {
    const { link, telling, hear, playback } = stage();
    link.tell(telling);
    const { t } = playback.getState();
    const message = { whistlestop: 1, type: 'seek', t: beta };
    for (const source of [null, {}, globalThis, undefined]) hear(message, source ?? null);
    expect(playback.getState().t).toBe(t);
  });

  it('that floods moves the clock ten times a second', () => {
    const { link, telling, say, hear, playback } = stage();
    link.tell(telling);
    let moves = 0;
    playback.subscribe(() => {
      moves += 1;
    });
    for (let i = 0; i < 20_000; i += 1) {
      say('seek', { t: beta + i });
      hear({ whistlestop: 1, type: 'goto', stop: i });
      if (i % 200 === 0) vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(100);
    expect(moves).toBeLessThan(5);
    expect(playback.getState().t).toBe(beta + 19_999);
  });
});

describe('a link that has ended', () => {
  it('is silent and deaf, also about what was still to be said', () => {
    const { link, telling, say, heard, listeners, playback } = stage();
    link.tell(telling);
    playback.seek(beta, 'keys');
    playback.seek(beta + 1, 'keys');
    const said = heard.length;
    link.destroy();
    vi.advanceTimersByTime(1000);
    playback.seek(beta + 60_000, 'keys');
    say('play');
    expect(heard).toHaveLength(said);
    expect(listeners.size).toBe(0);
    expect(playback.getState().playing).toBe(false);
  });
});
