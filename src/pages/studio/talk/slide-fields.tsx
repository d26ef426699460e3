import {
  isSkipped,
  notesPath,
  type SlideName,
  setSkipped,
  setTalkText,
  slidePath,
} from '../../../draft/edits/talk.ts';
import { t } from '../../../i18n/translate.ts';
import { LIMITS } from '../../../story/limits.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { CheckField } from '../fields/check-field.tsx';
import { LocalFields } from '../fields/local-fields.tsx';
import { usePreview, useStudio, useStudioStore } from '../use-studio.ts';
import { isBeforeJourney } from './is-before-journey.ts';

/** Slides that show a list, and no words of the author's. */
const WITHOUT_TEXT = ['conflicts', 'sources', 'end'];

interface SlideFieldsProps {
  readonly slide: SlideName;
  /** What it is called. */
  readonly name: string;
  /** Of its texts, where the others are edited elsewhere. */
  readonly lang?: string;
}

/** What a slide says, what the presenter says to it, and whether the talk has it. */
export function SlideFields({ slide, name, lang }: SlideFieldsProps) {
  const store = useStudioStore();
  const preview = usePreview();
  const draft = useStudio((state) => state.draft);
  const { kind, id } = slide;
  const story = useStudio((state) => state.story);
  const isStep = kind === 'step';
  if (!isStep && story && isBeforeJourney(story, id))
    return (
      <>
        <p className="studio-hint">{t('studio.slide-shared')}</p>
        <Button
          look="framed"
          label={t('studio.slide-shared-open')}
          onClick={() => store.show({ panel: 'talk', entry: 'background' })}
        />
      </>
    );
  const skipped = isSkipped(draft, id);
  const notes = notesPath(draft, slide);
  return (
    // The preview follows the field.
    <fieldset className="studio-group" onFocus={() => preview.go(id)}>
      <legend>{name}</legend>
      {!isStep && (
        <CheckField
          label={t('studio.slide-shown')}
          checked={!skipped}
          onChange={(shown) => store.edit((now) => setSkipped(now, id, !shown))}
        />
      )}
      {!skipped && !(isStep && WITHOUT_TEXT.includes(id)) && (
        <LocalFields
          name={`slides ${id}`}
          label={t('studio.slide-text')}
          hint={isStep ? t('studio.slide-step-hint') : t('studio.slide-text-hint')}
          rows={3}
          path={slidePath(slide)}
          lang={lang}
          set={(now, lang, text) => setTalkText(now, slidePath(slide), lang, text)}
          fault={(text) =>
            text.length > LIMITS.slide
              ? t('studio.slide-too-long', { count: text.length, limit: LIMITS.slide })
              : null
          }
        />
      )}
      {!skipped && (
        <LocalFields
          name={kind === 'event' ? 'notes' : `notes ${id}`}
          label={t('studio.slide-notes')}
          rows={3}
          path={notes}
          lang={lang}
          set={(now, lang, text) => setTalkText(now, notes, lang, text)}
        />
      )}
    </fieldset>
  );
}
