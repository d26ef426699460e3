import type { TimeScale } from '../timeline/time-scale.ts';

/** Who moved the clock last. Views ignore what they did themselves, so that they never chase each other. */
type By = 'scrub' | 'article' | 'map' | 'url' | 'host' | 'keys' | 'play' | 'live';

/** A snapshot, a new object for each change, so that `===` detects changes. */
export interface PlaybackState {
  /** Epoch ms. */
  readonly t: number;
  readonly playing: boolean;
  /** Playing, and waiting while a passage is read. */
  readonly dwelling: boolean;
  /** At 1 the journey takes `TRAVEL_MS`, background and dwells not counted. */
  readonly rate: number;
  readonly by: By;
  /** False while the reader drags the clock or a glide is under way. */
  readonly settled: boolean;
}

/** An instant at which playing waits, for `ms` at rate 1. */
export interface Dwell {
  readonly t: number;
  readonly ms: number;
}

export interface Playback {
  getState(): PlaybackState;
  subscribe(listener: () => void): () => void;
  /** Plays from here; from the opening if the clock is at the end. */
  play(): void;
  pause(): void;
  /** Sets the clock. Call with `settled: false` during a drag, and once without it at the end. */
  seek(t: number, by: By, options?: { readonly settled?: boolean }): void;
  /** Moves the clock to an instant within `ms`, so that the eye can follow; jumps under reduced motion. */
  glide(t: number, by: By, ms?: number): void;
  setRate(rate: number): void;
  /** Another version of the story: the clock stays where it is, playing or not, as far as the new scale reaches. */
  setTimes(times: PlaybackTimes): void;
  destroy(): void;
}

/** What a playback knows of its story. */
export interface PlaybackTimes {
  readonly scale: TimeScale;
  /** By `t`. */
  readonly dwells: readonly Dwell[];
  /** The instant that the story opens at, and plays from once it is over; by default the journey's start. */
  readonly opening?: number;
}

export interface PlaybackOptions extends PlaybackTimes {
  /** Epoch ms to start at; by default the opening. */
  readonly at?: number;
  /** Milliseconds of a monotonic clock, e.g. `performance.now`. */
  readonly now: () => number;
  readonly requestFrame: (tick: () => void) => number;
  readonly cancelFrame: (handle: number) => void;
  readonly reducedMotion?: () => boolean;
}

/** Playing time of the chapters that are not background at rate 1, without dwells. */
export const TRAVEL_MS = 120_000;
export const GLIDE_MS = 800;
/** A frame counts for no more than this, so that a tab that was suspended does not jump. */
const LONGEST_FRAME_MS = 100;

/**
 * The clock that map, timeline and article follow. It moves evenly over the timeline's width and not over
 * time, since the timeline gives each chapter its share, whether it lasts hours or years. Requests frames
 * only while something moves.
 */
export function createPlayback(options: PlaybackOptions): Playback {
  const { now, requestFrame, cancelFrame } = options;
  let { scale, dwells, opening, tempo } = timesOf(options);
  const listeners = new Set<() => void>();
  let state: PlaybackState = {
    t: clamp(options.at ?? opening),
    playing: false,
    dwelling: false,
    rate: 1,
    by: 'url',
    settled: true,
  };
  let frame: number | null = null;
  let last = 0;
  let dwellLeft = 0;
  let gliding: {
    readonly x0: number;
    readonly t1: number;
    readonly x1: number;
    readonly ms: number;
    elapsed: number;
  } | null = null;
  let destroyed = false;

  function clamp(t: number): number {
    return within(t, scale);
  }

  function set(change: Partial<PlaybackState>): void {
    if (destroyed) return;
    const keys = Object.keys(change) as (keyof PlaybackState)[];
    if (keys.every((key) => state[key] === change[key])) return;
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  }

  const dragged = () => !state.settled && gliding === null;

  function run(): void {
    const wanted = !destroyed && (gliding !== null || (state.playing && !dragged()));
    if (wanted && frame === null) {
      last = now();
      frame = requestFrame(tick);
    } else if (!wanted && frame !== null) {
      cancelFrame(frame);
      frame = null;
    }
  }

  function tick(): void {
    frame = null;
    const time = now();
    const elapsed = Math.min(Math.max(time - last, 0), LONGEST_FRAME_MS);
    last = time;
    if (gliding) glideOn(elapsed);
    else if (state.playing) playOn(elapsed * state.rate);
    // A listener may have called pause, seek or destroy in the meantime.
    const wanted = !destroyed && (gliding !== null || (state.playing && !dragged()));
    if (wanted && frame === null) frame = requestFrame(tick);
  }

  function glideOn(elapsed: number): void {
    if (!gliding) return;
    gliding.elapsed += elapsed;
    const f = Math.min(1, gliding.elapsed / gliding.ms);
    const { x0, x1, t1 } = gliding;
    if (f === 1) {
      gliding = null;
      set({ t: t1, settled: true });
    } else {
      // Smoothstep: speed is 0 at both ends.
      set({ t: scale.fromX(x0 + (x1 - x0) * f * f * (3 - 2 * f)) });
    }
  }

  function playOn(elapsed: number): void {
    if (dwellLeft > 0) {
      dwellLeft -= elapsed;
      if (dwellLeft > 0) return;
      dwellLeft = 0;
      set({ dwelling: false });
      return;
    }
    const t = scale.fromX(scale.toX(state.t) + elapsed * tempo);
    // At a break in the axis one x means two instants; playing continues from the later one.
    const next = Math.max(t, state.t);
    const dwell = dwells.find((candidate) => candidate.t > state.t && candidate.t <= next);
    if (dwell) {
      dwellLeft = dwell.ms;
      set({ t: dwell.t, by: 'play', dwelling: dwell.ms > 0 });
    } else {
      set({ t: next, by: 'play' });
    }
    if (state.t >= scale.end) set({ playing: false, dwelling: false });
  }

  const seek: Playback['seek'] = (t, by, { settled = true } = {}) => {
    gliding = null;
    dwellLeft = 0;
    // Scrolling the article takes over from playing.
    const playing = state.playing && by !== 'article';
    set({ t: clamp(t), by, settled, playing, dwelling: false });
    run();
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    play() {
      gliding = null;
      const t = state.t >= scale.end ? opening : state.t;
      set({ t, playing: true, settled: true, by: 'play' });
      run();
    },
    pause() {
      dwellLeft = 0;
      set({ playing: false, dwelling: false });
      run();
    },
    seek,
    glide(t, by, ms = GLIDE_MS) {
      const goal = clamp(t);
      if (gliding?.t1 === goal) return;
      const x0 = scale.toX(state.t);
      const x1 = scale.toX(goal);
      if (options.reducedMotion?.() || x0 === x1) {
        seek(goal, by);
        return;
      }
      dwellLeft = 0;
      gliding = { x0, x1, t1: goal, ms, elapsed: 0 };
      set({ by, settled: false, dwelling: false, playing: state.playing && by !== 'article' });
      run();
    },
    setRate(rate) {
      if (rate > 0 && Number.isFinite(rate)) set({ rate });
    },
    setTimes(times) {
      ({ scale, dwells, opening, tempo } = timesOf(times));
      if (gliding) {
        const { t1, ms, elapsed } = gliding;
        const goal = clamp(t1);
        const [x0, x1] = [scale.toX(clamp(state.t)), scale.toX(goal)];
        gliding = { x0, x1, t1: goal, ms: Math.max(1, ms - elapsed), elapsed: 0 };
      }
      set({ t: clamp(state.t) });
    },
    destroy() {
      destroyed = true;
      gliding = null;
      listeners.clear();
      run();
    },
  };
}

function within(t: number, { start, end }: TimeScale): number {
  return Number.isFinite(t) ? Math.min(Math.max(t, start), end) : start;
}

function timesOf({ scale, dwells, opening }: PlaybackTimes) {
  return {
    ...{ scale, dwells, opening: within(opening ?? scale.journey.from, scale) },
    tempo: (1 - scale.journey.x0) / TRAVEL_MS,
  };
}
