/** Where stories lie, relative to the page. */
export const STORIES = './stories';

/** Other origins whose stories this site may show, as its build was told; else none. */
const HOSTS = (import.meta.env.WHISTLESTOP_STORY_HOSTS ?? '').split(' ');

/**
 * A story's folder, with its last slash: addresses in a story may be relative to it.
 *
 * @param slug a folder's name, or an address as `askedStory` gives it
 */
export function storyFolder(slug: string, base = STORIES): string {
  return slug.includes('/') ? slug : `${base}/${slug}/`;
}

/**
 * The story that somebody asks a page for, as its slug: the name of a folder of the site, the path of
 * another folder of the same origin, or the whole address of a folder of an origin that the build names.
 * Null where it is none of these.
 *
 * @param page the page's own address
 */
export function resolveStorySlug(asked: string, page: string): string | null {
  if (/^[a-z0-9-]{1,100}$/.test(asked)) return asked;
  // No dots before a name, no escapes, no user: nothing that two could read in two ways.
  if (!/^(https?:\/\/[a-z0-9.-]+(:\d+)?)?(\/[a-z0-9_~][\w.~-]*)+\/?$/i.test(asked)) return null;
  const { origin, pathname, href } = new URL(asked.replace(/\/?$/, '/'), page);
  if (origin === new URL(page).origin) return pathname;
  return HOSTS.includes(origin) ? href : null;
}
