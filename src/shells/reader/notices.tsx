import { useState } from 'react';
import type { Problem } from '../../story/story.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemList } from '../failure-page.tsx';

interface NoticesProps {
  problems: readonly Problem[];
  linkProblems: readonly string[];
}

/** What a reader should know about the address, and an author about the story. */
export function Notices({ problems, linkProblems }: NoticesProps) {
  const [dismissed, setDismissed] = useState(false);
  const [asked] = useState(() => new URL(location.href).searchParams.has('check'));
  const check = problems.length > 0 ? asked || import.meta.env.DEV : asked;
  // Of the story's files the route alone can be missing without the page looking broken.
  const straight = problems.some(({ path }) => path === 'route.geojson');
  const [seen, setSeen] = useState(false);
  if ((linkProblems.length === 0 || dismissed) && (!straight || seen) && !check) return null;
  return (
    <div className="reader-notices" lang="en">
      {linkProblems.length > 0 && !dismissed && (
        <Notice
          what={linkProblems.join(' ')}
          still="Everything else works as ever."
          onDismiss={() => setDismissed(true)}
        />
      )}
      {straight && !seen && (
        <Notice
          what="The line of the route could not be loaded."
          still="Straight lines from stop to stop stand in for it; times and text are as ever."
          onDismiss={() => setSeen(true)}
        />
      )}
      {check && problems.length === 0 && <p className="reader-check">Nothing to mend.</p>}
      {check && problems.length > 0 && (
        <details className="reader-check">
          <summary>
            {problems.length === 1 ? 'One thing' : `${problems.length} things`} to mend in this
            story’s files
          </summary>
          <ProblemList problems={problems} />
        </details>
      )}
    </div>
  );
}
