import { useRef } from 'react';
import { addClaim, claimsAt, removeClaim } from '../../../../draft/edits/claims.ts';
import type { TimeKey } from '../../../../draft/edits/times.ts';
import { TO_WRITE } from '../../../../draft/empty-draft.ts';
import { type StopEntry, sourceEntries, textIn } from '../../../../draft/story-entries.ts';
import type { TimeContext } from '../../../../draft/times/parse-time-words.ts';
import { t } from '../../../../i18n/translate.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { LocalFields } from '../../fields/local-fields.tsx';
import { useStudio, useStudioStore } from '../../use-studio.ts';
import { AccountField } from './account-field.tsx';
import '../../sources/sources.css';

interface AccountsFieldProps {
  readonly stop: StopEntry;
  readonly field: TimeKey;
  readonly context: TimeContext;
}

/** What sources say of a time. Readers see two or more as a conflict. */
export function AccountsField({ stop, field, context }: AccountsFieldProps) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const time = ['stops', stop.index, field];
  const claims = claimsAt(draft, time);
  const sources = sourceEntries(draft);
  const add = () => {
    // Mostly another source than those that have said something already.
    const named = claims.map((claim) => textIn(claim, 'source'));
    const next = sources.find(({ id }) => !named.includes(id)) ?? sources[0];
    if (!next) return;
    store.edit((now) => addClaim(now, time, { text: TO_WRITE, source: next.id }));
    requestAnimationFrame(() => {
      const text = list.current?.querySelector<HTMLTextAreaElement>('li:last-child textarea');
      text?.focus();
      text?.select();
    });
  };
  const remove = (index: number) => {
    store.edit((now) => removeClaim(now, time, index));
    // The account's button is gone, and the focus with it.
    addButton.current?.focus();
  };

  return (
    <details className="accounts">
      <summary>
        {t('studio.accounts', { time: t(`studio.time-${field}`), count: claims.length })}
      </summary>
      <p className="studio-hint panel-what">{t('studio.accounts-what')}</p>
      {claims.length > 1 && (
        <LocalFields
          label={t('studio.accounts-about')}
          hint={t('studio.accounts-about-hint')}
          path={[...time, 'about']}
          keep={(text) => (text === '' ? null : text)}
        />
      )}
      <ol ref={list}>
        {claims.map((claim, i) => (
          <AccountField
            // biome-ignore lint/suspicious/noArrayIndexKey: accounts have no ids, and are named by their number.
            key={`${i} of ${claims.length}`}
            {...{ time, claim, context }}
            index={i}
            onRemove={() => remove(i)}
          />
        ))}
      </ol>
      {sources.length > 0 ? (
        <Button look="framed" ref={addButton} label={t('studio.add-account')} onClick={add} />
      ) : (
        <Button
          look="framed"
          label={t('studio.accounts-no-source')}
          onClick={() => store.show({ panel: 'sources' })}
        />
      )}
    </details>
  );
}
