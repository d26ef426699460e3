import { useId } from 'react';
import { setInStory } from '../../../../draft/edits/story-json.ts';
import type { JsonPath } from '../../../../draft/json/edit-json.ts';
import { sourceEntries, textIn } from '../../../../draft/story-entries.ts';
import type { TimeContext } from '../../../../draft/times/parse-time-words.ts';
import { plainTime } from '../../../../draft/times/plain-time.ts';
import { t } from '../../../../i18n/translate.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { LocalFields } from '../../fields/local-fields.tsx';
import { SourceOptions } from '../../sources/source-options.tsx';
import { useStudio, useStudioStore } from '../../use-studio.ts';
import { TimeWordsField } from './time-words-field.tsx';

interface AccountFieldProps {
  /** Of the time in story.json, or of what else has claims. */
  readonly time: JsonPath;
  readonly index: number;
  readonly claim: Readonly<Record<string, unknown>>;
  readonly context: TimeContext;
  /** Null where it has to stay. */
  readonly onRemove: (() => void) | null;
}

/** What one source says of a time, or of something else that accounts differ about. */
export function AccountField({ time, index, claim, context, onRemove }: AccountFieldProps) {
  const id = useId();
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const path = [...time, 'claims', index];
  const at = textIn(claim, 'at');
  const set = (key: string, value: string | undefined, step?: string) =>
    store.edit((now) => setInStory(now, [...path, key], value), step);
  return (
    <li>
      <LocalFields label={t('studio.account-text')} path={[...path, 'text']} rows={2} />
      <div className="studio-field">
        <label htmlFor={id}>{t('studio.account-source')}</label>
        <select
          id={id}
          value={textIn(claim, 'source')}
          onChange={({ target }) => set('source', target.value)}
        >
          <SourceOptions sources={sourceEntries(draft)} chosen={textIn(claim, 'source')} />
        </select>
      </div>
      <TimeWordsField
        label={t('studio.account-at')}
        hint={t('studio.account-at-hint')}
        value={at || null}
        context={context}
        kept={(value) => plainTime(value)}
        onTime={(found) =>
          set('at', found === null ? undefined : plainTime(found.value), [...path, 'at'].join())
        }
      />
      {onRemove && <Button look="framed" label={t('studio.remove-account')} onClick={onRemove} />}
    </li>
  );
}
