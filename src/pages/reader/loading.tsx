import { useEffect, useEffectEvent, useState } from 'react';
import { reportIssue, resolveIssue } from '../../ui/issues.ts';
import './reader.css';
import './loading.css';

/** After so long a reader wants to know that something is wrong. Milliseconds. */
const PATIENCE = 6000;

/** The page's shape while the story is on its way; after a while, a sentence and a way to try again. */
export function Loading({ again }: { again: () => void }) {
  const [attempt, setAttempt] = useState(0);
  const act = useEffectEvent(() => {
    setAttempt(attempt + 1);
    again();
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt is given the same patience.
  useEffect(() => {
    const late = () =>
      reportIssue({
        ...{ code: 'story-late', level: 'info', shown: 'notice' },
        what: 'This is taking longer than usual.',
        hint: 'The story may still arrive; nothing is lost by asking again.',
        action: { label: 'Try again', act: () => act() },
      });
    const timer = setTimeout(late, PATIENCE);
    return () => {
      clearTimeout(timer);
      resolveIssue('story-late');
    };
  }, [attempt]);

  return (
    <div className="reader" aria-busy="true" lang="en">
      <header className="reader-header">
        <h1 className="reader-name">Whistlestop</h1>
      </header>
      <main className="reader-main">
        <div className="reader-stage">
          <div className="reader-map loading-map" />
          <div className="reader-time" />
        </div>
        <div className="reader-text">
          <div className="loading-text">
            <p className="ui-hidden" role="status">
              The story is being loaded.
            </p>
            <div className="loading-lines" aria-hidden="true">
              {LINES.map((width, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: ornaments that never change places.
                <span key={i} data-width={width} />
              ))}
            </div>
          </div>
        </div>
      </main>
    </div>
  );
}

const LINES = [
  'head',
  'short',
  'gap',
  'full',
  'full',
  'half',
  'gap',
  'full',
  'full',
  'full',
  'short',
];
