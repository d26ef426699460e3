/** A story of the site in `stories/index.json`, which the build writes: all that a list of stories needs. */
export interface StoryEntry {
  /** The name of its folder. */
  readonly slug: string;
  /** BCP 47 tag of the texts below: the story's first language. */
  readonly lang: string;
  readonly languages: readonly string[];
  readonly title: string;
  readonly summary: string;
  /** Calendar days of the first departure and the last event on the journey, each on its own place's clock. */
  readonly from: string;
  readonly to: string;
  /** The picture for link previews, relative to the site: the title beside the map. */
  readonly card: string;
  /** The map of the whole journey, relative to the site, in both themes. */
  readonly map: { readonly light: string; readonly dark: string };
  /**
   * Addresses for links to stops and moments that have a picture, by language and by their ids, relative to
   * the site: their previews show the picture.
   */
  readonly shared: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Size of the pictures of the map, CSS px: its names can still be read on a phone, where it is smaller. */
export const MAP_PICTURE = { width: 560, height: 315 };
/** Their pixels to a CSS px. */
export const MAP_PIXELS = 2;
