import type { Resource } from '../../loading/resource.ts';
import { useResourceIssues } from '../../ui/issues/use-resource-issues.ts';
import { STORY } from '../loading/loading-issues.ts';
import { StoryLoader } from '../loading/story-loader.tsx';
import { EmbedPage } from './embed-page.tsx';
import type { HostLink } from './host-link/host-link.ts';

interface EmbedProps {
  slug: string;
  /** The address that the page was opened with. */
  url: string;
  link: HostLink;
  /** Runs once the page reacts to the reader and the host. */
  onLive: () => void;
}

/** The embed of a story. */
export function Embed({ slug, ...rest }: EmbedProps) {
  return (
    <StoryLoader slug={slug} loading={(resource) => <StoryLate {...{ resource }} />}>
      {(story, problems, take) => <EmbedPage key={slug} {...{ story, problems, take }} {...rest} />}
    </StoryLoader>
  );
}

/** Nothing is shown of a story that is not prerendered: only a notice where it is late. */
function StoryLate({ resource }: { resource: Resource<unknown> }) {
  useResourceIssues(resource, STORY);
  return null;
}
