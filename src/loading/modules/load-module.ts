import { createResource, type Resource } from '../resource.ts';
import { loadWithRetry, type RetryPolicy } from '../retry.ts';
import { repairStylesheets } from './stylesheets.ts';

/** A module is given up after this time, ms: an import cannot be aborted. */
const TIMEOUT_MS = 45_000;

/**
 * A failed import is repeated once. Browsers ask again for a module that failed to load, but remember
 * one that could not be parsed, and one that never arrives, for as long as the page lives.
 */
const MODULE_RETRY: RetryPolicy = {
  retry: (failures, error) => failures === 0 && !needsReload(error),
  retryDelay: 700,
};

interface LoadOptions {
  /** Milliseconds until the module is given up. */
  readonly timeout?: number;
}

/**
 * Code that is loaded when it is needed, with its styles. All imports on demand go through this
 * function or through `moduleResource`.
 *
 * @param load `() => import('./part.ts')`
 * @throws the browser's error, or a `TimeoutError`
 */
export async function loadModule<T>(
  load: () => Promise<T>,
  { timeout = TIMEOUT_MS }: LoadOptions = {},
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DOMException('A module did not load in time.', 'TimeoutError')),
      timeout,
    );
  });
  const loaded = loadWithRetry(async ({ failures }) => {
    if (failures > 0) await repairStylesheets();
    const module = await load();
    if (failures === 0) await repairStylesheets();
    return module;
  }, MODULE_RETRY);
  try {
    return await Promise.race([loaded, timedOut]);
  } finally {
    clearTimeout(timer);
  }
}

/** Code as a resource. After an error that `needsReload`, its `retry` cannot help. */
export function moduleResource<T>(load: () => Promise<T>, options?: LoadOptions): Resource<T> {
  return createResource(() => loadModule(load, options));
}

/** Whether only loading the page again can bring the code that failed with this error. */
export function needsReload(error: unknown): boolean {
  return (
    error instanceof SyntaxError || (error instanceof DOMException && error.name === 'TimeoutError')
  );
}
