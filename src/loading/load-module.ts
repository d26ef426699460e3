import { repairStylesheets } from './stylesheets.ts';

/** A line that failed may be well again. Milliseconds. */
const PAUSE_MS = 700;
/** After so long one wants to know why nothing happens, ms. */
const LATE_MS = 6000;
/** And after so long it is given up, ms: a module cannot be aborted. */
const PATIENCE_MS = 45_000;

interface LoadOptions {
  /** Called once where it takes longer than usual; it may still come. */
  readonly onLate?: () => void;
  readonly patience?: number;
}

/**
 * Code that is fetched when it is needed, with its styles: the only way that modules are imported on
 * demand. Tries twice, since browsers ask anew for a module that did not come. One that came and could
 * not be read, or never comes, they keep in mind for as long as the page lives: that only loading the
 * page again can mend.
 *
 * @param load `() => import('./part.ts')`
 * @throws what the browser says; a `TimeoutError` where nothing comes
 */
export async function loadModule<T>(
  load: () => Promise<T>,
  { onLate = () => {}, patience = PATIENCE_MS }: LoadOptions = {},
): Promise<T> {
  const late = setTimeout(onLate, Math.min(LATE_MS, patience));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DOMException('A part of the page did not come.', 'TimeoutError')),
      patience,
    );
  });
  try {
    return await Promise.race([twice(load), never]);
  } finally {
    clearTimeout(late);
    clearTimeout(timer);
  }
}

/** Whether only loading the page again can bring this code, by what it failed with. */
export function isForGood(cause: unknown): boolean {
  return (
    cause instanceof SyntaxError || (cause instanceof DOMException && cause.name === 'TimeoutError')
  );
}

async function twice<T>(load: () => Promise<T>): Promise<T> {
  try {
    const code = await load();
    await repairStylesheets();
    return code;
  } catch (error) {
    if (isForGood(error)) throw error;
  }
  await new Promise((done) => setTimeout(done, PAUSE_MS));
  await repairStylesheets();
  return load();
}
