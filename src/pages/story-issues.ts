import { useEffect } from 'react';
import type { Problem } from '../story/model.ts';
import { problemSentence } from '../story/problems.ts';
import { type Fault, report, settle } from '../ui/issues.ts';
import { LOAD_AGAIN } from './lost-module.ts';

/** Reports faults for as long as there are any. The list must be the same one in every render. */
export function useFaults(faults: readonly Fault[]): void {
  useEffect(() => {
    for (const fault of faults) report(fault);
    return () => {
      for (const { code } of faults) settle(code);
    };
  }, [faults]);
}

/** What an address asks for and cannot have. */
export function linkFaults(sentences: readonly string[], shown: Fault['shown']): readonly Fault[] {
  if (sentences.length === 0) return [];
  const still = 'Everything else works as ever.';
  return [{ code: 'address-unknown', what: sentences.join(' '), still, level: 'info', shown }];
}

/** What a story lacks that still looks whole. */
const MISSED: readonly (readonly [path: RegExp, Fault])[] = [
  [
    /^story\.json: zone$/,
    {
      ...{ code: 'zone-unknown', level: 'info', shown: 'notice' },
      what: 'This browser does not know a time zone of this story.',
      still: 'Its times there are the right ones, with their offset from UTC in place of its name.',
    },
  ],
  [
    /^route\.geojson$/,
    {
      ...{ code: 'route-missing', level: 'info', shown: 'notice' },
      what: 'The line of the route could not be loaded.',
      still: 'Straight lines from stop to stop stand in for it; times and text are as ever.',
      action: LOAD_AGAIN,
    },
  ],
  [
    /^article\.[^.]+\.md$/,
    {
      ...{ code: 'article-missing', level: 'info', shown: 'notice', action: LOAD_AGAIN },
      what: 'The article could not be loaded.',
      still: 'Map and timeline work as ever.',
    },
  ],
];

/** What a story has more of than is read. */
function tooLarge(problems: readonly Problem[]): readonly Fault[] {
  const first = problems.find(({ limit }) => limit);
  if (!first) return [];
  const what = `Some of this story is too large to be shown: ${first.path} ${first.reason}.`;
  return [
    {
      ...{ code: 'story-too-large', level: 'warn', shown: 'notice' },
      ...{ what, still: 'The rest of it is told.' },
    },
  ];
}

/** What is wrong with a story's files: for its author; and what of it a reader should know. */
export function problemFaults(problems: readonly Problem[]): readonly Fault[] {
  if (problems.length === 0) return [];
  const missed = MISSED.filter(([path]) => problems.some((problem) => path.test(problem.path)));
  const sentences = problems.map(problemSentence);
  const what = `This story’s files have ${problems.length === 1 ? 'one thing' : `${problems.length} things`} to mend.`;
  return [
    { code: 'story-unsound', what, level: 'warn', shown: 'console', cause: sentences },
    ...missed.map(([, fault]) => fault),
    ...tooLarge(problems),
  ];
}
