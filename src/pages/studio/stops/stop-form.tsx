import { removeStop } from '../../../draft/edits/stops.ts';
import { type StopEntry, textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { EventFields } from '../events/event-fields.tsx';
import { LocalFields } from '../fields/local-fields.tsx';
import { useStudioStore } from '../use-studio.ts';
import { KindField } from './kind-field.tsx';
import { PlaceFields } from './place/place-fields.tsx';
import { StopClockField } from './stop-clock-field.tsx';
import { TimeField } from './times/time-field.tsx';

/** What a stop is called, where it is, when the traveller was there, and how the map shows it. */
export function StopForm({ stop }: { readonly stop: StopEntry }) {
  const store = useStudioStore();
  const isStay = !['pass', 'call'].includes(textIn(stop.entry, 'kind'));
  return (
    <div className="studio-form">
      <PlaceFields place={stop.place} label={t('studio.stop-name')} />
      <LocalFields
        name="title"
        label={t('studio.stop-title')}
        hint={t('studio.stop-title-hint')}
        path={['stops', stop.index, 'title']}
        keep={(text) => (text === '' ? null : text)}
      />
      <KindField stop={stop} />
      {(isStay ? (['arrival', 'departure'] as const) : (['at'] as const)).map((key) => (
        <TimeField key={key} stop={stop} field={key} />
      ))}
      <StopClockField stop={stop} />
      <EventFields event={stop} />
      <Button
        look="framed"
        label={t('studio.remove-stop')}
        onClick={() => {
          store.edit((now) => removeStop(now, stop.id));
          store.show({ stop: null });
          // The form is gone, and the focus with it.
          document.getElementById('tab-stops')?.focus();
        }}
      />
    </div>
  );
}
