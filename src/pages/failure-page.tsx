import { type ReactNode, useEffect } from 'react';
import { loadAgain } from '../loading/reload.ts';
import type { Problem } from '../story/model.ts';
import { problemSentence } from '../story/problems.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
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
  // Who has many tabs open looks for the one that failed, too.
  useEffect(() => {
    document.title = `${what} · Whistlestop`;
  }, [what]);
  return (
    <main className="failure" lang="en">
      <p className="failure-mark">Whistlestop</p>
      <h1>{what}</h1>
      <p>{still}</p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      {again && <Button look="framed" label="Try again" onClick={again} />}
    </main>
  );
}

interface BrokenPageProps {
  what: string;
  still: string;
  children: ReactNode;
}

/** The last catch of a page: what is broken beyond any one view. */
export function BrokenPage({ what, still, children }: BrokenPageProps) {
  const fallback = <FailurePage {...{ what, still }} again={() => void loadAgain()} />;
  return (
    <ErrorBoundary code="page" {...{ what, still, fallback }}>
      {children}
    </ErrorBoundary>
  );
}

/** What a boundary has caught it has reported, too: React need not write it to the console again. */
export const REPORTED = { onCaughtError: () => {} };

/** For the story’s author: where, why, and how to mend it. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className="failure-problems">
      {problems.map((problem) => (
        <li key={problemSentence(problem)}>{problemSentence(problem)}</li>
      ))}
    </ul>
  );
}
