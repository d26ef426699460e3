import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './button.tsx';
import './dialog.css';

interface DialogProps {
  title: string;
  /** Called when the reader closes it, by the button, Escape or a press outside. */
  onClose: () => void;
  /** With room for two columns. */
  wide?: boolean;
  children: ReactNode;
}

/**
 * A modal dialog that is open for as long as it is mounted. The native element keeps the focus
 * inside; the focus returns to where it was, which the browser does only on `close()`.
 */
export function Dialog({ title, onClose, wide, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();

  // Not a plain effect: its cleanup comes when the element has left the page, and the focus with it.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    dialog.showModal();
    return () => dialog.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is Escape, which the element gives.
    <dialog
      ref={ref}
      className={wide ? 'ui-dialog ui-dialog-wide' : 'ui-dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        // Closing by itself would leave React believing that it is open.
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // The dialog's own box is covered by its children: a press on it is one on the backdrop.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="ui-dialog-head">
        <h2 id={heading}>{title}</h2>
        <Button icon="close" label="Close" onClick={onClose} />
      </div>
      <div className="ui-dialog-body">{children}</div>
    </dialog>
  );
}
