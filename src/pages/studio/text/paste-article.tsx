import { useState } from 'react';
import { addPassage } from '../../../draft/edits/text/passages.ts';
import type { CutArticle } from '../../../draft/words/split-into-passages.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Field } from '../fields/field.tsx';
import { useStudioStore } from '../use-studio.ts';

interface PasteArticleProps {
  readonly lang: string;
  /** Id of the passage after which the new ones come; null for the end. */
  readonly after: string | null;
  /** Of new passages, which need one at least. */
  readonly sources: readonly string[];
}

/** Takes an article from a word processor, and cuts it into passages. */
export function PasteArticle({ lang, after, sources }: PasteArticleProps) {
  const store = useStudioStore();
  const [open, setOpen] = useState(false);
  const [article, setArticle] = useState<CutArticle | null>(null);
  const close = () => {
    setOpen(false);
    setArticle(null);
  };
  const cut = async (clip: { html?: string; text: string }) => {
    const { splitIntoPassages } = await import('../../../draft/words/split-into-passages.ts');
    setArticle(await splitIntoPassages(clip));
  };
  const add = ({ passages }: CutArticle) => {
    store.edit((now) => {
      let changed = { draft: now, id: after ?? undefined };
      for (const { markdown } of passages) {
        const [, heading = '', text = ''] = /^(?:## (.*)\n*)?([\s\S]*)$/u.exec(markdown) ?? [];
        changed = addPassage(changed.draft, lang, { heading, text, sources }, changed.id);
      }
      return changed.draft;
    });
    close();
  };
  const count = article?.passages.length ?? 0;
  return (
    <>
      <Button look="framed" label={t('studio.paste-article')} onClick={() => setOpen(true)} />
      {open && (
        <Dialog title={t('studio.paste-article')} onClose={close}>
          <div
            onPaste={(event) => {
              event.preventDefault();
              const clip = event.clipboardData;
              void cut({ html: clip.getData('text/html'), text: clip.getData('text/plain') });
            }}
          >
            <Field
              isFirst
              label={t('studio.paste-here')}
              value={article?.passages.map(({ markdown }) => markdown).join('\n\n\n') ?? ''}
              rows={12}
              lang={lang}
              hint={article && t('studio.paste-found', { count })}
              // It takes what is pasted; the article itself is where one writes.
              onChange={() => {}}
            />
          </div>
          {(article?.leftOut.length ?? 0) > 0 && (
            <p className="studio-hint">{t('studio.paste-left-out')}</p>
          )}
          <Button
            look="signal"
            label={t('studio.paste-add')}
            disabled={count === 0}
            onClick={() => article && add(article)}
          />
        </Dialog>
      )}
    </>
  );
}
