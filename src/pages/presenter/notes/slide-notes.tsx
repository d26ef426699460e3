import { t } from '../../../i18n/translate.ts';
import { localize } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import { slideTitle } from '../slide/slide-text.ts';
import type { Slide } from '../talk/slides.ts';

interface SlideNotesProps {
  readonly story: Story;
  readonly slides: readonly Slide[];
  readonly index: number;
  readonly lang: string;
}

/** The notes to a slide, and the title of the next one. */
export function SlideNotes({ story, slides, index, lang }: SlideNotesProps) {
  const slide = slides[index];
  const next = slides[index + 1];
  if (!slide) return null;
  return (
    <>
      <div className="notes-text">
        {slide.notes ? (
          <p lang={lang}>{localize(slide.notes, lang)}</p>
        ) : (
          <p className="notes-none">{t('presenter.no-notes')}</p>
        )}
      </div>
      <p className="notes-next">
        {next ? (
          <>
            {t('presenter.next')} <span lang={lang}>{slideTitle(story, next, lang)}</span>
          </>
        ) : (
          t('presenter.last-slide')
        )}
      </p>
    </>
  );
}
