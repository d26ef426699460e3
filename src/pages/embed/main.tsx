import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepPrerenderedMap } from '../../map/prerendered-map.ts';
import { storyQuery } from '../../story/story-query.ts';
import { PageErrorBoundary, ROOT_OPTIONS } from '../failure-page.tsx';
import { loadStoryBehindPrerender } from '../load-behind-prerender.ts';
import { StoryLoader } from '../story-loader.tsx';
import { EmbedPage } from './embed-page.tsx';
import type { HostLink } from './host-link/host-link.ts';

interface Woken {
  readonly slug: string;
  readonly link: HostLink;
  /** What the host asked for before anyone could answer; more may still come. */
  readonly asked: readonly MessageEvent[];
  /** The name of the button that was pressed on the drawn page, if ever one is. */
  readonly pressed: Promise<string>;
}

/** Puts the embed that moves in the place of the drawn one. */
export async function wake(root: HTMLElement, { slug, link, asked, pressed }: Woken) {
  const client = new QueryClient();
  const parsed = await loadStoryBehindPrerender(slug, root.dataset.poster === slug);
  if (parsed) client.setQueryData(storyQuery(slug).queryKey, parsed);
  if (root.dataset.poster === slug) keepPrerenderedMap(root);
  const press = await Promise.race([pressed, null]);
  createRoot(root, ROOT_OPTIONS).render(
    <StrictMode>
      <PageErrorBoundary what="Something in this map broke." hint="Loading it again often helps.">
        <QueryClientProvider client={client}>
          <StoryLoader slug={slug} loading={() => null}>
            {(story, problems) => (
              <EmbedPage
                key={slug}
                {...{ story, problems, link, press }}
                onListening={() => {
                  for (const { data } of asked)
                    dispatchEvent(new MessageEvent('message', { data, source: window.parent }));
                }}
              />
            )}
          </StoryLoader>
        </QueryClientProvider>
      </PageErrorBoundary>
    </StrictMode>,
  );
}
