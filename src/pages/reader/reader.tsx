import { useState } from 'react';
import { StoryLoader } from '../loading/story-loader.tsx';
import { slugFromUrl } from '../url.ts';
import { Loading } from './loading.tsx';
import { StoryPage } from './story-page.tsx';

/** The page that one comes to explore. `base` is the folder of the stories. */
export function Reader({ base }: { base?: string }) {
  const [url] = useState(() => location.href);
  const { slug } = slugFromUrl(url);
  return (
    <StoryLoader slug={slug} base={base} loading={(resource) => <Loading story={resource} />}>
      {(story, problems) => <StoryPage key={slug} {...{ story, problems, url }} />}
    </StoryLoader>
  );
}
