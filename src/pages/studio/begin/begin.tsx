import { useState } from 'react';
import type { Draft } from '../../../draft/draft.ts';
import { inLanguage } from '../../../i18n/direction.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { BeginEmpty } from './begin-empty.tsx';
import { BeginFile } from './begin-file.tsx';
import { Examples } from './examples.tsx';
import { KeptDrafts } from './kept-drafts.tsx';
import './begin.css';

interface BeginProps {
  readonly onDraft: (draft: Draft) => void;
  /** Opens a draft that the browser keeps, by its id; false where it is gone. */
  readonly onKept: (id: string) => Promise<boolean>;
}

/** What a story can begin with. */
export function Begin({ onDraft, onKept }: BeginProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const shared = { onDraft, onProblem: setProblem };
  return (
    <main className="begin" {...inLanguage(interfaceLanguage())}>
      <header className="begin-head">
        <p className="begin-name">Whistlestop</p>
        <h1>{t('studio.begin-title')}</h1>
        <p>{t('studio.begin-what')}</p>
        <p>{t('studio.begin-private')}</p>
      </header>
      <aside className="studio-small">
        <p>{t('studio.too-small')}</p>
      </aside>
      <p role="alert" className="studio-error">
        {problem}
      </p>
      <KeptDrafts onKept={onKept} onProblem={setProblem} />
      <div className="begin-ways">
        <BeginFile {...shared} />
        <BeginEmpty onDraft={onDraft} />
        <Examples {...shared} />
      </div>
    </main>
  );
}
