import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { interfaceDirection, t } from '../../i18n/translate.ts';
import { Button } from './button.tsx';
import './dialog.css';

interface DialogProps {
  title: string;
  /** Called when the reader closes it: by the button, by Escape or by a press outside. */
  onClose: () => void;
  /** Wide enough for two columns. */
  wide?: boolean;
  /** On a small screen it lies along the lower edge, in reach of the thumb. */
  sheet?: boolean;
  /** It fills the window. */
  full?: boolean;
  children: ReactNode;
}

/**
 * A modal dialog that is open for as long as it is mounted. The native element keeps the focus
 * inside. The focus returns to where it was, which browsers do only on `close()`.
 */
export function Dialog({ title, onClose, wide, sheet, full, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();

  // Not a passive effect: its cleanup would run when the element, and the focus with it, has left the page.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    dialog.showModal();
    return () => dialog.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the element closes on Escape by itself.
    <dialog
      ref={ref}
      className={['ui-dialog', ...shapesOf({ wide, sheet, full })].join(' ')}
      aria-labelledby={heading}
      dir={interfaceDirection()}
      onCancel={(event) => {
        // If the element closed by itself, React would still think that it is open.
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // Children cover the dialog's own box: a press on the box is a press on the backdrop.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="ui-dialog-head">
        <h2 id={heading}>{title}</h2>
        <Button icon="close" label={t('ui.close')} onClick={onClose} />
      </div>
      <div className="ui-dialog-body">{children}</div>
    </dialog>
  );
}

/** The classes of the shapes that are asked for. */
function shapesOf(shapes: Readonly<Record<string, boolean | undefined>>): string[] {
  return Object.keys(shapes).flatMap((name) => (shapes[name] ? [`ui-dialog-${name}`] : []));
}
