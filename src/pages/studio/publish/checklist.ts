import type { Story } from '../../../story/model.ts';
import type { Problem, ProblemCode } from '../../../story/problems/problem.ts';
import { levelOf } from '../../../story/report/level.ts';
import type { Panel } from '../studio-store.ts';

/** What an editor looks at before a story goes out. */
export interface Check {
  readonly name: 'problems' | 'addresses' | 'sources' | 'pictures' | 'languages';
  /** How many things are still to be done; 0: none. */
  readonly count: number;
  /** Where they can be done. */
  readonly panel: Panel;
}

const PICTURES: readonly ProblemCode[] = [
  'media-alt-missing',
  'media-credit-missing',
  'media-captions-missing',
  'media-transcript-missing',
];
const LANGUAGES: readonly ProblemCode[] = [
  'article-missing',
  'strings-missing',
  'translation-missing',
  'texts-plain',
  'text-untranslated',
];

/** The check list of a story, in the order in which an editor would go through it. */
export function checklistOf(story: Story | null, problems: readonly Problem[]): readonly Check[] {
  const of = (codes: readonly ProblemCode[]) =>
    problems.filter(({ code }) => codes.includes(code)).length;
  const graver = problems.filter(
    (problem) =>
      levelOf(problem) !== 'hint' &&
      !PICTURES.includes(problem.code) &&
      !LANGUAGES.includes(problem.code),
  );
  return [
    { name: 'problems', count: graver.length, panel: 'problems' },
    { name: 'addresses', count: withoutAddress(story), panel: 'sources' },
    { name: 'sources', count: withoutSource(story), panel: 'stops' },
    { name: 'pictures', count: of(PICTURES), panel: 'problems' },
    { name: 'languages', count: of(LANGUAGES), panel: 'problems' },
  ];
}

/** Sources that readers cannot look up. */
function withoutAddress(story: Story | null): number {
  return [...(story?.sources.values() ?? [])].filter(({ url }) => url === null).length;
}

/** Stops whose times nobody gives: neither an account of theirs, nor a passage with its sources. */
function withoutSource(story: Story | null): number {
  if (!story) return 0;
  const sourced = new Set(
    story.passages.filter(({ sources }) => sources.length > 0).map(({ id }) => id),
  );
  return story.stops.filter(
    ({ passage, from, to }) =>
      from.claims.length + to.claims.length === 0 && !(passage !== null && sourced.has(passage)),
  ).length;
}
