import { useEffect, useState } from 'react';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { reportIssue } from '../../../ui/issues/issues.ts';
import { picturesLoaded } from '../../print/pictures-loaded.ts';
import { loadPrintBasemap, type PrintBasemap } from '../../print/print-map.tsx';
import { Handout, type HandoutProps } from './handout.tsx';
import './handout-page.css';

/** The handout as a page: to look at, to print, or to be turned into a PDF by a program. */
export function HandoutPage(props: Omit<HandoutProps, 'notes'>) {
  const { story } = props;
  const [basemap, setBasemap] = useState<PrintBasemap | null>(null);
  const [missing, setMissing] = useState(false);
  const [pictures, setPictures] = useState(false);
  const [notes, setNotes] = useState(() => new URL(location.href).searchParams.has('notes'));
  useEffect(() => {
    // Paper is white.
    document.documentElement.dataset.theme = 'light';
    loadPrintBasemap(story).then(setBasemap, (cause) => {
      setMissing(true);
      const what = t('print.handout-bare');
      reportIssue({ code: 'handout-bare', what, level: 'info', shown: 'view', cause });
    });
  }, [story]);
  // A program that makes a PDF scrolls to no picture.
  useEffect(() => {
    if (basemap || missing) void picturesLoaded(document).then(() => setPictures(true));
  }, [basemap, missing]);
  const state = !pictures ? 'loading' : basemap ? 'ready' : 'bare';
  return (
    <main className="handout-page" data-state={state}>
      <div className="handout-bar" lang={interfaceLanguage()}>
        <label>
          <input
            type="checkbox"
            checked={notes}
            onChange={(event) => setNotes(event.target.checked)}
          />
          <span>{t('print.with-notes')}</span>
        </label>
        <Button
          look="signal"
          label={t('print.print')}
          disabled={state === 'loading'}
          onClick={() => print()}
        />
        {missing && <p>{t('print.handout-bare')}</p>}
      </div>
      <Handout {...props} {...{ basemap, notes }} />
    </main>
  );
}
