import { say } from '../story/say.ts';
import type { Source } from '../story/story.ts';
import { plainDateWords } from '../timeline/words.ts';

/** Publisher, title, date, and the host that the link leads to. */
export function SourceLine({ source, lang }: { source: Source; lang: string }) {
  const { publisher, title, date } = source;
  const url = webAddress(source.url);
  const day = date === null ? Number.NaN : Date.parse(date);
  return (
    <p className="article-source">
      <span className="article-publisher">{publisher}</span>, {say(title, lang)}
      {!Number.isNaN(day) && <>, {plainDateWords(day, 'UTC', lang)}</>}
      {url && (
        <>
          {' '}
          <a href={url.href} target="_blank" rel="noopener">
            {url.host.replace(/^www\./, '')}
          </a>
        </>
      )}
    </p>
  );
}

/** Null for anything but http(s): an address comes from a file. */
function webAddress(text: string | null): URL | null {
  const url = text === null ? null : URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}
