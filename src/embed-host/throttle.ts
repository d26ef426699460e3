export interface Throttled {
  /** Runs at once where the last run is long enough ago, else as soon as it is. */
  soon(): void;
  /** Runs at once. */
  now(): void;
  /** Forgets a run that is due. */
  cancel(): void;
}

/** Runs something at most once in `interval` ms. The last of several calls is never lost. */
export function throttle(interval: number, run: () => void): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;

  function now(): void {
    isDue = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (isDue) now();
    }, interval);
    run();
  }

  return {
    now,
    soon() {
      if (timer === undefined) now();
      else isDue = true;
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      isDue = false;
    },
  };
}
