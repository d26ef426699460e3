/** Attributes that only a new frame can follow. */
const FRAME_ATTRIBUTES = ['story', 'article', 'keys', 'autoplay'];
/** Attributes that become a message to the frame. */
const LIVE_ATTRIBUTES = ['stop', 't', 'lang', 'theme', 'clock'];

export const OBSERVED_ATTRIBUTES = [...FRAME_ATTRIBUTES, ...LIVE_ATTRIBUTES, 'site', 'title'];

export function needsNewFrame(attribute: string): boolean {
  return FRAME_ATTRIBUTES.includes(attribute);
}

/** The address of the story's picture, as for link previews. */
export function pictureUrl(element: Element, base: URL): string {
  const story = element.getAttribute('story');
  return new URL(story ? `stories/${story}/card.png` : 'og.png', base).href;
}

/**
 * The address of a page of the site, with the element's attributes as its query.
 *
 * @param page relative to `base`; `.` is the reader
 */
export function pageUrl(element: Element, page: string, base: URL): string {
  const url = new URL(page, base);
  for (const name of [...FRAME_ATTRIBUTES, ...LIVE_ATTRIBUTES]) {
    const value = element.getAttribute(name);
    // HTML's way to set a flag: `<whistle-stop autoplay>`.
    if (value !== null) url.searchParams.set(name, value || '1');
  }
  return url.href;
}
