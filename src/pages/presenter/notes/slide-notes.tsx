import { t } from '../../../i18n/translate.ts';
import { localize, ownLanguage } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import { titleLanguage } from '../slide/slide-language.ts';
import { slideTitle } from '../slide/slide-text.ts';
import type { Slide } from '../talk/slides.ts';

interface NextSlideProps {
  readonly story: Story;
  /** Missing after the last one. */
  readonly next: Slide | undefined;
  readonly lang: string;
}

/** The notes to a slide. */
export function SlideNotes({ slide, lang }: { slide: Slide | undefined; lang: string }) {
  return (
    <div className="notes-text">
      {slide?.notes ? (
        <p lang={lang} {...ownLanguage(slide.notes, lang)}>
          {localize(slide.notes, lang)}
        </p>
      ) : (
        <p className="notes-none">
          <bdi>{t('presenter.no-notes')}</bdi>
        </p>
      )}
    </div>
  );
}

/** The title of the next slide. */
export function NextSlide({ story, next, lang }: NextSlideProps) {
  return (
    <p className="notes-next">
      {next ? (
        <>
          <span>{t('presenter.next')}</span>{' '}
          <bdi lang={lang} {...titleLanguage(story, next, lang)}>
            {slideTitle(story, next, lang)}
          </bdi>
        </>
      ) : (
        <bdi>{t('presenter.last-slide')}</bdi>
      )}
    </p>
  );
}
