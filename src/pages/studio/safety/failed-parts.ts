import { needsReload } from '../../../loading/modules/load-module.ts';

/** In the words of Chromium, Firefox and Safari, and of Vite, for a module's styles. */
const MODULE = /dynamically imported module|Importing a module script|Unable to preload CSS/i;

const isModuleError = (reason: unknown) =>
  needsReload(reason) || (reason instanceof Error && MODULE.test(reason.message));

let tell: (() => void) | null = null;

/**
 * Watches for code that is loaded on demand and does not come. To be called before the page begins: listeners of
 * a window are called in their order, and the notice of errors that nobody expected knows neither why nor what to do.
 */
export function watchParts(): void {
  addEventListener('unhandledrejection', (event) => {
    if (!tell || !isModuleError(event.reason)) return;
    event.stopImmediatePropagation();
    tell();
  });
}

/** Calls back when a part has failed, until the returned function is called. */
export function onFailedPart(then: () => void): () => void {
  tell = then;
  return () => {
    if (tell === then) tell = null;
  };
}
