import { isSkipped, slidesOfPassage } from '../../../draft/edits/talk.ts';
import type { WrittenPassage } from '../../../draft/edits/text/article-file.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { eventName } from '../event-name.ts';
import { SlideFields } from '../talk/slide-fields.tsx';
import { usePreview, useStudio, useStudioStore } from '../use-studio.ts';
import { headingOf } from './heading-of.ts';

interface PassageSlidesProps {
  readonly passage: WrittenPassage;
  readonly lang: string;
}

/** What the talk shows of a passage, and what the presenter says to it. */
export function PassageSlides({ passage, lang }: PassageSlidesProps) {
  const store = useStudioStore();
  const preview = usePreview();
  const draft = useStudio((state) => state.draft);
  const story = useStudio((state) => state.story);
  const view = useStudio((state) => state.view);
  const slides = slidesOfPassage(draft, passage.id);
  const count = slides.filter(({ id }) => !isSkipped(draft, id)).length;
  return (
    <details
      className="passage-slides"
      onToggle={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
    >
      <summary>{t('studio.talk-slides', { count })}</summary>
      {view !== 'talk' && (
        <Button
          look="framed"
          label={t('studio.talk-show')}
          onClick={() => {
            preview.go(slides[0]?.id ?? passage.id);
            store.show({ view: 'talk' });
          }}
        />
      )}
      {slides.map((slide) => (
        <SlideFields
          key={slide.id}
          {...{ slide, lang }}
          name={t('studio.slide-of', {
            name: slide.kind === 'event' ? eventName(story, slide.id) : headingOf(passage),
          })}
        />
      ))}
    </details>
  );
}
