import { inInterface } from '../../i18n/in-interface.ts';
import { t } from '../../i18n/translate.ts';
import { localize, ownLanguage } from '../../story/localize.ts';
import type { Claim, Conflict } from '../../story/model.ts';
import { formatCalendar } from '../../timeline/format/format-calendar.ts';
import { formatInstant } from '../../timeline/format/format-time.ts';
import { saysTime } from '../../timeline/format/says-time.ts';
import { Publisher } from '../sources/source-line.tsx';

interface ConflictBlockProps {
  conflict: Conflict;
  /** IANA zone for all times of the block. The reader compares the claims, so they share one zone. */
  zone: string;
  lang: string;
}

/** Claims that disagree, each with its source. */
export function ConflictBlock({ conflict, zone, lang }: ConflictBlockProps) {
  return (
    <div className="article-conflict">
      <p className="article-conflict-about">
        <strong {...inInterface(lang)}>{t('article.conflicts')}</strong>{' '}
        <bdi {...ownLanguage(conflict.about, lang)}>{localize(conflict.about, lang)}</bdi>
      </p>
      <ul className="article-claims">
        {conflict.claims.map((claim) => (
          <li key={`${claim.source.id} ${localize(claim.text, lang)}`}>
            <bdi className="article-claim" {...ownLanguage(claim.text, lang)}>
              {localize(claim.text, lang)}
            </bdi>
            {claimedTime(claim, zone, lang)}
            <span className="article-claim-source">
              <Publisher source={claim.source} lang={lang} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The instant of a claim that does not say it in its own words. */
function claimedTime({ at, date, text }: Claim, zone: string, lang: string) {
  if (at === null) return null;
  const own = localize(text, lang);
  if (date ? own.includes(formatCalendar(date, lang, null, false)) : saysTime(own, at, zone, lang))
    return null;
  return (
    <span className="article-claim-time" suppressHydrationWarning>
      {date ? formatCalendar(date, lang, null, false) : formatInstant(at, zone, lang)}
    </span>
  );
}
