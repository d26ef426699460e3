import { filesOf } from '../parse/problem-files.ts';
import type { Problem } from '../problems/problem.ts';
import { problemFix, problemReason, problemSentence } from '../problems/problem-sentence.ts';
import { type ReportEntry, type ReportItem, reportOf } from './report.ts';

/** A problem with those that go with it, as sentences. */
export interface ReportSentences {
  readonly text: string;
  /** Where the same mistake is. */
  readonly same: readonly string[];
  /** What follows from it. */
  readonly followers: readonly string[];
}

/** The report of a story's problems, in words. Without the story's files, each problem stands for itself. */
export function reportSentences(problems: readonly Problem[]): readonly ReportSentences[] {
  const raw = filesOf(problems);
  if (!raw)
    return problems.map((problem) => ({ text: problemSentence(problem), same: [], followers: [] }));
  return reportOf(problems, raw).map((entry: ReportEntry) => ({
    text: `${sentenceOf(entry)} ${problemFix(entry.problem)}`,
    // Two stops may have one name, and there are no lines to tell them apart.
    same: [...new Set(entry.same.map(whereOf))],
    followers: [...new Set(entry.followers.map(sentenceOf))],
  }));
}

/** `Aden, arrival, story.json: is before the departure.` */
function sentenceOf(item: ReportItem): string {
  return `${whereOf(item)}: ${problemReason(item.problem)}.`;
}

function whereOf({ name, location: { file, line } }: ReportItem): string {
  return `${name === '' ? '' : `${name}, `}${file}${line === null ? '' : `:${line}`}`;
}
