import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { StoryError } from '../../story/load-story.ts';
import { storyQuery } from '../../story/story-query.ts';
import { DEFAULT_STORY } from '../default-story.ts';
import { FailurePage } from '../failure-page.tsx';
import { slugFromLink } from '../link.ts';
import { fail } from '../report.ts';
import { Loading } from './loading.tsx';
import { StoryPage } from './story-page.tsx';

/** The page that one comes to explore. `base` is the folder of the stories. */
export function Reader({ base }: { base?: string }) {
  const [url] = useState(() => location.href);
  const { slug } = slugFromLink(url);
  const client = useQueryClient();
  const options = storyQuery(slug, base);
  const { data, error, isPending, refetch } = useQuery(options);

  async function again() {
    // A question without an answer would only be joined, not asked anew.
    await client.cancelQueries({ queryKey: options.queryKey });
    await refetch();
  }

  if (isPending) return <Loading again={again} />;
  if (error) {
    const still =
      slug === DEFAULT_STORY ? (
        'Look whether you are online, then try again. If that does not help, the files of the story are missing on this site.'
      ) : (
        <>
          The address may be mistyped. <a href="?">The story of this site</a> can be read.
        </>
      );
    // An error of another kind is a fault of ours, and its words are for whoever mends it.
    const known = error instanceof StoryError;
    if (!known) fail(error);
    const what = known ? error.message : `The story “${slug}” could not be read: something broke.`;
    return <FailurePage what={what} still={still} again={again} />;
  }
  if (!data.story) {
    return (
      <FailurePage
        what={`The story “${slug}” cannot be told: its files are not sound.`}
        still="This is what its author has to mend. Other stories of this site are not touched by it."
        problems={data.problems}
        again={again}
      />
    );
  }
  return <StoryPage key={slug} story={data.story} problems={data.problems} url={url} />;
}
