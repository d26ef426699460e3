import type { RawStory } from '../parse/raw-story.ts';
import type { Problem } from '../problems/problem.ts';
import { type Cause, causesOf } from './causes.ts';
import { LEVELS, type Level, levelOf } from './level.ts';
import { type Location, locate } from './locate.ts';
import { nameLocation } from './name-location.ts';

/** A problem as an author is told of it. */
export interface ReportItem {
  readonly problem: Problem;
  readonly level: Level;
  readonly location: Location;
  /** What the author calls the thing: `Aden, arrival`; empty for a whole file. */
  readonly name: string;
}

/** A problem with those that go with it. */
export interface ReportEntry extends ReportItem {
  /** The gravest of all of them. */
  readonly worst: Level;
  /** The same mistake elsewhere. */
  readonly same: readonly ReportItem[];
  /** What is only wrong because of these mistakes. */
  readonly followers: readonly ReportItem[];
}

/** The problems of a story by root cause: the gravest first, and of these those with the most followers. */
export function reportOf(problems: readonly Problem[], raw: RawStory): readonly ReportEntry[] {
  const items = problems.map((problem): ReportItem => {
    const location = locate(problem.path, raw.story);
    const name = nameLocation(location, raw);
    return { problem, level: levelOf(problem), location, name };
  });
  const causes = causesOf(items, raw);
  const groups = new Map<number, { same: ReportItem[]; followers: ReportItem[] }>();
  for (const [i, item] of items.entries()) {
    const { index, same } = rootOf(i, causes);
    const group = groups.get(index) ?? { same: [], followers: [] };
    if (i !== index) group[same ? 'same' : 'followers'].push(item);
    groups.set(index, group);
  }
  return [...groups]
    .map(([root, group]): ReportEntry => {
      const item = items[root] as ReportItem;
      const all = [item, ...group.same, ...group.followers];
      const worst = Math.min(...all.map(({ level }) => LEVELS.indexOf(level)));
      return { ...item, ...group, worst: LEVELS[worst] ?? item.level };
    })
    .sort((a, b) => LEVELS.indexOf(a.worst) - LEVELS.indexOf(b.worst) || size(b) - size(a));
}

const size = ({ same, followers }: ReportEntry) => same.length + followers.length;

function rootOf(index: number, causes: readonly (Cause | null)[]): Cause {
  const seen = new Set<number>([index]);
  let root: Cause = { index, same: true };
  for (let next = causes[index]; next; next = causes[next.index]) {
    // Two things may each be wrong because of the other.
    if (seen.has(next.index)) return { index: Math.min(...seen), same: root.same };
    seen.add(next.index);
    root = { index: next.index, same: root.same && next.same };
  }
  return root;
}
