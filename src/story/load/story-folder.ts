import { siteFile } from '../../loading/site-root.ts';

/** Folder of the stories, from that of the site. */
export const STORIES = './stories';

/** Other origins whose stories this site may show, as set at build time. */
const STORY_ORIGINS = (import.meta.env.WHISTLESTOP_STORY_HOSTS ?? '').split(' ');

/**
 * A story's folder, with a slash at the end: addresses in a story may be relative to it.
 *
 * @param slug a folder's name, or an address that `resolveStorySlug` returned
 */
export function storyFolder(slug: string, base = STORIES): string {
  return slug.includes('/') ? slug : siteFile(`${base}/${slug}/`);
}

/**
 * The slug of the story that an address asks for: the name of a folder of the site, the path of another
 * folder of the same origin, or the full address of a folder on an origin that the build allows. Null for
 * anything else.
 *
 * @param page the page's own address
 */
export function resolveStorySlug(asked: string, page: string): string | null {
  if (/^[a-z0-9-]{1,100}$/.test(asked)) return asked;
  // No dots before a name, no escapes, no user name: nothing that two parsers could read differently.
  if (!/^(https?:\/\/[a-z0-9.-]+(:\d+)?)?(\/[a-z0-9_~][\w.~-]*)+\/?$/i.test(asked)) return null;
  const { origin, pathname, href } = new URL(asked.replace(/\/?$/, '/'), page);
  if (origin === new URL(page).origin) return pathname;
  return STORY_ORIGINS.includes(origin) ? href : null;
}
