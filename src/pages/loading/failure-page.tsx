import { type ReactNode, useEffect } from 'react';
import { inLanguage } from '../../i18n/direction.ts';
import { interfaceLanguage, t } from '../../i18n/translate.ts';
import { reloadPage } from '../../loading/reload.ts';
import type { Problem } from '../../story/problems/problem.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ErrorBoundary } from '../../ui/issues/error-boundary.tsx';
import { ProblemList } from './problem-list.tsx';
import './failure-page.css';

interface FailurePageProps {
  /** What happened, in one sentence. */
  what: string;
  /** What still works, or what can be done. */
  hint: ReactNode;
  problems?: readonly Problem[];
  again?: () => void;
}

/** In place of the story, where it cannot be shown. */
export function FailurePage({ what, hint, problems = [], again }: FailurePageProps) {
  // So that the tab is found among many.
  useEffect(() => {
    document.title = `${what} · Whistlestop`;
  }, [what]);
  return (
    <main className="failure" {...inLanguage(interfaceLanguage())}>
      <p className="failure-mark">Whistlestop</p>
      <h1>{what}</h1>
      <p>{hint}</p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      {again && <Button look="framed" label={t('loading.retry')} onClick={again} />}
    </main>
  );
}

interface PageErrorBoundaryProps {
  what: string;
  hint: string;
  children: ReactNode;
}

/** Catches the errors of a page that no view's own boundary has caught. */
export function PageErrorBoundary({ what, hint, children }: PageErrorBoundaryProps) {
  const fallback = <FailurePage {...{ what, hint }} again={() => void reloadPage()} />;
  return (
    <ErrorBoundary code="page" {...{ what, hint, fallback }}>
      {children}
    </ErrorBoundary>
  );
}
