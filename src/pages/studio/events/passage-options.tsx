import type { Draft } from '../../../draft/draft.ts';
import { articleOf, languagesOf, passagesIn } from '../../../draft/edits/text/article-file.ts';
import { t } from '../../../i18n/translate.ts';
import { headingOf } from '../text/heading-of.ts';
import { useStudio } from '../use-studio.ts';

/** The passages of the article, for a menu. One that is chosen is shown also where it is gone. */
export function PassageOptions({ chosen }: { readonly chosen: string }) {
  const draft = useStudio((state) => state.draft);
  const passages = passagesOf(draft);
  return (
    <>
      <option value="">{t('studio.no-passage')}</option>
      {chosen !== '' && !passages.some(({ id }) => id === chosen) && (
        <option value={chosen}>{t('studio.passage-gone', { id: chosen })}</option>
      )}
      {passages.map((passage) => (
        <option key={passage.id} value={passage.id}>
          {headingOf(passage)}
        </option>
      ))}
    </>
  );
}

/** Those of the first language, in the order of reading. */
const passagesOf = (draft: Draft) => passagesIn(articleOf(draft, languagesOf(draft)[0] ?? 'en'));
