import { localize, ownLanguage } from '../../story/localize.ts';
import type { Media } from '../../story/media/media.ts';

interface CaptionProps {
  readonly media: Pick<Media, 'caption' | 'credit'>;
  readonly lang: string;
}

/** What is seen, and who made it. Nothing where the file says neither. */
export function Caption({ media, lang }: CaptionProps) {
  const caption = media.caption && localize(media.caption, lang);
  const credit = media.credit && localize(media.credit, lang);
  if (!caption && !credit) return null;
  return (
    <figcaption className="figure-caption">
      {caption && <bdi {...ownLanguage(media.caption ?? {}, lang)}>{caption}</bdi>}{' '}
      {credit && (
        <bdi className="figure-credit" {...ownLanguage(media.credit ?? {}, lang)}>
          {credit}
        </bdi>
      )}
    </figcaption>
  );
}
