import { useId } from 'react';
import type { WrittenPassage } from '../../../draft/edits/text/article-file.ts';
import { eventOfPassage, setEventOfPassage } from '../../../draft/edits/text/passage-event.ts';
import { momentEntries, stopEntries } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { eventName } from '../event-name.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { headingOf } from './heading-of.ts';
import './text.css';

/** Which stop or event a passage is about: without one, readers do not see it. */
export function PassageEvent({ passage }: { readonly passage: WrittenPassage }) {
  const id = useId();
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const story = useStudio((state) => state.story);
  const about = eventOfPassage(draft, passage.id);
  const hasTime = passage.t !== null;
  const nothing = hasTime
    ? t('studio.passage-own-time', { time: passage.t ?? '' })
    : t('studio.passage-no-stop');
  return (
    <div className="studio-field passage-event" data-field="passage">
      <label htmlFor={id}>{t('studio.passage-about', { name: headingOf(passage) })}</label>
      <select
        id={id}
        value={about ?? ''}
        aria-invalid={(about === null && !hasTime) || undefined}
        onChange={({ target }) =>
          store.edit((now) => setEventOfPassage(now, passage.id, target.value))
        }
      >
        {about === null && (
          <option value="" disabled>
            {nothing}
          </option>
        )}
        {[...stopEntries(draft), ...momentEntries(draft)].map((event) => (
          <option key={event.id} value={event.id}>
            {eventName(story, event.id)}
          </option>
        ))}
      </select>
    </div>
  );
}
