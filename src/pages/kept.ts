/**
 * All that pages keep in the browser, by name, and nothing of it leaves the browser: that the reader does not
 * want to be offered another language (`language offer`), and of each story when its changes were made that
 * they have seen (`seen …`, corrections/visits.ts). Not who the reader is, and not when they came. A browser
 * that refuses storage keeps nothing.
 */
const key = (name: string) => `whistlestop ${name}`;

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // The next visit is like the first.
  }
}

/** Null where nothing is kept. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}
