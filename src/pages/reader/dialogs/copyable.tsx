import { useId, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';

interface CopyableProps {
  label: string;
  text: string;
  rows: number;
}

/** Words to be taken along: by a button, or by the reader's own keys where the browser refuses. */
export function Copyable({ label, text, rows }: CopyableProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      // Refused, or not a secure page: the words are marked, ready for the reader's own keys.
      field.current?.focus();
      field.current?.select();
      setSaid('The browser does not allow copying: the words are marked, copy them from here.');
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
      <Button look="framed" label={`Copy ${label.toLowerCase()}`} onClick={copy} />
      <p role="status">{said}</p>
    </div>
  );
}
