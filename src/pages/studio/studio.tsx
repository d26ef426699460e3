import { useEffect, useState } from 'react';
import type { Draft } from '../../draft/draft.ts';
import { t } from '../../i18n/translate.ts';
import { Begin } from './begin/begin.tsx';
import { Desk } from './desk.tsx';
import './studio.css';

/** The page on which a story is made: first what to begin with, then the desk. */
export function Studio() {
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => {
    document.title = `${t('studio.name')} · Whistlestop`;
  }, []);
  return draft ? (
    <Desk key={draft.slug} draft={draft} onLeave={() => setDraft(null)} />
  ) : (
    <Begin onDraft={setDraft} />
  );
}
