import { inInterface } from '../../i18n/in-interface.ts';
import { t } from '../../i18n/translate.ts';
import { localize } from '../../story/localize.ts';
import type { LinkMedia } from '../../story/media/media.ts';
import { hostOf, webAddress } from '../passage/web-address.ts';
import { Caption } from './caption.tsx';
import type { FigureProps } from './figure-context.ts';
import { Picture } from './picture/picture.tsx';
import { pictureFiles } from './picture-files.ts';

/** A card that leads to another site, from which nothing loads here. */
export function LinkFigure({ media, setting }: FigureProps<LinkMedia>) {
  const { story, lang, sizes } = setting;
  const address = webAddress(localize(media.url, lang));
  if (!address) return null;
  const host = hostOf(address);
  const poster = media.poster && pictureFiles(story, media.poster, lang, media);
  const alt = media.alt ? localize(media.alt, lang) : '';
  const words = media.caption ? localize(media.caption, lang) : '';
  return (
    <figure className="figure" data-kind="link">
      <a className="figure-link" href={address.href} target="_blank" rel="noopener noreferrer">
        {poster && <Picture {...{ alt, sizes }} files={poster} poster />}
        <span className="figure-link-words">
          {(words || !poster) && <bdi className="figure-link-title">{words || alt || host}</bdi>}
          <span className="figure-link-host" {...inInterface(lang)}>
            {t('figure.opens-elsewhere', { host })}
          </span>
        </span>
      </a>
      <Caption media={{ caption: null, credit: media.credit }} lang={lang} />
    </figure>
  );
}
