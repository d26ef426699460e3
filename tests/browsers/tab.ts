/** A window of a browser. Coordinates are CSS pixels of its viewport. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Runs a function in the page. It must not refer to anything outside itself. */
  evaluate<T>(run: (...args: string[]) => T, ...args: string[]): Promise<T>;
  /** A key as WebDriver names it, such as `ArrowRight` or `a`, or two that are held together. */
  press(key: Key): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  click(at: Point): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Key =
  | 'ArrowDown'
  | 'ArrowRight'
  | 'End'
  | 'Home'
  | 'PageDown'
  | 'PageUp'
  | 'Space'
  | 'Alt+ArrowDown'
  | 'Control+a'
  | 'Control+z';

export interface Browser {
  /** Opens a window of its own, with the browser's storage and channels in common. */
  newWindow(): Promise<Tab>;
  close(): Promise<void>;
}

/** Size of every window, CSS pixels; the display has room for it and the browser's own bars. */
export const WINDOW = { width: 1440, height: 900 } as const;
export const DISPLAY_SIZE = '1600x1200x24';
