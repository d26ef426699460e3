import { localize } from '../../story/localize.ts';
import type { Source } from '../../story/model.ts';
import { formatPlainDate } from '../../timeline/format/format-time.ts';
import { hostOf, webAddress } from './web-address.ts';

/** Publisher, title, date, and the link with its host as text. */
export function SourceLine({ source, lang }: { source: Source; lang: string }) {
  const { publisher, title, date } = source;
  const url = source.url === null ? null : webAddress(source.url);
  const day = date === null ? Number.NaN : Date.parse(date);
  return (
    <p className="article-source">
      <bdi className="article-publisher">{publisher}</bdi>, <bdi>{localize(title, lang)}</bdi>
      {!Number.isNaN(day) && <>, {formatPlainDate(day, 'UTC', lang)}</>}
      {url && (
        <>
          {' '}
          <a href={url.href} target="_blank" rel="noopener noreferrer">
            {hostOf(url)}
          </a>
        </>
      )}
    </p>
  );
}
