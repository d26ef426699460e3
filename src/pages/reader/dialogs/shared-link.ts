import { asJson, fetchFile } from '../../../loading/fetch-file.ts';
import { SITE_ROOT, siteFile } from '../../../loading/site-root.ts';
import { STORIES } from '../../../story/load/story-folder.ts';
import type { StoryEntry } from '../../stories/story-entry.ts';

type Stories = readonly Pick<StoryEntry, 'slug' | 'shared'>[];

/**
 * The address to be sent in place of a stop's: its preview shows the picture of the stop. Null where the stop
 * has no picture, or the site cannot be asked.
 *
 * @param link the address of the stop
 */
export async function sharedLink(link: string, slug: string, lang: string): Promise<string | null> {
  const stop = new URL(link).searchParams.get('stop');
  // The development server has no such pages.
  if (stop === null || !import.meta.env.PROD) return null;
  const index = siteFile(`${STORIES}/index.json`);
  const stories = await fetchFile(index, { read: asJson }).then(storiesIn, () => []);
  return sharedAddress(stories, { link, slug, lang, site: SITE_ROOT });
}

interface Asked {
  readonly link: string;
  readonly slug: string;
  readonly lang: string;
  /** The site's own address. */
  readonly site: string;
}

/** What the address says besides, such as the theme, is kept: the page hands it on. */
export function sharedAddress(stories: Stories, { link, slug, lang, site }: Asked): string | null {
  const { searchParams: query } = new URL(link);
  const shared = stories.find((story) => story.slug === slug)?.shared;
  const page = shared?.[lang]?.[query.get('stop') ?? ''];
  if (page === undefined) return null;
  for (const name of ['story', 'stop', 'lang']) query.delete(name);
  return new URL(query.size > 0 ? `${page}?${query}` : page, site).href;
}

function storiesIn(index: unknown): Stories {
  return (index as { stories: Stories }).stories;
}
