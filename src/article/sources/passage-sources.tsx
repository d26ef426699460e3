import { inInterface } from '../../i18n/in-interface.ts';
import { t } from '../../i18n/translate.ts';
import type { Source, Story } from '../../story/model.ts';
import { SourceLine } from './source-line.tsx';
import { numberOf, numbersText } from './story-sources.ts';

interface PassageSourcesProps {
  story: Story;
  sources: readonly Source[];
  lang: string;
}

/** The numbers of a passage's sources. They open its list, also where no script runs. */
export function PassageSources({ story, sources, lang }: PassageSourcesProps) {
  const numbered = sources
    .map((source) => ({ source, number: numberOf(story, source) }))
    .sort((a, b) => a.number - b.number);
  return (
    <details className="article-sources">
      <summary {...inInterface(lang)}>
        {t('article.sources-numbered', {
          count: numbered.length,
          numbers: numbersText(numbered.map(({ number }) => number)),
        })}
      </summary>
      <ol>
        {numbered.map(({ source, number }) => (
          <li key={source.id} value={number}>
            <SourceLine source={source} lang={lang} />
          </li>
        ))}
      </ol>
    </details>
  );
}
