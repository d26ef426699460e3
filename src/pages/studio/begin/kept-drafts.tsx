import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type KeptDraft, openDatabase } from '../../../draft/keep/database.ts';
import { listDrafts, removeDraft } from '../../../draft/keep/kept-drafts.ts';
import { localeOf } from '../../../i18n/languages.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';

interface KeptDraftsProps {
  readonly onKept: (id: string) => Promise<boolean>;
  readonly onProblem: (sentence: string | null) => void;
}

const KEY = ['kept drafts'];

/** The stories that this browser keeps, the last one first. */
export function KeptDrafts({ onKept, onProblem }: KeptDraftsProps) {
  const client = useQueryClient();
  const { data = [] } = useQuery({
    queryKey: KEY,
    // Other tabs write, too.
    staleTime: 0,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    queryFn: () => withDatabase(listDrafts),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const [removing, setRemoving] = useState<KeptDraft | null>(null);
  const open = async (id: string) => {
    onProblem(null);
    const found = await onKept(id).catch(() => null);
    if (found === null) onProblem(t('studio.kept-unreadable'));
    else if (!found) onProblem(t('studio.kept-gone'));
  };
  const remove = async ({ id }: KeptDraft) => {
    await withDatabase((database) => removeDraft(database, id)).catch(() =>
      onProblem(t('studio.keep-failed')),
    );
    setRemoving(null);
    await client.invalidateQueries({ queryKey: KEY });
    // The story's buttons go away, and the focus with them.
    heading.current?.focus();
  };
  if (data.length === 0) return null;
  const when = new Intl.DateTimeFormat(localeOf(interfaceLanguage()), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <section className="begin-kept">
      <h2 ref={heading} tabIndex={-1}>
        {t('studio.kept')}
      </h2>
      <ul>
        {data.map((kept) => (
          <li key={kept.id}>
            <button type="button" onClick={() => void open(kept.id)}>
              {kept.title}
            </button>
            <span>{when.format(kept.at)}</span>
            <Button
              icon="close"
              label={t('studio.remove', { name: kept.title })}
              onClick={() => setRemoving(kept)}
            />
          </li>
        ))}
      </ul>
      {removing && (
        <Dialog
          title={t('studio.remove', { name: removing.title })}
          onClose={() => setRemoving(null)}
        >
          <p>{t('studio.remove-what')}</p>
          <Button
            look="signal"
            label={t('studio.remove-now')}
            onClick={() => void remove(removing)}
          />
        </Dialog>
      )}
    </section>
  );
}

async function withDatabase<T>(
  use: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const database = await openDatabase();
  return use(database).finally(() => database.close());
}
