import { useState } from 'react';
import { addSource } from '../../../draft/edits/sources.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Field } from '../fields/field.tsx';
import { useStudioStore } from '../use-studio.ts';
import { isWebAddress } from './web-address.ts';

interface AddSourceProps {
  readonly onClose: () => void;
}

/** Adds a source. Its id is made from its publisher, which is why this is asked first. */
export function AddSource({ onClose }: AddSourceProps) {
  const store = useStudioStore();
  const [publisher, setPublisher] = useState('');
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const isWrong = url.trim() !== '' && !isWebAddress(url.trim());
  const isReady = publisher.trim() !== '' && title.trim() !== '' && !isWrong;
  const add = () => {
    if (!isReady) return;
    const address = url.trim() === '' ? {} : { url: url.trim() };
    const source = { publisher: publisher.trim(), title: title.trim(), ...address };
    let id = '';
    store.edit((now) => {
      const added = addSource(now, source);
      ({ id } = added);
      return added.draft;
    });
    store.show({ source: id });
    onClose();
  };
  return (
    <Dialog title={t('studio.add-source')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          isFirst
          label={t('studio.source-publisher')}
          hint={t('studio.source-publisher-hint')}
          value={publisher}
          onChange={setPublisher}
        />
        <Field label={t('studio.source-title')} value={title} onChange={setTitle} />
        <Field
          label={t('studio.source-url')}
          value={url}
          hint={t('studio.source-url-hint')}
          error={isWrong ? t('studio.source-url-wrong') : null}
          onChange={setUrl}
        />
        <Button look="signal" type="submit" label={t('studio.add-source')} disabled={!isReady} />
      </form>
    </Dialog>
  );
}
