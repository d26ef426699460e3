import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import './notice.css';

interface NoticeProps {
  /** One sentence: what happened. */
  what: ReactNode;
  /** What still works, or what can be done. */
  still?: ReactNode;
  /** Buttons. */
  children?: ReactNode;
  /** Without it the notice stays. */
  onDismiss?: () => void;
}

/** A sentence that is read out when it appears, without taking the focus. */
export function Notice({ what, still, children, onDismiss }: NoticeProps) {
  return (
    <div className="ui-notice" role="status">
      <div className="ui-notice-words">
        <p>{what}</p>
        {still && <p className="ui-notice-soft">{still}</p>}
        {children && <div className="ui-notice-actions">{children}</div>}
      </div>
      {onDismiss && (
        <Button className="ui-notice-close" icon="close" label="Dismiss" onClick={onDismiss} />
      )}
    </div>
  );
}
