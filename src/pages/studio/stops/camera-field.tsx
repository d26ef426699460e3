import { useState } from 'react';
import { setInEvent } from '../../../draft/edits/stops.ts';
import type { StopEntry } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { usePreview, useStudioStore } from '../use-studio.ts';

/** How the map shows a stop or a moment: as it does by itself, or as the preview shows it now. */
export function CameraField({ event }: { readonly event: StopEntry }) {
  const store = useStudioStore();
  const preview = usePreview();
  const [missing, setMissing] = useState(false);
  const set = (camera: unknown) =>
    store.edit((now) => setInEvent(now, event.id, ['camera'], camera));
  const use = async () => {
    const view = await preview.look();
    setMissing(view === null);
    if (!view) return;
    const [lon, lat] = view.center;
    const zoom = Math.round(view.zoom * 10) / 10;
    set({ center: [Math.round(lon * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4], zoom });
  };
  return (
    <fieldset className="studio-field" data-field="camera">
      <legend>{t('studio.camera')}</legend>
      <p className="studio-hint">
        {event.entry.camera === undefined ? t('studio.camera-own') : t('studio.camera-chosen')}
      </p>
      <div className="studio-field-line">
        <Button look="framed" label={t('studio.camera-go')} onClick={() => preview.go(event.id)} />
        <Button look="framed" label={t('studio.camera-use')} onClick={() => void use()} />
        {event.entry.camera !== undefined && (
          <Button label={t('studio.camera-reset')} onClick={() => set(undefined)} />
        )}
      </div>
      {missing && <p className="studio-error">{t('studio.camera-missing')}</p>}
    </fieldset>
  );
}
