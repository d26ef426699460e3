import { useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { storyFolder } from '../../../story/load/story-folder.ts';
import { localize } from '../../../story/localize.ts';
import type { AudioMedia } from '../../../story/media/media.ts';
import { mediaAddress } from '../../../story/media/media-address.ts';
import { Caption } from '../caption.tsx';
import type { FigureProps } from '../figure-context.ts';
import { LostFile } from '../picture/lost-file.tsx';
import { Transcript } from './transcript.tsx';

/** A sound with the browser's own controls. Nothing of it loads before it is played. */
export function AudioFigure({ media, setting }: FigureProps<AudioMedia>) {
  const [lost, setLost] = useState(false);
  const { story, lang } = setting;
  const src = mediaAddress(localize(media.src, lang), storyFolder(story.slug));
  if (src === null) return null;
  const named = media.alt ?? media.caption;
  const name = named ? localize(named, lang) : t('figure.sound');
  return (
    <figure className="figure" data-kind="audio">
      {lost ? (
        <LostFile sentence={t('figure.lost-sound')} alt={name} onRetry={() => setLost(false)} />
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: its words are the transcript below it.
        <audio controls preload="none" aria-label={name} src={src} onError={() => setLost(true)} />
      )}
      <Caption {...{ media, lang }} />
      <Transcript text={media.transcript} lang={lang} />
    </figure>
  );
}
