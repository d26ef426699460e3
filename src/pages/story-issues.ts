import { useEffect } from 'react';
import { t } from '../i18n/translate.ts';
import type { Problem, ProblemCode } from '../story/model.ts';
import { problemSentence } from '../story/problems.ts';
import { type Issue, reportIssue, resolveIssue } from '../ui/issues.ts';
import { RELOAD_ACTION } from './loading-issues.ts';

/**
 * Reports issues while the component is mounted.
 *
 * @param issues the same list in every render
 */
export function useIssues(issues: readonly Issue[]): void {
  useEffect(() => {
    for (const issue of issues) reportIssue(issue);
    return () => {
      for (const { code } of issues) resolveIssue(code);
    };
  }, [issues]);
}

/** What an address asks for in vain. */
export function urlIssues(sentences: readonly string[], shown: Issue['shown']): readonly Issue[] {
  if (sentences.length === 0) return [];
  const hint = t('address.unknown-hint');
  return [{ code: 'address-unknown', what: sentences.join(' '), hint, level: 'info', shown }];
}

/** What a story lacks that still looks whole, by the codes of its problems. */
const MISSED: readonly (readonly [codes: readonly ProblemCode[], Issue])[] = [
  [
    ['zone-unknown'],
    {
      ...{ code: 'zone-unknown', level: 'info', shown: 'notice' },
      what: 'This browser does not know a time zone of this story.',
      hint: 'Its times there are the right ones, with their offset from UTC in place of its name.',
    },
  ],
  [
    ['route-missing', 'route-not-geojson'],
    {
      ...{ code: 'route-missing', level: 'info', shown: 'notice' },
      what: 'The line of the route could not be loaded.',
      hint: 'Straight lines from stop to stop stand in for it; times and text are as ever.',
      action: RELOAD_ACTION,
    },
  ],
  [
    ['article-missing', 'article-empty'],
    {
      ...{ code: 'article-missing', level: 'info', shown: 'notice', action: RELOAD_ACTION },
      what: 'The article could not be loaded.',
      hint: 'Map and timeline work as ever.',
    },
  ],
];

/** Where a story has more of something than is read. */
function tooLarge(problems: readonly Problem[]): readonly Issue[] {
  const first = problems.find(({ limit }) => limit);
  if (!first) return [];
  const what = t('loading.story-too-large', { path: first.path, reason: first.reason });
  return [
    {
      ...{ code: 'story-too-large', level: 'warn', shown: 'notice' },
      ...{ what, hint: t('loading.story-too-large-hint') },
    },
  ];
}

/** What is wrong with a story's files: for its author; and what of it a reader should know. */
export function problemIssues(problems: readonly Problem[]): readonly Issue[] {
  if (problems.length === 0) return [];
  const missed = MISSED.filter(([codes]) => problems.some(({ code }) => codes.includes(code)));
  const sentences = problems.map(problemSentence);
  const what = t('checker.problems', { count: problems.length });
  return [
    { code: 'story-unsound', what, level: 'warn', shown: 'console', cause: sentences },
    ...missed.map(([, issue]) => issue),
    ...tooLarge(problems),
  ];
}
