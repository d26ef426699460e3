/** Defined by the build: see `WHISTLESTOP_STORY` in docs/hosting.md. */
declare const BUILT_STORY: string;

/** The story that a page shows when its address names none. */
export const DEFAULT_STORY = BUILT_STORY;
