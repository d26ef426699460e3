import { useEffect, useMemo } from 'react';
import { type MessageKey, t } from '../../i18n/translate.ts';
import type { Problem, ProblemCode } from '../../story/problems/problem.ts';
import type { IssueCode } from '../../ui/issues/issue-codes.ts';
import { type Issue, type IssueAction, reportIssue, resolveIssue } from '../../ui/issues/issues.ts';
import { RELOAD_ACTION } from './loading-issues.ts';
import { type ProblemSentences, useProblemSentences } from './use-problem-sentences.ts';

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
export function urlIssues(
  sentences: readonly string[],
  shown: Issue['shown'],
  hint = t('address.unknown-hint'),
): readonly Issue[] {
  if (sentences.length === 0) return [];
  return [{ code: 'address-unknown', what: sentences.join(' '), hint, level: 'info', shown }];
}

/** What became of what an address names. */
export function movedIssues(sentence: string | null): readonly Issue[] {
  if (sentence === null) return [];
  return [{ code: 'address-moved', what: sentence, level: 'info', shown: 'notice' }];
}

/** What of a story's problems a reader should know, although the story still looks whole. */
const FOR_READERS = [
  {
    problems: ['zone-unknown'],
    file: null,
    code: 'zone-unknown',
    what: 'loading.zone-unknown',
    hint: 'loading.zone-unknown-hint',
  },
  {
    problems: ['route-missing', 'route-not-geojson', 'route-topojson', 'route-without-line'],
    file: 'route.geojson',
    code: 'route-missing',
    what: 'loading.route-missing',
    hint: 'loading.route-missing-hint',
    action: RELOAD_ACTION,
  },
  {
    problems: ['article-missing', 'article-empty'],
    file: 'article',
    code: 'article-missing',
    what: 'loading.article-missing',
    hint: 'loading.article-missing-hint',
    action: RELOAD_ACTION,
  },
] as const satisfies readonly ReaderIssue[];

interface ReaderIssue {
  readonly problems: readonly ProblemCode[];
  /** The beginning of a file's name: one that cannot be read is as good as missing. */
  readonly file: string | null;
  readonly code: IssueCode;
  readonly what: MessageKey;
  readonly hint: MessageKey;
  readonly action?: IssueAction;
}

function issuesForReaders(problems: readonly Problem[]): readonly Issue[] {
  const found = FOR_READERS.filter((each) => problems.some((problem) => isAbout(problem, each)));
  return found.map(({ problems: _, file: _file, what, hint, ...rest }) => ({
    ...{ ...rest, level: 'info', shown: 'notice' },
    ...{ what: t(what), hint: t(hint) },
  }));
}

function isAbout({ code, severity, path }: Problem, { problems, file }: ReaderIssue): boolean {
  if (problems.includes(code)) return true;
  const unreadable = severity === 'dropped' && code.startsWith('file-');
  return unreadable && file !== null && path.startsWith(file);
}

/**
 * The problems of a story's files as issues: those that a reader should know of, and, with their words,
 * all of them for its author.
 */
export function problemIssues(
  problems: readonly Problem[],
  sentences: ProblemSentences | null,
): { readonly forReaders: readonly Issue[]; readonly withWords: readonly Issue[] } {
  const forReaders = issuesForReaders(problems);
  if (!sentences) return { forReaders, withWords: [] };
  const what = t('checker.problems', { count: problems.length });
  return {
    forReaders,
    withWords: [
      { code: 'story-unsound', what, level: 'warn', shown: 'console', cause: sentences.all },
      ...tooLarge(problems, sentences.limit),
    ],
  };
}

/** Where a story has more of something than is read. */
function tooLarge(problems: readonly Problem[], reason: string): readonly Issue[] {
  const first = problems.find(({ limit }) => limit);
  if (!first) return [];
  const what = t('loading.story-too-large', { path: first.path, reason });
  return [
    {
      ...{ code: 'story-too-large', level: 'warn', shown: 'notice' },
      ...{ what, hint: t('loading.story-too-large-hint') },
    },
  ];
}

const same = (issue: Issue) => issue;

/**
 * Reports the problems of a story's files: to its author, and those that a reader should know of.
 *
 * @param as changes each issue, e.g. for a screen that an audience looks at; the same in every render
 */
export function useProblemIssues(
  problems: readonly Problem[],
  as: (issue: Issue) => Issue = same,
): void {
  const sentences = useProblemSentences(problems);
  // Two lists: what a reader sees does not go and come again when the words have loaded.
  useIssues(useMemo(() => problemIssues(problems, null).forReaders.map(as), [problems, as]));
  useIssues(
    useMemo(() => problemIssues(problems, sentences).withWords.map(as), [problems, sentences, as]),
  );
}
