import { Component, type ErrorInfo, type ReactNode } from 'react';
import { inLanguage } from '../../i18n/direction.ts';
import { interfaceLanguage, t } from '../../i18n/translate.ts';
import { Button } from '../controls/button.tsx';
import type { BoundaryCode } from './issue-codes.ts';
import { reportIssue, resolveIssue } from './issues.ts';

interface ErrorBoundaryProps {
  /** What is inside. */
  code: BoundaryCode;
  /** The sentences that a reader sees where it fails. */
  what: string;
  hint: string;
  /** What is inside has the page's heading, so `what` is a heading too. */
  heading?: boolean;
  /** Left out: the sentences, and a button that tries again. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** An error inside takes away only what is inside. A class, since React has no other way to catch. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo) {
    const { code, what, hint, fallback } = this.props;
    reportIssue({
      ...{ code: `${code}-stopped`, what, hint, level: 'error' },
      shown: fallback === null ? 'notice' : 'view',
      cause: [error, componentStack],
    });
  }

  readonly retry = () => {
    resolveIssue(`${this.props.code}-stopped`);
    this.setState({ failed: false });
  };

  override render() {
    const { what, hint, heading, fallback, children } = this.props;
    if (!this.state.failed) return children;
    if (fallback !== undefined) return fallback;
    return (
      <div className="failed-view" {...inLanguage(interfaceLanguage())}>
        {heading ? <h1>{what}</h1> : <p>{what}</p>}
        <p>{hint}</p>
        <Button look="framed" label={t('loading.retry')} onClick={this.retry} />
      </div>
    );
  }
}
