import { t } from '../../i18n/translate.ts';
import { localize } from '../../story/localize.ts';
import type { Conflict } from '../../story/model.ts';
import { formatInstant } from '../../timeline/format/format-time.ts';
import { SourceLine } from './source-line.tsx';

interface ConflictBlockProps {
  conflict: Conflict;
  /** IANA zone for all times of the block. The reader compares the claims, so they share one zone. */
  zone: string;
  lang: string;
}

/** Claims that disagree, side by side, each with its source. */
export function ConflictBlock({ conflict, zone, lang }: ConflictBlockProps) {
  return (
    <div className="article-conflict">
      <p className="article-conflict-about">
        <strong>{t('article.conflicts')}</strong> {localize(conflict.about, lang)}
      </p>
      <ul className="article-claims">
        {conflict.claims.map((claim) => (
          <li key={`${claim.source.id} ${localize(claim.text, lang)}`}>
            <p className="article-claim">{localize(claim.text, lang)}</p>
            {claim.at !== null && (
              <p suppressHydrationWarning>{formatInstant(claim.at, zone, lang)}</p>
            )}
            <SourceLine source={claim.source} lang={lang} />
          </li>
        ))}
      </ul>
    </div>
  );
}
