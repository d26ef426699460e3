import { useId, useState } from 'react';
import { addPictureToText } from '../../../draft/edits/pictures.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Field } from '../fields/field.tsx';
import { useStudioStore } from '../use-studio.ts';

interface AddPictureProps {
  readonly lang: string;
  /** Where in the article the picture comes, characters from its beginning. */
  readonly at: () => number;
}

/** Puts a picture into the article. It asks for what readers need who do not see it, and for its maker. */
export function AddPicture({ lang, at }: AddPictureProps) {
  const id = useId();
  const store = useStudioStore();
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState('');
  const [credit, setCredit] = useState('');
  const [caption, setCaption] = useState('');
  const close = () => {
    setFile(null);
    for (const clear of [setAlt, setCredit, setCaption]) clear('');
  };
  const add = async () => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const picture = { name: file.name, bytes, alt, credit, caption };
    store.edit((now) => addPictureToText(now, lang, at(), picture).draft);
    close();
  };
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
        <Dialog title={t('studio.add-picture')} onClose={close}>
          <p>{file.name}</p>
          <Field isFirst label={t('studio.picture-alt')} value={alt} rows={2} onChange={setAlt} />
          <Field label={t('studio.picture-credit')} value={credit} onChange={setCredit} />
          <Field label={t('studio.picture-caption')} value={caption} onChange={setCaption} />
          <Button
            look="signal"
            label={t('studio.add-picture')}
            disabled={alt.trim() === '' || credit.trim() === ''}
            onClick={() => void add()}
          />
        </Dialog>
      )}
    </>
  );
}
