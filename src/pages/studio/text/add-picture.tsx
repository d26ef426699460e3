import { useState } from 'react';
import { addPictureToText } from '../../../draft/edits/pictures.ts';
import { PickPicture } from '../pictures/pick-picture.tsx';
import { PictureDialog } from '../pictures/picture-dialog.tsx';
import { useStudioStore } from '../use-studio.ts';

interface AddPictureProps {
  readonly lang: string;
  /** Where in the article the picture comes, characters from its beginning. */
  readonly at: () => number;
}

/** Puts a picture into the article. */
export function AddPicture({ lang, at }: AddPictureProps) {
  const store = useStudioStore();
  const [file, setFile] = useState<File | null>(null);
  return (
    <>
      <PickPicture onFile={setFile} />
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
