/** The story that a page tells when its address names none. */
export const DEFAULT_STORY = 'vladivostok-2019';
