import type { Playback } from './playback.ts';

/** Keeps the clock of a story that is still happening at now, until anything else moves it. */
export interface FollowNow {
  isOn(): boolean;
  set(on: boolean): void;
  subscribe(listener: () => void): () => void;
}

interface FollowNowOptions {
  readonly playback: Playback;
  /** Epoch ms. */
  readonly now: () => number;
  /** Runs a function once after so many ms; returns how to cancel that. */
  readonly wait: (run: () => void, ms: number) => () => void;
}

/** Whole minutes are among the instants at which the clock moves: it changes with the other clocks of the page. */
const TICK_MS = 10_000;

export function createFollowNow({ playback, now, wait }: FollowNowOptions): FollowNow {
  const listeners = new Set<() => void>();
  let stop: (() => void) | null = null;

  function start(): void {
    let cancel = () => {};
    const schedule = () => {
      cancel = wait(
        () => {
          playback.seek(now(), 'live');
          if (stop) schedule();
        },
        TICK_MS - (now() % TICK_MS),
      );
    };
    playback.pause();
    playback.glide(now(), 'live');
    const unsubscribe = playback.subscribe(() => {
      const { by, playing } = playback.getState();
      if (by !== 'live' || playing) set(false);
    });
    stop = () => {
      unsubscribe();
      cancel();
    };
    schedule();
  }

  function set(on: boolean): void {
    if (on === (stop !== null)) return;
    if (on) start();
    else {
      stop?.();
      stop = null;
    }
    for (const listener of [...listeners]) listener();
  }

  return {
    isOn: () => stop !== null,
    set,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
