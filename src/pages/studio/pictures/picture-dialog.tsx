import { useEffect, useState } from 'react';
import type { NewPicture } from '../../../draft/edits/pictures.ts';
import { t } from '../../../i18n/translate.ts';
import { HEAVY } from '../../../story/media/media-files.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Field } from '../fields/field.tsx';
import { pictureSize } from './picture-size.ts';
import { type ReadPicture, readPicture } from './read-picture.ts';
import './pictures.css';

interface PictureDialogProps {
  readonly file: File;
  readonly onAdd: (picture: NewPicture) => void;
  readonly onClose: () => void;
}

/** Asks for what readers need who do not see a picture, and for its maker; or says why it is not taken. */
export function PictureDialog({ file, onAdd, onClose }: PictureDialogProps) {
  const [read, setRead] = useState<ReadPicture | string | null>(null);
  const [alt, setAlt] = useState('');
  const [credit, setCredit] = useState('');
  const [caption, setCaption] = useState('');
  useEffect(() => {
    let isOpen = true;
    void readPicture(file).then((answer) => isOpen && setRead(answer));
    return () => {
      isOpen = false;
    };
  }, [file]);
  const isComplete = alt.trim() !== '' && credit.trim() !== '';
  return (
    <Dialog title={t('studio.add-picture')} {...{ onClose }}>
      {typeof read === 'string' && (
        <p role="alert" className="studio-error">
          {read}
        </p>
      )}
      {read !== null && typeof read !== 'string' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isComplete) onAdd({ ...read, alt, credit, caption });
          }}
        >
          <Thumbnail picture={read} />
          <p>
            {read.name} · {pictureSize(read.bytes.length, read.size)}
          </p>
          {read.bytes.length > HEAVY && <p className="studio-hint">{t('studio.picture-heavy')}</p>}
          <Field isFirst label={t('studio.picture-alt')} value={alt} rows={2} onChange={setAlt} />
          <Field label={t('studio.picture-credit')} value={credit} onChange={setCredit} />
          <Field label={t('studio.picture-caption')} value={caption} onChange={setCaption} />
          <Button
            type="submit"
            look="signal"
            label={t('studio.add-picture')}
            disabled={!isComplete}
          />
        </form>
      )}
    </Dialog>
  );
}

/** The picture itself, small: what is not in the story yet has no address but here. */
function Thumbnail({ picture }: { readonly picture: ReadPicture }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const type = picture.name.endsWith('.svg') ? 'image/svg+xml' : '';
    const made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return url && <img className="picture-thumbnail" src={url} alt="" />;
}
