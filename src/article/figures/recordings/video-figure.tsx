import { useState } from 'react';
import { inInterface } from '../../../i18n/in-interface.ts';
import { t } from '../../../i18n/translate.ts';
import { storyFolder } from '../../../story/load/story-folder.ts';
import { localize } from '../../../story/localize.ts';
import type { VideoMedia } from '../../../story/media/media.ts';
import { mediaAddress } from '../../../story/media/media-address.ts';
import { Icon } from '../../../ui/controls/icons.tsx';
import { Caption } from '../caption.tsx';
import type { FigureProps } from '../figure-context.ts';
import { LostFile } from '../picture/lost-file.tsx';
import { Picture } from '../picture/picture.tsx';
import { PictureSpace } from '../picture/picture-space.tsx';
import { boxOf, pictureFiles } from '../picture-files.ts';
import { Transcript } from './transcript.tsx';
import { VideoPlayer } from './video-player.tsx';

/**
 * A video. Until it is pressed there is only its poster, a picture like any other: a `<video>` would load
 * its poster at once, however far down the page it stands.
 */
export function VideoFigure({ media, setting }: FigureProps<VideoMedia>) {
  const [state, setState] = useState<'poster' | 'playing' | 'lost'>('poster');
  const { story, lang, sizes } = setting;
  const name = localize(media.src, lang);
  const src = mediaAddress(name, storyFolder(story.slug));
  if (src === null) return null;
  const alt = media.alt ? localize(media.alt, lang) : '';
  const poster = media.poster && pictureFiles(story, media.poster, lang, media);
  const box = poster ?? { ...boxOf(story.mediaFiles.get(name), media), tone: null };
  const play = () => setState('playing');
  return (
    <figure className="figure" data-kind="video">
      {state === 'playing' && (
        <PictureSpace files={box} loaded>
          <VideoPlayer
            {...{ media, src, story, lang, alt }}
            poster={poster?.src}
            onLost={() => setState('lost')}
          />
        </PictureSpace>
      )}
      {state === 'lost' && (
        <PictureSpace files={box}>
          <LostFile sentence={t('figure.lost-video')} alt={alt} onRetry={play} />
        </PictureSpace>
      )}
      {state === 'poster' && (
        <div className="figure-video">
          {poster ? (
            <Picture {...{ alt, sizes }} files={poster} poster />
          ) : (
            <PictureSpace files={box}>
              {alt && <p className="figure-instead">{alt}</p>}
            </PictureSpace>
          )}
          <button type="button" className="figure-play" onClick={play}>
            <span className="figure-play-words">
              <Icon name="play" />
              <span {...inInterface(lang)}>{t('figure.play-video')}</span>
            </span>
          </button>
        </div>
      )}
      <noscript>
        <a href={src} {...inInterface(lang)}>
          {t('figure.open-video')}
        </a>
      </noscript>
      <Caption {...{ media, lang }} />
      <Transcript text={media.transcript} lang={lang} />
    </figure>
  );
}
