import { t } from '../../i18n/translate.ts';
import { localize } from '../../story/localize.ts';
import type { ImageMedia, Media } from '../../story/media/media.ts';
import { Button } from '../../ui/controls/button.tsx';
import './figures.css';
import { Caption } from './caption.tsx';
import { type FigureProps, useFigureSetting } from './figure-context.ts';
import { fileOf } from './figures-in-turn.ts';
import { LinkFigure } from './link-figure.tsx';
import { Picture } from './picture/picture.tsx';
import { pictureFiles } from './picture-files.ts';
import { AudioFigure } from './recordings/audio-figure.tsx';
import { VideoFigure } from './recordings/video-figure.tsx';

interface FigureOptions {
  readonly media: Media;
  /** It stands at the head of the story, and is perhaps the largest thing that a reader sees first. */
  readonly lead?: boolean;
}

/** A picture, a video, a sound or a card that leads elsewhere, with its caption and its credit. */
export function Figure({ media, lead = false }: FigureOptions) {
  const setting = useFigureSetting();
  // Where no page says how it shows figures, their words stay.
  if (!setting) return <p>{Object.values(media.alt ?? media.caption ?? {})[0]}</p>;
  if (setting.leftOut === fileOf(media, setting.lang)) return null;
  switch (media.kind) {
    case 'image':
      return <ImageFigure {...{ media, setting, lead }} />;
    case 'video':
      return <VideoFigure {...{ media, setting }} />;
    case 'audio':
      return <AudioFigure {...{ media, setting }} />;
    case 'link':
      return <LinkFigure {...{ media, setting }} />;
  }
}

function ImageFigure({ media, setting, lead }: FigureProps<ImageMedia> & { lead: boolean }) {
  const { story, lang, sizes, enlarge } = setting;
  const files = pictureFiles(story, media.src, lang, media);
  const alt = media.alt ? localize(media.alt, lang) : '';
  if (!files) return <p>{alt}</p>;
  const open = enlarge ? () => enlarge(media) : undefined;
  return (
    <figure className="figure" data-kind="image">
      <Picture {...{ files, alt, sizes }} urgent={lead} onOpen={open} />
      <div className="figure-foot">
        <Caption {...{ media, lang }} />
        {open && (
          <Button
            className="figure-open"
            icon="full"
            label={t('figure.enlarge')}
            aria-haspopup="dialog"
            onClick={open}
          />
        )}
      </div>
    </figure>
  );
}
