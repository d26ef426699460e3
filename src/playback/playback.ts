import type { TimeScale } from '../timeline/time-scale.ts';

/** Who moved the clock last. Views ignore what they did themselves, so that they never chase each other. */
type By = 'scrub' | 'article' | 'map' | 'link' | 'host' | 'keys' | 'play';

/** A snapshot; a new one for each change, so that `===` tells whether anything changed. */
export interface PlaybackState {
  /** Epoch ms. */
  readonly t: number;
  readonly playing: boolean;
  /** Playing, and standing still for a passage to be read. */
  readonly resting: boolean;
  /** 1 is the pace at which the whole timeline takes `TRAVEL_MS`, rests apart. */
  readonly rate: number;
  readonly by: By;
  /** False while a hand drags the clock or a glide is under way. */
  readonly settled: boolean;
}

/** A place in time where playing rests, for `ms` at rate 1. */
export interface Dwell {
  readonly t: number;
  readonly ms: number;
}

export interface Playback {
  getState(): PlaybackState;
  subscribe(listener: () => void): () => void;
  /** Runs on from here; from the start where it stands at the end. */
  play(): void;
  pause(): void;
  /** Sets the clock. Repeat with `settled: false` while a hand drags it, and once without at the end. */
  seek(t: number, by: By, options?: { readonly settled?: boolean }): void;
  /** Runs the clock to an instant within `ms`, so that the eye can follow; jumps under reduced motion. */
  glide(t: number, by: By, ms?: number): void;
  setRate(rate: number): void;
  destroy(): void;
}

export interface PlaybackOptions {
  readonly scale: TimeScale;
  /** By `t`. */
  readonly dwells: readonly Dwell[];
  /** Epoch ms to begin with; the scale's start where left out. */
  readonly at?: number;
  /** Milliseconds of a clock that never goes back, e.g. `performance.now`. */
  readonly now: () => number;
  readonly requestFrame: (tick: () => void) => number;
  readonly cancelFrame: (handle: number) => void;
  readonly reducedMotion?: () => boolean;
}

/** Playing time of the whole timeline at rate 1, without rests. */
export const TRAVEL_MS = 120_000;
export const GLIDE_MS = 800;
/** A frame counts for no more than this, so that a tab that slept does not jump. */
const LONGEST_FRAME_MS = 100;

/**
 * The one moving thing. It moves evenly over the timeline's width and not over time, since the
 * timeline gives years and hours their due share. Asks for frames only while something moves.
 */
export function createPlayback(options: PlaybackOptions): Playback {
  const { scale, dwells: rests, now, requestFrame, cancelFrame } = options;
  const listeners = new Set<() => void>();
  let state: PlaybackState = {
    t: clamp(options.at ?? scale.start),
    playing: false,
    resting: false,
    rate: 1,
    by: 'link',
    settled: true,
  };
  let frame: number | null = null;
  let last = 0;
  let restLeft = 0;
  let gliding: {
    readonly x0: number;
    readonly t1: number;
    readonly x1: number;
    readonly ms: number;
    elapsed: number;
  } | null = null;
  let destroyed = false;

  function clamp(t: number): number {
    return Number.isFinite(t) ? Math.min(Math.max(t, scale.start), scale.end) : scale.start;
  }

  function set(change: Partial<PlaybackState>): void {
    if (destroyed) return;
    const keys = Object.keys(change) as (keyof PlaybackState)[];
    if (keys.every((key) => state[key] === change[key])) return;
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  }

  const held = () => !state.settled && gliding === null;

  function run(): void {
    const wanted = !destroyed && (gliding !== null || (state.playing && !held()));
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
    // A listener may have paused, sought or destroyed in the meantime.
    const wanted = !destroyed && (gliding !== null || (state.playing && !held()));
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
      // Smoothstep: starts and ends at rest.
      set({ t: scale.fromX(x0 + (x1 - x0) * f * f * (3 - 2 * f)) });
    }
  }

  function playOn(elapsed: number): void {
    if (restLeft > 0) {
      restLeft -= elapsed;
      if (restLeft > 0) return;
      restLeft = 0;
      set({ resting: false });
      return;
    }
    const t = scale.fromX(scale.toX(state.t) + elapsed / TRAVEL_MS);
    // At a break of the axis one x stands for two instants; the later one is the way on.
    const next = Math.max(t, state.t);
    const rest = rests.find((candidate) => candidate.t > state.t && candidate.t <= next);
    if (rest) {
      restLeft = rest.ms;
      set({ t: rest.t, by: 'play', resting: rest.ms > 0 });
    } else {
      set({ t: next, by: 'play' });
    }
    if (state.t >= scale.end) set({ playing: false, resting: false });
  }

  const seek: Playback['seek'] = (t, by, { settled = true } = {}) => {
    gliding = null;
    restLeft = 0;
    // Who reads on has taken over from the player.
    const playing = state.playing && by !== 'article';
    set({ t: clamp(t), by, settled, playing, resting: false });
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
      const t = state.t >= scale.end ? scale.start : state.t;
      set({ t, playing: true, settled: true, by: 'play' });
      run();
    },
    pause() {
      restLeft = 0;
      set({ playing: false, resting: false });
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
      restLeft = 0;
      gliding = { x0, x1, t1: goal, ms, elapsed: 0 };
      set({ by, settled: false, resting: false, playing: state.playing && by !== 'article' });
      run();
    },
    setRate(rate) {
      if (rate > 0 && Number.isFinite(rate)) set({ rate });
    },
    destroy() {
      destroyed = true;
      gliding = null;
      listeners.clear();
      run();
    },
  };
}
