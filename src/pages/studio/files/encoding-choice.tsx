import { useMemo } from 'react';
import { withFile } from '../../../draft/draft.ts';
import { encodedTexts } from '../../../draft/text-encodings.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudioStore } from '../use-studio.ts';

interface EncodingChoiceProps {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Saves a file as UTF-8 that is not: its author sees which reading has the right letters. */
export function EncodingChoice({ path, bytes }: EncodingChoiceProps) {
  const store = useStudioStore();
  const readings = useMemo(() => encodedTexts(bytes), [bytes]);
  return (
    <>
      <p>{t('studio.encoding-what')}</p>
      <ul className="studio-encodings">
        {readings.map(({ encoding, text, sample }) => (
          <li key={encoding}>
            <Button
              look="framed"
              label={`${t(`studio.encoding-${encoding}`)}: ${sample}`}
              onClick={() => store.edit((now) => withFile(now, path, text))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
