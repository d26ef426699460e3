let offset = 0;

/** How far the server's clock is ahead of this machine's, ms: readers' clocks may be wrong by hours. */
export function setServerOffset(ms: number): void {
  offset = ms;
}

/** Now by the server's clock, epoch ms. */
export function nowMs(): number {
  return Date.now() + offset;
}
