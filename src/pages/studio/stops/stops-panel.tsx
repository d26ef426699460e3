import { useMemo, useState } from 'react';
import { addStop, moveStop } from '../../../draft/edits/stops.ts';
import { type Implied, impliedOf } from '../../../draft/implied.ts';
import { placeEntry, stopEntries } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { AddFromFile } from '../import/add-from-file.tsx';
import { usePreview, useStudio, useStudioStore } from '../use-studio.ts';
import { ImpliedRow } from './implied-row.tsx';
import { PlaceFinder } from './place/place-finder.tsx';
import { StopForm } from './stop-form.tsx';
import { StopRow } from './stop-row.tsx';

/** The stops in travel order, and the one that is open. */
export function StopsPanel() {
  const store = useStudioStore();
  const preview = usePreview();
  const draft = useStudio((state) => state.draft);
  const open = useStudio((state) => state.stop);
  /** Says aloud where a stop has been moved to. */
  const [moved, setMoved] = useState('');
  const [dragged, setDragged] = useState<{ readonly id: string; readonly name: string } | null>(
    null,
  );
  const [over, setOver] = useState<string | null>(null);
  const story = useStudio((state) => state.story);
  const implied = useMemo(() => story && impliedOf(story), [story]);
  const stops = stopEntries(draft);

  const move = (id: string, name: string, to: number) => {
    if (to < 0 || to >= stops.length) return;
    store.edit((now) => moveStop(now, id, to));
    setMoved(t('studio.moved', { name, place: to + 1, count: stops.length }));
  };
  const add = () => {
    const last = stops.at(-1);
    const place = placeEntry(draft, last?.place ?? '');
    const point = Array.isArray(place.point) ? place.point : [0, 0];
    let id = '';
    store.edit((now) => {
      const added = addStop(now, {
        place: {
          name: t('studio.new-stop'),
          point: [Number(point[0]), Number(point[1])],
          zone: typeof place.zone === 'string' ? place.zone : 'Etc/UTC',
        },
      });
      ({ id } = added);
      return added.draft;
    });
    store.show({ stop: id, field: 'name' });
  };

  return (
    <>
      <h2>{t('studio.panel-stops')}</h2>
      <p className="ui-hidden" role="status">
        {moved}
      </p>
      <PlaceFinder />
      <ol className="studio-stops">
        {stops.map((stop, i) => (
          <li
            key={stop.id}
            data-over={stop.id === over || undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(stop.id);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged.id, dragged.name, i);
              setDragged(null);
              setOver(null);
            }}
          >
            {implied?.has(stop.id) && <ImpliedRow implied={implied.get(stop.id) as Implied} />}
            <StopRow
              stop={stop}
              place={placeEntry(draft, stop.place)}
              isOpen={stop.id === open}
              isFirst={i === 0}
              isLast={i === stops.length - 1}
              onOpen={() => {
                store.show({ stop: stop.id === open ? null : stop.id });
                if (stop.id !== open) preview.go(stop.id);
              }}
              onMove={(by, name) => move(stop.id, name, i + by)}
              onDrag={setDragged}
            />
            {stop.id === open && <StopForm stop={stop} />}
          </li>
        ))}
      </ol>
      <Button look="framed" label={t('studio.add-stop')} onClick={add} />
      <AddFromFile />
    </>
  );
}
