import { queryOptions } from '@tanstack/react-query';
import { loadStory } from './load-story.ts';
import { STORIES } from './story-folder.ts';

/** A page that has gone on to another story lets the last one go after so long, ms. */
const KEPT_MS = 5000;

/**
 * A story in TanStack Query's cache: fetches its files below `base`, parses, proves. Fails with a
 * `StoryError` only where story.json itself cannot be had; all else is a problem of the story.
 */
export function storyQuery(slug: string, base = STORIES, patience?: number) {
  return queryOptions({
    queryKey: ['story', base, slug],
    queryFn: ({ signal }) => loadStory(slug, { signal, base, patience }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
    // What may come at a second try has had it.
    retry: false,
    // The files may be on this machine: being offline is no reason not to ask.
    networkMode: 'always',
    // A story is as it was when the page was opened.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
