/** Runs something no more often than once in `pace` ms, and never forgets the last call. */
export interface Throttled {
  /** At once if the pace allows, else when it does. */
  soon(): void;
  /** At once in any case. */
  now(): void;
  cancel(): void;
}

export function throttle(pace: number, run: () => void): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = false;

  function now(): void {
    wanted = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (wanted) now();
    }, pace);
    run();
  }

  return {
    now,
    soon() {
      if (timer === undefined) now();
      else wanted = true;
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      wanted = false;
    },
  };
}
