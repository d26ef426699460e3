/** A limit is counted in so many steps. */
const STEPS = 8;

export interface Limit {
  readonly signal: AbortSignal;
  /** To be called when what it limits has ended either way. */
  done(): void;
}

/**
 * A signal that aborts with any of `others`, and after `ms`: of time in which the page could have
 * taken an answer. One that is busy starting its map misses steps, and those do not count. (Besides,
 * engines have lost the timeout of an `AbortSignal.any` to their garbage collection.)
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
