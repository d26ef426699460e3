import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { StoryError } from '../story/load-story.ts';
import type { Problem, Story } from '../story/story.ts';
import { storyQuery } from '../story/story-query.ts';
import { DEFAULT_STORY } from './default-story.ts';
import { FailurePage } from './failure-page.tsx';
import { fail } from './report.ts';

interface StoryGateProps {
  slug: string;
  /** Folder of the stories. */
  base?: string | undefined;
  loading: (again: () => void) => ReactNode;
  children: (story: Story, problems: readonly Problem[]) => ReactNode;
}

/** Fetches a story and lets it through; else a page that says what happened and what can be done. */
export function StoryGate({ slug, base, loading, children }: StoryGateProps) {
  const client = useQueryClient();
  const options = storyQuery(slug, base);
  const { data, error, isPending, refetch } = useQuery(options);

  async function again() {
    // A question without an answer would only be joined, not asked anew.
    await client.cancelQueries({ queryKey: options.queryKey });
    await refetch();
  }

  if (isPending) return loading(again);
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
  return children(data.story, data.problems);
}
