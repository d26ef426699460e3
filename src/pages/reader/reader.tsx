import type { EarlyMap } from '../../map/early-map.ts';
import { slugFromUrl } from '../address/url.ts';
import { StoryLoader } from '../loading/story-loader.tsx';
import { Loading } from './loading.tsx';
import { StoryPage } from './story-page.tsx';

interface ReaderProps {
  /** The address that the page was opened with. */
  url: string;
  /** The folder of the stories. */
  base?: string | undefined;
  earlyMap?: EarlyMap | null | undefined;
  /** Runs once the page reacts to the reader. */
  onLive?: (() => void) | undefined;
}

const nothing = () => {};

/** The page to explore a story. */
export function Reader({ url, base, earlyMap = null, onLive = nothing }: ReaderProps) {
  const { slug } = slugFromUrl(url);
  return (
    <StoryLoader slug={slug} base={base} loading={(resource) => <Loading story={resource} />}>
      {(story, problems, take) => (
        <StoryPage key={slug} {...{ story, problems, take, url, earlyMap, onLive }} />
      )}
    </StoryLoader>
  );
}
