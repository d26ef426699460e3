import type { ReactNode } from 'react';
import { problemSentence } from '../story/problems.ts';
import type { Problem } from '../story/story.ts';
import { Button } from '../ui/button.tsx';
import './failure-page.css';

interface FailurePageProps {
  /** One sentence: what happened. */
  what: string;
  /** What still works, or what can be done. */
  still: ReactNode;
  problems?: readonly Problem[];
  again?: () => void;
}

/** In place of the story, when there is none to tell. */
export function FailurePage({ what, still, problems = [], again }: FailurePageProps) {
  return (
    <main className="failure" lang="en">
      <p className="failure-mark">Whistlestop</p>
      <div role="alert">
        <h1>{what}</h1>
        <p>{still}</p>
      </div>
      {problems.length > 0 && <ProblemList problems={problems} />}
      {again && <Button look="framed" label="Try again" onClick={again} />}
    </main>
  );
}

/** For the story's author: where, why, and how to mend it. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className="failure-problems">
      {problems.map((problem) => (
        <li key={problemSentence(problem)}>{problemSentence(problem)}</li>
      ))}
    </ul>
  );
}
