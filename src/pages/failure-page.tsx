import { type ReactNode, useEffect } from 'react';
import { reloadPage } from '../loading/reload.ts';
import type { Problem } from '../story/model.ts';
import { problemSentence } from '../story/problems.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import './failure-page.css';

interface FailurePageProps {
  /** One sentence: what happened. */
  what: string;
  /** What still works, or what can be done. */
  hint: ReactNode;
  problems?: readonly Problem[];
  again?: () => void;
}

/** In place of the story, when there is none to tell. */
export function FailurePage({ what, hint, problems = [], again }: FailurePageProps) {
  // Who has many tabs open looks for the one that failed, too.
  useEffect(() => {
    document.title = `${what} · Whistlestop`;
  }, [what]);
  return (
    <main className="failure" lang="en">
      <p className="failure-mark">Whistlestop</p>
      <h1>{what}</h1>
      <p>{hint}</p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      {again && <Button look="framed" label="Try again" onClick={again} />}
    </main>
  );
}

interface BrokenPageProps {
  what: string;
  hint: string;
  children: ReactNode;
}

/** The last catch of a page: what is broken beyond any one view. */
export function PageErrorBoundary({ what, hint, children }: BrokenPageProps) {
  const fallback = <FailurePage {...{ what, hint }} again={() => void reloadPage()} />;
  return (
    <ErrorBoundary code="page" {...{ what, hint, fallback }}>
      {children}
    </ErrorBoundary>
  );
}

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
