import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { reportIssue, resolveIssue } from './issues.ts';

interface ErrorBoundaryProps {
  /** For programs: what is inside, e.g. `map`. */
  code: string;
  /** What a reader is told. */
  what: string;
  hint: string;
  /** What is inside has the page's heading, which its stand-in then is. */
  heading?: boolean;
  /** Left out: the sentence in its place, and a button that tries again. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** What breaks inside costs only what is inside. A class, since React has no other way to catch. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo) {
    const { code, what, hint, fallback } = this.props;
    reportIssue({
      ...{ code: `${code}-broke`, what, hint, level: 'error' },
      shown: fallback === null ? 'notice' : 'view',
      cause: [error, componentStack],
    });
  }

  readonly again = () => {
    resolveIssue(`${this.props.code}-broke`);
    this.setState({ broken: false });
  };

  override render() {
    const { what, hint, heading, fallback, children } = this.props;
    if (!this.state.broken) return children;
    if (fallback !== undefined) return fallback;
    return (
      <div className="broken" lang="en">
        {heading ? <h1>{what}</h1> : <p>{what}</p>}
        <p>{hint}</p>
        <Button look="framed" label="Try again" onClick={this.again} />
      </div>
    );
  }
}
