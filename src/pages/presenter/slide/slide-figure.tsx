import { Figure } from '../../../article/figures/figure.tsx';
import {
  type FigureSetting,
  FigureSettingProvider,
} from '../../../article/figures/figure-context.ts';
import { t } from '../../../i18n/translate.ts';
import type { Story } from '../../../story/model.ts';
import type { Slide } from '../talk/slides.ts';
import { withShortCaption } from './short-caption.ts';
import './slide-figure.css';

interface SlideFigureProps {
  readonly story: Story;
  readonly slide: Slide;
  readonly lang: string;
  /** Fills the slide with the figure, or shows the next one; left out in a picture of a slide. */
  readonly onEnlarge?: (() => void) | undefined;
}

/** The first figure of a slide, above its text; nothing where it has none. */
export function SlideFigure({ story, slide, lang, onEnlarge }: SlideFigureProps) {
  const [media] = slide.media;
  if (!media) return null;
  const setting: FigureSetting = { story, lang, sizes: '30vw', enlarge: onEnlarge ?? null };
  return (
    <div className="slide-figure">
      <FigureSettingProvider value={setting}>
        {/* The text below needs the room: the whole caption is below the figure that fills the slide. */}
        <Figure media={withShortCaption(media, lang)} />
      </FigureSettingProvider>
    </div>
  );
}

interface WholeFigureProps extends SlideFigureProps {
  /** Which of the slide's figures. */
  readonly index: number;
}

/** A figure on the whole slide, with its caption and credit for the last row. */
export function WholeFigure({ story, slide, lang, index, onEnlarge }: WholeFigureProps) {
  const media = slide.media[index];
  if (!media) return null;
  const of = slide.media.length;
  const setting: FigureSetting = { story, lang, sizes: '100vw', enlarge: onEnlarge ?? null };
  return (
    <div className="slide-figure-whole">
      <FigureSettingProvider value={setting}>
        <Figure key={index} media={media} />
      </FigureSettingProvider>
      {of > 1 && (
        <p className="slide-figure-number">
          {t('presenter.figure-number', { number: index + 1, of })}
        </p>
      )}
    </div>
  );
}
