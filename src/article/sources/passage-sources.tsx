import { inInterface } from '../../i18n/in-interface.ts';
import { t } from '../../i18n/translate.ts';
import type { Source } from '../../story/model.ts';
import { SourceLine } from './source-line.tsx';
import { numbersText } from './story-sources.ts';

interface PassageSourcesProps {
  sources: readonly Source[];
  /** The number of each. */
  numbers: readonly number[];
  lang: string;
}

/** The numbers of a passage's sources. They open its list, also where no script runs. */
export function PassageSources({ sources, numbers, lang }: PassageSourcesProps) {
  const numbered = sources
    .map((source, i) => ({ source, number: numbers[i] ?? 0 }))
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
