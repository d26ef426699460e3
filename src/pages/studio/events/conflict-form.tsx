import { useRef } from 'react';
import { addClaim, claimsAt, removeClaim } from '../../../draft/edits/claims.ts';
import { conflictsPath } from '../../../draft/edits/conflicts.ts';
import { TO_WRITE } from '../../../draft/empty-draft.ts';
import { placeEntry, type StopEntry, sourceEntries, textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { LocalFields } from '../fields/local-fields.tsx';
import { AccountField } from '../stops/times/account-field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';

interface ConflictFormProps {
  readonly event: StopEntry;
  readonly index: number;
  readonly conflict: Readonly<Record<string, unknown>>;
  readonly onRemove: () => void;
}

/** One thing that accounts differ about, and what each says. */
export function ConflictForm({ event, index, conflict, onRemove }: ConflictFormProps) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const accounts = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const path = [...(conflictsPath(draft, event.id) ?? []), index];
  const claims = claimsAt(draft, path);
  const sources = sourceEntries(draft);
  const dates = ['arrival', 'departure', 'at', 'from'].map((key) =>
    /-?\d{4}-\d{2}-\d{2}/.exec(JSON.stringify(event.entry[key]) ?? ''),
  );
  const context = {
    defaultDate: dates.find(Boolean)?.[0] ?? null,
    zone: textIn(event.entry, 'zone') || textIn(placeEntry(draft, event.place), 'zone') || 'UTC',
  };
  const add = () => {
    const named = claims.map((claim) => textIn(claim, 'source'));
    const next = sources.find(({ id }) => !named.includes(id)) ?? sources[0];
    if (!next) return;
    store.edit((now) => addClaim(now, path, { text: TO_WRITE, source: next.id }));
    requestAnimationFrame(() => {
      const text = accounts.current?.querySelector<HTMLTextAreaElement>('li:last-child textarea');
      text?.focus();
      text?.select();
    });
  };
  const remove = (account: number) => {
    store.edit((now) => removeClaim(now, path, account));
    addButton.current?.focus();
  };
  return (
    <li>
      <LocalFields
        label={t('studio.accounts-about')}
        hint={t('studio.conflict-about-hint')}
        path={[...path, 'about']}
      />
      <ol ref={accounts}>
        {claims.map((claim, i) => (
          <AccountField
            // biome-ignore lint/suspicious/noArrayIndexKey: accounts have no ids, and are named by their number.
            key={`${i} of ${claims.length}`}
            time={path}
            {...{ claim, context }}
            index={i}
            // One account contradicts nothing.
            onRemove={claims.length > 2 ? () => remove(i) : null}
          />
        ))}
      </ol>
      <div className="studio-field-line">
        <Button look="framed" ref={addButton} label={t('studio.add-account')} onClick={add} />
        <Button
          look="framed"
          label={t('studio.remove-conflict', {
            name: textIn(conflict, 'about', sources[0]?.lang) || TO_WRITE,
          })}
          onClick={onRemove}
        />
      </div>
    </li>
  );
}
