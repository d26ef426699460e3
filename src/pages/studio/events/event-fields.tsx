import { isSkipped } from '../../../draft/edits/talk.ts';
import type { StopEntry } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { eventName } from '../event-name.ts';
import { Pictures } from '../pictures/pictures.tsx';
import { CameraField } from '../stops/camera-field.tsx';
import { SlideFields } from '../talk/slide-fields.tsx';
import { useStudio } from '../use-studio.ts';
import { ConflictsField } from './conflicts-field.tsx';
import { PassageMenu } from './passage-menu.tsx';
import { PlaceMore } from './place-more.tsx';
import '../sources/sources.css';

/** What stops and moments have in common: their passage, what accounts differ about, their slide, their view. */
export function EventFields({ event }: { readonly event: StopEntry }) {
  const story = useStudio((state) => state.story);
  const skipped = useStudio(({ draft }) => isSkipped(draft, event.id));
  return (
    <>
      <PassageMenu event={event} />
      <ConflictsField event={event} />
      <details className="accounts">
        <summary>{skipped ? t('studio.talk-without') : t('studio.talk-with')}</summary>
        <SlideFields
          slide={{ kind: 'event', id: event.id }}
          name={t('studio.slide-of', { name: eventName(story, event.id) })}
        />
      </details>
      <PlaceMore place={event.place} />
      <Pictures home={{ event: event.id }} title={t('studio.pictures')} />
      <CameraField event={event} />
    </>
  );
}
