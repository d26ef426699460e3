import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import type { Reading } from './use-reading.ts';

/** Says that a file is being read, which takes seconds where it is large, and ends it. */
export function ReadingFiles({ reading }: { readonly reading: Reading }) {
  const { file, cancel } = reading;
  return (
    <div className="import-reading">
      <p role="status">{file === null ? '' : t('studio.reading', { file })}</p>
      {file !== null && (
        <>
          <progress aria-label={t('studio.reading', { file })} />
          <Button look="framed" label={t('studio.reading-cancel')} onClick={cancel} />
        </>
      )}
    </div>
  );
}
