import { setInSource } from '../../../draft/edits/sources.ts';
import { t } from '../../../i18n/translate.ts';
import { Field } from '../fields/field.tsx';
import { useTyped } from '../fields/use-typed.ts';
import { useStudioStore } from '../use-studio.ts';
import { isWebAddress } from './web-address.ts';

interface UrlFieldProps {
  /** Of the source. */
  readonly id: string;
  /** As the draft has it; empty where it has none. */
  readonly url: string;
}

/** Where readers find a source. The draft has it as soon as it is an address. */
export function UrlField({ id, url }: UrlFieldProps) {
  const store = useStudioStore();
  /** What is being typed; null while the field shows the draft's address. */
  const [typed, setTyped] = useTyped();
  const shown = typed ?? url;
  const isWrong = shown.trim() !== '' && !isWebAddress(shown.trim());
  return (
    <Field
      name="url"
      label={t('studio.source-url')}
      value={shown}
      hint={url === '' ? t('studio.source-url-hint') : undefined}
      error={isWrong ? t('studio.source-url-wrong') : null}
      onChange={(text) => {
        setTyped(text);
        const fresh = text.trim();
        if (fresh !== '' && !isWebAddress(fresh)) return;
        store.edit((now) => setInSource(now, id, ['url'], fresh || undefined), `url ${id}`);
      }}
      onLeave={() => {
        if (!isWrong) setTyped(null);
      }}
    >
      {isWebAddress(url) && (
        <a className="source-link" href={url} target="_blank" rel="noreferrer">
          {t('studio.source-open')}
        </a>
      )}
    </Field>
  );
}
