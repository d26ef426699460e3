import { useEffect, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { reportIssue } from '../../../ui/issues.ts';
import { loadPrintBasemap, type PrintBasemap } from '../../print/print-basemap.ts';
import { Handout, type HandoutProps } from './handout.tsx';
import { BARE } from './use-handout.tsx';

/** The handout on the screen, to be looked at, printed, or made a PDF by a program. */
export function HandoutPage(props: Omit<HandoutProps, 'ground' | 'notes'>) {
  const [ground, setGround] = useState<PrintBasemap | null>(null);
  const [missing, setMissing] = useState(false);
  const [notes, setNotes] = useState(() => new URL(location.href).searchParams.has('notes'));
  useEffect(() => {
    // Paper is white.
    document.documentElement.dataset.theme = 'light';
    loadPrintBasemap(new URL('basemap/', document.baseURI).href).then(setGround, (cause) => {
      setMissing(true);
      reportIssue({ code: 'handout-bare', what: BARE, level: 'info', shown: 'view', cause });
    });
  }, []);
  return (
    <main className="handout-page" data-state={ground ? 'ready' : missing ? 'bare' : 'loading'}>
      <div className="handout-bar" lang="en">
        <label>
          <input
            type="checkbox"
            checked={notes}
            onChange={(event) => setNotes(event.target.checked)}
          />
          With the presenter’s notes
        </label>
        <Button
          look="signal"
          label="Print"
          disabled={!ground && !missing}
          onClick={() => print()}
        />
        {missing && <p>{BARE}</p>}
      </div>
      <Handout {...props} {...{ ground, notes }} />
    </main>
  );
}
