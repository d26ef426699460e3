import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { rich, t } from '../../i18n/translate.ts';
import { queryResource } from '../../loading/query-resource.ts';
import type { Resource } from '../../loading/resource.ts';
import { useResource } from '../../loading/use-resource.ts';
import { loadStory } from '../../story/load/load-story.ts';
import { storyQuery } from '../../story/load/story-query.ts';
import type { Story } from '../../story/model.ts';
import type { ParsedStory } from '../../story/parse/parse-story.ts';
import type { Problem } from '../../story/problems/problem.ts';
import { StoryError } from '../../story/problems/story-error.ts';
import { type Issue, reportIssue, resolveIssue } from '../../ui/issues/issues.ts';
import { RichText } from '../../ui/text/rich-text.tsx';
import { DEFAULT_STORY } from '../address/default-story.ts';
import { languagesAtOnce } from '../address/languages-at-once.ts';
import { FailurePage } from './failure-page.tsx';
import { useProblemSentences } from './use-problem-sentences.ts';

/** Shows another version of the story in the place of the one that is shown. */
export type TakeVersion = (version: ParsedStory) => void;

interface StoryLoaderProps {
  slug: string;
  /** Folder of the stories. */
  base?: string | undefined;
  /** Shown until the story is ready. */
  loading: (story: Resource<ParsedStory>) => ReactNode;
  children: (story: Story, problems: readonly Problem[], take: TakeVersion) => ReactNode;
}

/** Loads a story and shows it; else a page that says what happened and what can be done. */
export function StoryLoader({ slug, base, loading, children }: StoryLoaderProps) {
  const client = useQueryClient();
  const query = useMemo(() => storyQuery(slug, base, { languages: languagesAtOnce }), [slug, base]);
  const resource = useMemo(() => queryResource(client, query), [client, query]);
  const state = useResource(resource);
  const take = useCallback<TakeVersion>(
    (version) => client.setQueryData(query.queryKey, version),
    [client, query],
  );

  // While the site is developed, a changed file is shown in place. The build leaves this out.
  useEffect(() => {
    const { hot } = import.meta;
    if (!hot) return;
    const show = async (changed: { readonly slug: string }) => {
      if (changed.slug !== slug) return;
      const version = await loadStory(slug, base === undefined ? {} : { base });
      // A file that is half written is not shown: the terminal says what is wrong with it.
      if (version.story) take(version);
    };
    hot.on('whistlestop:story', show);
    return () => hot.off('whistlestop:story', show);
  }, [slug, base, take]);

  if (state.status === 'failed') {
    const { error } = state;
    // The words of any other error are for whoever fixes it.
    const known = error instanceof StoryError;
    const what = known ? error.message : t('loading.story-named-failed', { slug });
    return (
      <Reported code={known ? CODES[error.kind] : 'story-stopped'} {...{ what }} cause={error}>
        <FailurePage {...{ what }} hint={hintFor(slug)} again={resource.retry} />
      </Reported>
    );
  }
  if (state.status !== 'ready') return loading(resource);
  const { story, problems } = state.value;
  if (!story)
    return <UnsoundStory {...{ slug, problems }} again={() => void client.refetchQueries(query)} />;
  return children(story, problems, take);
}

interface UnsoundStoryProps {
  slug: string;
  problems: readonly Problem[];
  again: () => void;
}

function UnsoundStory({ slug, problems, again }: UnsoundStoryProps) {
  const what = t('loading.story-unsound', { slug });
  const sentences = useProblemSentences(problems);
  return (
    <Reported code="story-broken" {...{ what }} cause={sentences?.all ?? null}>
      <FailurePage {...{ what, problems, again }} hint={t('loading.story-unsound-hint')} />
    </Reported>
  );
}

function hintFor(slug: string): ReactNode {
  if (slug === DEFAULT_STORY) return t('loading.story-own-missing');
  const link = (text: string) => (
    <a key={text} href="?">
      {text}
    </a>
  );
  return <RichText parts={rich('loading.address-mistyped', { link })} />;
}

const CODES = {
  missing: 'story-missing',
  network: 'story-unreachable',
  broken: 'story-broken',
} as const;

interface ReportedProps extends Pick<Issue, 'code' | 'what' | 'cause'> {
  children: ReactNode;
}

/** Reports the issue that the page in the story's place shows, once its cause is known. */
function Reported({ code, what, cause, children }: ReportedProps) {
  useEffect(() => {
    if (cause === null) return;
    const level = code === 'story-stopped' ? 'error' : code === 'story-broken' ? 'warn' : 'info';
    reportIssue({ code, what, level, shown: 'view', fatal: true, cause });
    return () => resolveIssue(code);
  }, [code, what, cause]);
  return children;
}
