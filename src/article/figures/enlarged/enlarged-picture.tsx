import { useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { localize } from '../../../story/localize.ts';
import type { ImageMedia } from '../../../story/media/media.ts';
import type { Story } from '../../../story/model.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { LostFile } from '../picture/lost-file.tsx';
import { pictureFiles } from '../picture-files.ts';
import { storyPictures } from '../story-pictures.ts';
import { swipes } from './swipes.ts';
import { useSteps } from './use-steps.ts';
import './enlarged-picture.css';

interface EnlargedPictureProps {
  readonly story: Story;
  readonly lang: string;
  /** The one that was pressed. */
  readonly picture: ImageMedia;
  readonly onClose: () => void;
}

/** A picture as large as the window, with all that is written about it, and the way to the story's others. */
export function EnlargedPicture({ story, lang, picture, onClose }: EnlargedPictureProps) {
  const [pictures] = useState(() => picturesAround(story, lang, picture));
  const [index, step] = useSteps(
    pictures.length,
    pictures.indexOf(sameIn(pictures, picture, lang)),
  );
  const [lost, setLost] = useState<number | null>(null);
  const shown = pictures[index] ?? picture;
  const files = pictureFiles(story, shown.src, lang, shown);
  const [alt, caption, credit] = [shown.alt, shown.caption, shown.credit].map(
    (text) => text && localize(text, lang),
  );
  const several = pictures.length > 1;
  return (
    <Dialog
      title={
        several
          ? t('figure.number', { number: index + 1, of: pictures.length })
          : t('figure.picture')
      }
      onClose={onClose}
      full
    >
      <figure className="enlarged" {...(several ? swipes(step) : {})}>
        <div className="enlarged-room">
          {files && lost !== index && (
            <picture key={files.src}>
              {files.sources.map((source) => (
                <source key={source.type} {...source} sizes="100vw" />
              ))}
              <img
                className="enlarged-image"
                data-drawing={files.src.includes('#') || undefined}
                src={files.src}
                alt={alt ?? ''}
                draggable={false}
                onError={() => setLost(index)}
              />
            </picture>
          )}
          {lost === index && (
            <LostFile sentence={t('figure.lost')} alt="" onRetry={() => setLost(null)} />
          )}
        </div>
        {several && (
          <>
            <Button
              className="enlarged-before"
              icon="before"
              label={t('figure.previous')}
              look="framed"
              onClick={() => step(-1)}
            />
            <Button
              className="enlarged-after"
              icon="after"
              label={t('figure.next')}
              look="framed"
              onClick={() => step(1)}
            />
          </>
        )}
        <figcaption className="enlarged-words" lang={lang} aria-live="polite">
          {caption && <p>{caption}</p>}
          {alt && <p className="enlarged-alt">{t('figure.description', { alt })}</p>}
          {credit && <p className="figure-credit">{credit}</p>}
        </figcaption>
      </figure>
    </Dialog>
  );
}

function picturesAround(story: Story, lang: string, picture: ImageMedia): readonly ImageMedia[] {
  const all = storyPictures(story, lang);
  return all.includes(sameIn(all, picture, lang)) ? all : [picture];
}

/** The same picture among others: texts are parsed anew for each view, so objects differ. */
function sameIn(pictures: readonly ImageMedia[], picture: ImageMedia, lang: string): ImageMedia {
  const file = localize(picture.src, lang);
  return pictures.find(({ src }) => localize(src, lang) === file) ?? picture;
}
