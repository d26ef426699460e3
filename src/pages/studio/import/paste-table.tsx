import { useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Field } from '../fields/field.tsx';
import { pastedTable } from './import-files.ts';

/** A table that is pasted from a spreadsheet, as if it were a file. */
export function PasteTable({ onFile }: { readonly onFile: (file: File) => void }) {
  const [table, setTable] = useState('');
  return (
    <details className="import-paste">
      <summary>{t('studio.paste-table')}</summary>
      <Field label={t('studio.paste-table-what')} rows={6} value={table} onChange={setTable} />
      <Button
        look="framed"
        label={t('studio.import')}
        disabled={table.trim() === ''}
        onClick={() => onFile(pastedTable(table))}
      />
    </details>
  );
}
