/** When a failed attempt is repeated without being asked for. The names are TanStack Query's. */
export interface RetryPolicy {
  /** @param failures the number of attempts that failed before this one */
  retry(failures: number, error: unknown): boolean;
  /** Milliseconds between two attempts. */
  readonly retryDelay: number;
}

export interface Attempt {
  readonly signal: AbortSignal | undefined;
  /** The number of attempts that have failed. */
  readonly failures: number;
}

interface RetryOptions extends RetryPolicy {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Loads, and repeats a failed attempt as the policy says: for what is loaded without TanStack Query.
 *
 * @throws the last attempt's error, or the signal's reason
 */
export async function loadWithRetry<T>(
  load: (attempt: Attempt) => Promise<T>,
  { retry, retryDelay, signal }: RetryOptions,
): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await load({ signal, failures });
    } catch (error) {
      signal?.throwIfAborted();
      if (!retry(failures, error)) throw error;
      await new Promise((done) => setTimeout(done, retryDelay));
      signal?.throwIfAborted();
    }
  }
}
