/** The only place that writes to the console: what a reader need not see, but whoever looks should find. */

/** Nothing is wrong with the site: an address or a browser asked for something that is not to be had. */
export function tell(...words: readonly unknown[]): void {
  // biome-ignore lint/suspicious/noConsole: meant for the console.
  console.info(...words);
}

/** The story's author has something to mend. */
export function warn(sentence: string): void {
  // biome-ignore lint/suspicious/noConsole: meant for the console.
  console.warn(sentence);
}

/** Something of ours broke. */
export function fail(...words: readonly unknown[]): void {
  // biome-ignore lint/suspicious/noConsole: meant for the console.
  console.error(...words);
}
