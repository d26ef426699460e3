import type { Draft } from '../../../draft/draft.ts';
import { type Unwritten, unwrittenIn } from '../../../draft/unwritten.ts';
import type { Source, Stop, Story } from '../../../story/model.ts';
import type { Problem, ProblemCode } from '../../../story/problems/problem.ts';
import { levelOf } from '../../../story/report/level.ts';
import type { Shown } from '../studio-store.ts';

/** What an editor looks at before a story goes out. */
export interface Check {
  readonly name: 'problems' | 'texts' | 'addresses' | 'sources' | 'pictures' | 'languages';
  /** How many things are still to be done; 0: none. */
  readonly count: number;
  /** Where the first of them can be done. */
  readonly where: Partial<Shown>;
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
export function checklistOf(
  draft: Draft,
  story: Story | null,
  problems: readonly Problem[],
): readonly Check[] {
  const of = (codes: readonly ProblemCode[]) =>
    problems.filter(({ code }) => codes.includes(code)).length;
  const graver = problems.filter(
    (problem) =>
      levelOf(problem) !== 'hint' &&
      !PICTURES.includes(problem.code) &&
      !LANGUAGES.includes(problem.code),
  );
  const unwritten = unwrittenIn(draft);
  const [addresses, sources] = [withoutAddress(story), withoutSource(story)];
  const inProblems: Partial<Shown> = { panel: 'problems' };
  return [
    { name: 'problems', count: graver.length, where: inProblems },
    { name: 'texts', count: unwritten.length, where: whereOf(unwritten[0]) },
    {
      name: 'addresses',
      count: addresses.length,
      where: { panel: 'sources', source: addresses[0]?.id ?? null, field: 'url' },
    },
    {
      name: 'sources',
      count: sources.length,
      where: { panel: 'stops', stop: sources[0]?.id ?? null },
    },
    { name: 'pictures', count: of(PICTURES), where: inProblems },
    { name: 'languages', count: of(LANGUAGES), where: inProblems },
  ];
}

function whereOf(first: Unwritten | undefined): Partial<Shown> {
  const { panel = 'story', id = null } = first ?? {};
  if (panel === 'text') return { panel, passage: id };
  return panel === 'sources' ? { panel, source: id, field: 'title' } : { panel, field: 'summary' };
}

/** Sources that readers cannot look up. */
function withoutAddress(story: Story | null): readonly Source[] {
  return [...(story?.sources.values() ?? [])].filter(({ url }) => url === null);
}

/** Stops whose times nobody gives: neither an account of theirs, nor a passage with its sources. */
function withoutSource(story: Story | null): readonly Stop[] {
  if (!story) return [];
  const sourced = new Set(
    story.passages.filter(({ sources }) => sources.length > 0).map(({ id }) => id),
  );
  return story.stops.filter(
    ({ passage, from, to }) =>
      from.claims.length + to.claims.length === 0 && !(passage !== null && sourced.has(passage)),
  );
}
