/** A limit is counted in this many steps. */
const STEPS = 8;

export interface Limit {
  readonly signal: AbortSignal;
  /** To be called when the work that is limited has ended. */
  done(): void;
}

/**
 * A signal that aborts with any of `others`, and after `ms` in which the page could have handled a
 * response. A page that is busy starting its map misses steps, and those do not count. (Besides, engines
 * have garbage-collected the timeout of an `AbortSignal.any`.)
 */
export function timeLimit(ms: number, ...others: readonly AbortSignal[]): Limit {
  const controller = new AbortController();
  const follow = () => controller.abort(others.find(({ aborted }) => aborted)?.reason);
  let steps = 0;
  const timer = setInterval(() => {
    steps += 1;
    if (steps < STEPS) return;
    clearInterval(timer);
    controller.abort(new DOMException('It has taken too long.', 'TimeoutError'));
  }, ms / STEPS);
  for (const other of others) other.addEventListener('abort', follow);
  if (others.some(({ aborted }) => aborted)) follow();
  return {
    signal: controller.signal,
    done: () => {
      clearInterval(timer);
      for (const other of others) other.removeEventListener('abort', follow);
    },
  };
}
