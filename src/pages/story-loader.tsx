import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { rich } from '../i18n/translate.ts';
import { StoryError } from '../story/load-story.ts';
import type { Problem, Story } from '../story/model.ts';
import { problemSentence } from '../story/problems.ts';
import { storyQuery } from '../story/story-query.ts';
import { type Issue, reportIssue, resolveIssue } from '../ui/issues.ts';
import { DEFAULT_STORY } from './default-story.ts';
import { FailurePage } from './failure-page.tsx';

interface StoryGateProps {
  slug: string;
  /** Folder of the stories. */
  base?: string | undefined;
  loading: (again: () => void) => ReactNode;
  children: (story: Story, problems: readonly Problem[]) => ReactNode;
}

/** Fetches a story and lets it through; else a page that says what happened and what can be done. */
export function StoryLoader({ slug, base, loading, children }: StoryGateProps) {
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
    const hint =
      slug === DEFAULT_STORY
        ? 'Look whether you are online, then try again. If that does not help, the files of the story are missing on this site.'
        : rich('loading.address-mistyped', {
            link: (text) => (
              <a key={text} href="?">
                {text}
              </a>
            ),
          });
    // An error of another kind is a fault of ours, and its words are for whoever mends it.
    const known = error instanceof StoryError;
    const what = known ? error.message : `The story “${slug}” could not be read: something broke.`;
    return (
      <Reported code={known ? CODES[error.kind] : 'story-broke'} {...{ what }} cause={error}>
        <FailurePage {...{ what, hint, again }} />
      </Reported>
    );
  }
  if (!data.story) {
    const what = `The story “${slug}” cannot be told: its files are not sound.`;
    return (
      <Reported code="story-broken" {...{ what }} cause={data.problems.map(problemSentence)}>
        <FailurePage
          what={what}
          hint="This is what its author has to mend. Other stories of this site are not touched by it."
          problems={data.problems}
          again={again}
        />
      </Reported>
    );
  }
  return children(data.story, data.problems);
}

const CODES = {
  missing: 'story-missing',
  network: 'story-unreachable',
  broken: 'story-broken',
} as const;

interface ReportedProps extends Pick<Issue, 'code' | 'what' | 'cause'> {
  children: ReactNode;
}

/** A page that stands in place of the story is itself what the reader is shown. */
function Reported({ code, what, cause, children }: ReportedProps) {
  useEffect(() => {
    const level = code === 'story-broke' ? 'error' : code === 'story-broken' ? 'warn' : 'info';
    reportIssue({ code, what, level, shown: 'view', fatal: true, cause });
    return () => resolveIssue(code);
  }, [code, what, cause]);
  return children;
}
