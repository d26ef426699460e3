import { queryOptions } from '@tanstack/react-query';
import { loadStory, STORY_RETRY } from './load-story.ts';
import { STORIES } from './story-folder.ts';

/** A page that has gone on to another story frees the last one after this time, ms. */
const GC_MS = 5000;

interface QueryOptions {
  /** Asked when the files are: the languages whose texts are loaded beside the first's. Default: all. */
  readonly languages?: () => readonly string[] | undefined;
  /** As of `loadStory`. */
  readonly timeout?: number | undefined;
}

/**
 * A story in TanStack Query's cache: fetches its files below `base`, parses and checks them. Fails with
 * a `StoryError` only where story.json itself cannot be loaded; everything else is a problem of the
 * story. Retries and refetching are Query's; `fetchFile` does one attempt.
 */
export function storyQuery(
  slug: string,
  base = STORIES,
  { languages, timeout }: QueryOptions = {},
) {
  return queryOptions({
    queryKey: ['story', base, slug],
    queryFn: ({ signal, client, queryKey }) => {
      const failures = client.getQueryState(queryKey)?.fetchFailureCount ?? 0;
      return loadStory(slug, { signal, failures, base, timeout, languages: languages?.() });
    },
    ...STORY_RETRY,
    // A story is one object, to which its files and articles belong; it is never joined with another.
    structuralSharing: false,
    // A story stays as it was when the page was opened. One that failed is loaded again when the
    // network is back, but not whenever the page gets the focus.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    gcTime: GC_MS,
    // Offline, the files may still come from the service worker or from this machine, so each attempt
    // is made, and a reader learns after the last that the network did not answer.
    networkMode: 'always',
  });
}
