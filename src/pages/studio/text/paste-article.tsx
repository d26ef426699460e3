import { useState } from 'react';
import { pastePassages, placePasted } from '../../../draft/edits/text/paste-passages.ts';
import type { CutArticle } from '../../../draft/words/split-into-passages.ts';
import { t } from '../../../i18n/translate.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Field } from '../fields/field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { PastedList } from './pasted-list.tsx';

interface PasteArticleProps {
  readonly lang: string;
  /** Of new passages, which need one at least. */
  readonly sources: readonly string[];
}

/** Takes an article from a word processor, and makes the passages about the stops of it. */
export function PasteArticle(props: PasteArticleProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="framed" label={t('studio.paste-article')} onClick={() => setOpen(true)} />
      {open && (
        <Dialog title={t('studio.paste-article')} onClose={() => setOpen(false)}>
          <PasteForm {...props} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function PasteForm({ lang, sources, onDone }: PasteArticleProps & { readonly onDone: () => void }) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const [article, setArticle] = useState<CutArticle | null>(null);
  const parts = article ? placePasted(draft, lang, article.passages) : [];
  const cut = async (clip: { html?: string; text: string }) => {
    const { splitIntoPassages } = await loadModule(
      () => import('../../../draft/words/split-into-passages.ts'),
    );
    setArticle(await splitIntoPassages(clip));
  };
  return (
    <>
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
          rows={parts.length > 0 ? 6 : 12}
          lang={lang}
          hint={t('studio.paste-what')}
          // It takes what is pasted; the article itself is where one writes.
          onChange={() => {}}
        />
      </div>
      {(article?.leftOut.length ?? 0) > 0 && (
        <p className="studio-hint">{t('studio.paste-left-out')}</p>
      )}
      <div role="status">{parts.length > 0 && <PastedList {...{ parts, draft, lang }} />}</div>
      <Button
        look="signal"
        label={t('studio.paste-add')}
        disabled={parts.length === 0}
        onClick={() => {
          store.edit((now) =>
            pastePassages(now, lang, placePasted(now, lang, article?.passages ?? []), sources),
          );
          onDone();
        }}
      />
    </>
  );
}
