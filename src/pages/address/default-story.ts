/** Defined by the build: see `WHISTLESTOP_STORY` in docs/hosting.md. */
declare const BUILT_STORY: string;

/** The story that a page shows when its address names none. */
export const DEFAULT_STORY = BUILT_STORY;

/** Defined by the build: the number of stories under public/stories. */
declare const BUILT_STORIES: number;
declare const BUILT_STUDIO: boolean;

/** Whether the site has a list of stories worth a visit. */
export const HAS_STORIES = BUILT_STORIES > 1;

/** Whether the site has the page on which stories are made. */
export const HAS_STUDIO = BUILT_STUDIO;
