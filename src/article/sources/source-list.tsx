import { interfaceLanguage, t } from '../../i18n/translate.ts';
import type { Story } from '../../story/model.ts';
import { SourceLine } from './source-line.tsx';
import { sourcesOf } from './story-sources.ts';

/** All sources of a story, numbered as in its passages; nothing for a story without any. */
export function SourceList({ story, lang }: { story: Story; lang: string }) {
  const sources = sourcesOf(story);
  if (sources.length === 0) return null;
  return (
    <section className="article-source-list">
      <h2 lang={interfaceLanguage()}>{t('article.sources')}</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} lang={lang} />
          </li>
        ))}
      </ol>
    </section>
  );
}
