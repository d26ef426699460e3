import { removeStop } from '../../../draft/edits/stops.ts';
import { type StopEntry, textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudioStore } from '../use-studio.ts';
import { CameraField } from './camera-field.tsx';
import { KindField } from './kind-field.tsx';
import { PlaceFields } from './place/place-fields.tsx';
import { TimeField } from './times/time-field.tsx';

/** What a stop is called, where it is, when the traveller was there, and how the map shows it. */
export function StopForm({ stop }: { readonly stop: StopEntry }) {
  const store = useStudioStore();
  const isStay = !['pass', 'call'].includes(textIn(stop.entry, 'kind'));
  return (
    <div className="studio-form">
      <PlaceFields place={stop.place} label={t('studio.stop-name')} />
      <KindField stop={stop} />
      {(isStay ? (['arrival', 'departure'] as const) : (['at'] as const)).map((key) => (
        <TimeField key={key} stop={stop} field={key} />
      ))}
      <CameraField stop={stop} />
      <Button
        look="framed"
        label={t('studio.remove-stop')}
        onClick={() => {
          store.edit((now) => removeStop(now, stop.id));
          store.show({ stop: null });
        }}
      />
    </div>
  );
}
