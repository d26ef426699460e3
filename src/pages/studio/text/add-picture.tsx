import { useId, useState } from 'react';
import { addPictureToText } from '../../../draft/edits/pictures.ts';
import { t } from '../../../i18n/translate.ts';
import { PictureDialog } from '../pictures/picture-dialog.tsx';
import { useStudioStore } from '../use-studio.ts';

interface AddPictureProps {
  readonly lang: string;
  /** Where in the article the picture comes, characters from its beginning. */
  readonly at: () => number;
}

/** Puts a picture into the article. */
export function AddPicture({ lang, at }: AddPictureProps) {
  const id = useId();
  const store = useStudioStore();
  const [file, setFile] = useState<File | null>(null);
  return (
    <>
      <label className="studio-pick-file" htmlFor={id}>
        {t('studio.add-picture')}
        <input
          id={id}
          type="file"
          accept="image/*"
          value=""
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
        />
      </label>
      {file && (
        <PictureDialog
          file={file}
          onClose={() => setFile(null)}
          onAdd={(picture) => {
            store.edit((now) => addPictureToText(now, lang, at(), picture).draft);
            setFile(null);
          }}
        />
      )}
    </>
  );
}
