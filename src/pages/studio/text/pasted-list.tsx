import type { Draft } from '../../../draft/draft.ts';
import { articleOf, languagesOf, passagesIn } from '../../../draft/edits/text/article-file.ts';
import type { PastedTo } from '../../../draft/edits/text/paste-passages.ts';
import { t } from '../../../i18n/translate.ts';
import { eventName } from '../event-name.ts';
import { useStudio } from '../use-studio.ts';
import { beginningOf, headingOf } from './heading-of.ts';
import './text.css';

interface PastedListProps {
  readonly parts: readonly PastedTo[];
  readonly draft: Draft;
  readonly lang: string;
}

/** The parts of a pasted article, each with the stop that it is about and with what becomes of it. */
export function PastedList({ parts, draft, lang }: PastedListProps) {
  const [first = 'en'] = languagesOf(draft);
  const passages = passagesIn(articleOf(draft, first));
  const story = useStudio((state) => state.story);
  return (
    <>
      <p className="studio-hint">{t('studio.paste-found', { count: parts.length })}</p>
      <table className="pasted-parts">
        <thead>
          <tr>
            <th scope="col">{t('studio.pasted-part')}</th>
            <th scope="col">{t('studio.pasted-stop')}</th>
            <th scope="col">{t('studio.pasted-becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ pasted, stop, passage }, i) => {
            const old = passages.find(({ id }) => id === passage);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no ids, and none is moved.
              <tr key={i}>
                <td lang={lang}>{pasted.heading ?? beginningOf(pasted.markdown)}</td>
                <td>{stop === null ? '' : eventName(story, stop)}</td>
                <td>
                  {old
                    ? t('studio.pasted-text-of', { name: headingOf(old) })
                    : t(lang === first ? 'studio.pasted-new' : 'studio.pasted-on')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
