/**
 * Whether the page may run workers, without which MapLibre draws nothing. A frame that is sandboxed into
 * no origin may not: no script's address has the same origin as it. Some browsers that are locked down
 * have none at all.
 */
export function allowsWorkers(): boolean {
  return globalThis.origin !== 'null' && typeof Worker === 'function';
}
