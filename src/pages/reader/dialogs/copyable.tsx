import { useId, useRef, useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';

interface CopyableProps {
  label: string;
  text: string;
  rows: number;
}

/** Text with a button that copies it. If the browser refuses, the text is selected for the reader to copy. */
export function Copyable({ label, text, rows }: CopyableProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [status, setStatus] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setStatus(t('share.copied'));
    } catch {
      // No permission, or no secure context.
      field.current?.focus();
      field.current?.select();
      setStatus(t('share.copy-refused'));
    }
  }

  return (
    <div className="reader-copy">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={rows}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <Button look="framed" label={t('share.copy', { what: inSentence(label) })} onClick={copy} />
      <p role="status">{status}</p>
    </div>
  );
}

/** A label within a sentence; an abbreviation stays in capitals. */
function inSentence(label: string): string {
  return label === label.toUpperCase() ? label : label.toLowerCase();
}
