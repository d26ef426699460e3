import { localText, setLocalText } from '../../../draft/edits/local-texts.ts';
import { removeStop } from '../../../draft/edits/stops.ts';
import { draftLanguages, type StopEntry, textIn } from '../../../draft/story-entries.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Field } from '../field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { CameraField } from './camera-field.tsx';
import { KindField } from './kind-field.tsx';
import { PointField } from './point-field.tsx';
import { TimeField } from './time-field.tsx';
import { ZoneField } from './zone-field.tsx';

/** What a stop is called, where it is, when the traveller was there, and how the map shows it. */
export function StopForm({ stop }: { readonly stop: StopEntry }) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const languages = draftLanguages(draft);
  const name = ['places', stop.place, 'name'];
  const isStay = !['pass', 'call'].includes(textIn(stop.entry, 'kind'));
  return (
    <div className="studio-form">
      {languages.map((lang) => (
        <Field
          key={lang}
          lang={lang}
          label={
            languages.length > 1
              ? t('studio.stop-name-in', { language: languageName(lang) })
              : t('studio.stop-name')
          }
          value={localText(draft, name, lang) ?? ''}
          onChange={(text) =>
            store.edit((now) => setLocalText(now, name, lang, text), `name ${stop.place} ${lang}`)
          }
        />
      ))}
      <PointField place={stop.place} />
      <ZoneField place={stop.place} />
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
