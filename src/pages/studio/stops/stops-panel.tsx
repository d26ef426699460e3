import { moveJson } from '../../../draft/edit-json.ts';
import { placeEntry, stopEntries } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { StopForm } from './stop-form.tsx';
import { StopRow } from './stop-row.tsx';

/** The stops in travel order, and the one that is open. */
export function StopsPanel() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const open = useStudio((state) => state.stop);
  const stops = stopEntries(draft);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= stops.length) return;
    store.edit((now) => moveJson(now, 'story.json', ['stops'], from, to));
  };
  return (
    <>
      <h2>{t('studio.panel-stops')}</h2>
      <ol className="studio-stops">
        {stops.map((stop) => (
          <li key={stop.id}>
            <StopRow
              stop={stop}
              place={placeEntry(draft, stop.place)}
              isOpen={stop.id === open}
              onOpen={() => store.show({ stop: stop.id === open ? null : stop.id })}
              onMove={(by) => move(stop.index, stop.index + by)}
            />
            {stop.id === open && <StopForm stop={stop} />}
          </li>
        ))}
      </ol>
      <Button look="framed" label={t('studio.add-stop')} onClick={() => {}} />
    </>
  );
}
