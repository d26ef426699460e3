let refused = false;

/**
 * Whether the page may draw the full map: it may run workers, without which MapLibre draws nothing, and
 * has not been refused WebGL. A frame that is sandboxed into no origin may run none: no script's address
 * has the same origin as it. Some browsers that are locked down have none at all.
 */
export function mayUseWebgl(): boolean {
  return !refused && globalThis.origin !== 'null' && typeof Worker === 'function';
}

/**
 * The browser gives no WebGL 2. MapLibre finds that out only after it has handed its container to what
 * lives as long as the page, so each further try would leave one behind.
 */
export function noteWebglRefused(): void {
  refused = true;
}
