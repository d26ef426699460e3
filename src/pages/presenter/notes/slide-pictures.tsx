import { useMemo, useSyncExternalStore } from 'react';
import { t } from '../../../i18n/translate.ts';
import { type Palette, readPalette } from '../../../map/style/palette.ts';
import { watchTheme } from '../../../map/style/watch-theme.ts';
import type { Story } from '../../../story/model.ts';
import { buildJourney } from '../../../timeline/build-journey.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import { slideTitle } from '../slide/slide-text.ts';
import type { Slide } from '../talk/slides.ts';
import { NextSlide } from './slide-notes.tsx';
import { SlidePicture } from './slide-picture.tsx';
import { usePictureMap } from './use-picture-map.ts';
import './slide-pictures.css';

interface SlidePicturesProps {
  readonly story: Story;
  readonly slides: readonly Slide[];
  readonly index: number;
  /** Which figure fills this slide; null for none. */
  readonly figure: number | null;
  readonly clock: Clock;
  readonly lang: string;
}

/** This slide and the next as the audience sees them. */
export function SlidePictures({ story, slides, index, figure, clock, lang }: SlidePicturesProps) {
  const journey = useMemo(() => buildJourney(story), [story]);
  const palette = usePalette();
  const map = usePictureMap(story);
  const [slide, next] = [slides[index], slides[index + 1]];
  const shared = { story, journey, clock, lang, palette, map };
  return (
    <div className="slide-pictures">
      {slide && (
        <SlidePicture
          {...{ ...shared, slide, figure }}
          name={t('presenter.picture-this', { title: slideTitle(story, slide, lang) })}
        />
      )}
      <div>
        {next && (
          <SlidePicture
            {...{ ...shared, slide: next, figure: null }}
            name={t('presenter.picture-next', { title: slideTitle(story, next, lang) })}
          />
        )}
        <NextSlide {...{ story, next, lang }} />
      </div>
    </div>
  );
}

function usePalette(): Palette {
  return useSyncExternalStore(watchTheme, () => readPalette(document.documentElement));
}
