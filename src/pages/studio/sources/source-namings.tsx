import { namingsOf, type SourceNaming } from '../../../draft/edits/sources.ts';
import { t } from '../../../i18n/translate.ts';
import { usePreview, useStudio, useStudioStore } from '../use-studio.ts';
import { namingWords } from './naming-words.ts';

/** What names a source: each leads to where it is edited. */
export function SourceNamings({ id }: { readonly id: string }) {
  const store = useStudioStore();
  const preview = usePreview();
  const draft = useStudio((state) => state.draft);
  const story = useStudio((state) => state.story);
  const namings = namingsOf(draft, id);
  const go = (naming: SourceNaming) => {
    if (naming.kind === 'passage') store.show({ panel: 'text', passage: naming.id });
    else store.show({ panel: naming.list, stop: naming.id });
    preview.go(naming.id);
  };
  if (namings.length === 0) return <p className="studio-hint">{t('studio.source-unused')}</p>;
  return (
    <section className="source-namings">
      <h3>{t('studio.source-used')}</h3>
      <ul>
        {namings.map((naming) => (
          <li key={naming.kind === 'passage' ? naming.id : naming.path.join()}>
            <button type="button" onClick={() => go(naming)}>
              {namingWords(naming, draft, story)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
