import { useId, useState } from 'react';
import { addChapter } from '../../../draft/edits/chapters.ts';
import { t } from '../../../i18n/translate.ts';
import type { Story } from '../../../story/model.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Field } from '../fields/field.tsx';
import { useStudioStore } from '../use-studio.ts';
import { chapterStarts, wholeStory } from './story-span.ts';

interface AddChapterProps {
  readonly story: Story;
  /** Of times without an offset. */
  readonly zone: string;
  readonly onClose: () => void;
}

/** Adds a chapter: its name, and the stop or the moment that it begins with. */
export function AddChapter({ story, zone, onClose }: AddChapterProps) {
  const menu = useId();
  const store = useStudioStore();
  const starts = chapterStarts(story);
  const [title, setTitle] = useState('');
  const [start, setStart] = useState(starts[0]?.id ?? '');
  const from = starts.find(({ id }) => id === start)?.from;
  const isReady = title.trim() !== '' && from !== undefined;
  const add = () => {
    if (!isReady) return;
    let id = '';
    store.edit((now) => {
      const added = addChapter(now, { title: title.trim(), from }, wholeStory(story), zone);
      ({ id } = added);
      return added.draft;
    });
    store.show({ entry: id });
    onClose();
  };
  return (
    <Dialog title={t('studio.add-chapter')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field isFirst label={t('studio.chapter-title')} value={title} onChange={setTitle} />
        <div className="studio-field">
          <label htmlFor={menu}>{t('studio.chapter-with')}</label>
          <select id={menu} value={start} onChange={({ target }) => setStart(target.value)}>
            {starts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <p className="studio-hint">{t('studio.chapter-with-hint')}</p>
        </div>
        <Button look="signal" type="submit" label={t('studio.add-chapter')} disabled={!isReady} />
      </form>
    </Dialog>
  );
}
