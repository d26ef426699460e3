import { useId } from 'react';
import { t } from '../../../i18n/translate.ts';

/** Chooses the file of a picture. The same file can be chosen again. */
export function PickPicture({ onFile }: { readonly onFile: (file: File | null) => void }) {
  const id = useId();
  return (
    <label className="studio-pick-file" htmlFor={id}>
      {t('studio.add-picture')}
      <input
        id={id}
        type="file"
        accept="image/*"
        value=""
        onChange={({ target }) => onFile(target.files?.[0] ?? null)}
      />
    </label>
  );
}
