import { QueryClient } from '@tanstack/react-query';
import { queryResource } from '../../loading/query-resource.ts';
import type { Resource } from '../../loading/resource.ts';
import { keepPrerenderedMap } from '../../map/prerendered-map.ts';
import { storyQuery } from '../../story/story-query.ts';
import { whenReadyReported } from '../../ui/report-resource.ts';
import { useResourceIssues } from '../../ui/use-resource-issues.ts';
import { STORY, STORY_PRERENDERED } from '../loading/loading-issues.ts';
import { StoryLoader } from '../loading/story-loader.tsx';
import { mountPage } from '../mount-page.tsx';
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
  if (root.dataset.prerendered === slug) {
    await whenReadyReported(queryResource(client, storyQuery(slug)), STORY_PRERENDERED);
    keepPrerenderedMap(root);
  }
  const press = await Promise.race([pressed, null]);
  mountPage(root, {
    client,
    failure: { what: 'Something in this map broke.', hint: 'Loading it again often helps.' },
    page: (
      <StoryLoader slug={slug} loading={(resource) => <StoryLate {...{ resource }} />}>
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
    ),
  });
}

/** Nothing is drawn of a story that is not the site's own: only a notice where it is late. */
function StoryLate({ resource }: { resource: Resource<unknown> }) {
  useResourceIssues(resource, STORY);
  return null;
}
