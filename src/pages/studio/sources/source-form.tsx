import { setInSource } from '../../../draft/edits/sources.ts';
import { textIn } from '../../../draft/story-entries.ts';
import { plainTime } from '../../../draft/times/plain-time.ts';
import { t } from '../../../i18n/translate.ts';
import { LocalFields } from '../fields/local-fields.tsx';
import { TimeWordsField } from '../stops/times/time-words-field.tsx';
import { useStudioStore } from '../use-studio.ts';
import { RemoveSource } from './remove-source.tsx';
import { SourceNamings } from './source-namings.tsx';
import { UrlField } from './url-field.tsx';

interface SourceFormProps {
  readonly id: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** The dates of sources are on no clock. */
const CONTEXT = { defaultDate: null, zone: 'UTC' };

/** What a source is, where it is found, and what names it. */
export function SourceForm({ id, entry }: SourceFormProps) {
  const store = useStudioStore();
  return (
    <div className="studio-form">
      <LocalFields
        name="publisher"
        label={t('studio.source-publisher')}
        path={['sources', id, 'publisher']}
      />
      <LocalFields
        name="title"
        label={t('studio.source-title')}
        path={['sources', id, 'title']}
        rows={2}
      />
      <UrlField id={id} url={textIn(entry, 'url')} />
      <TimeWordsField
        name="date"
        label={t('studio.source-date')}
        hint={t('studio.source-date-hint')}
        value={textIn(entry, 'date') || null}
        context={CONTEXT}
        kept={(value) => plainTime(value)}
        onTime={(time) =>
          store.edit(
            (now) => setInSource(now, id, ['date'], time ? plainTime(time.value) : undefined),
            `date ${id}`,
          )
        }
      />
      <SourceNamings id={id} />
      <RemoveSource {...{ id, entry }} />
    </div>
  );
}
