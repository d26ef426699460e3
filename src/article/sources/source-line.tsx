import { memo } from 'react';
import { localize, ownLanguage } from '../../story/localize.ts';
import type { Source } from '../../story/model.ts';
import { formatCalendar } from '../../timeline/format/format-calendar.ts';
import { hostOf, webAddress } from '../passage/web-address.ts';

/** Publisher, title, date, and the link with its host as text. */
export const SourceLine = memo(function SourceLine(props: { source: Source; lang: string }) {
  const { source, lang } = props;
  const { publisher, title, date } = source;
  const url = source.url === null ? null : webAddress(source.url);
  return (
    <p className="article-source">
      <bdi className="article-publisher" {...ownLanguage(publisher, lang)}>
        {localize(publisher, lang)}
      </bdi>
      <span>, </span>
      <bdi {...ownLanguage(title, lang)}>{localize(title, lang)}</bdi>
      {date && (
        <span suppressHydrationWarning>{`, ${formatCalendar(date, lang, null, false)}`}</span>
      )}
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
});

/** The publisher alone, linked: beside a claim, where the list below has the rest. */
export function Publisher({ source, lang }: { source: Source; lang: string }) {
  const url = source.url === null ? null : webAddress(source.url);
  const name = (
    <bdi className="article-publisher" {...ownLanguage(source.publisher, lang)}>
      {localize(source.publisher, lang)}
    </bdi>
  );
  if (!url) return name;
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer" title={hostOf(url)}>
      {name}
    </a>
  );
}
