import { useEffect, useState } from 'react';
import { parseCoordinates } from '../../../../draft/coordinates/parse-coordinates.ts';
import { editJson } from '../../../../draft/json/edit-json.ts';
import { draftLanguages, placeEntry, textIn } from '../../../../draft/story-entries.ts';
import { zoneAt } from '../../../../draft/zones/zone-at.ts';
import { t } from '../../../../i18n/translate.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Field } from '../../fields/field.tsx';
import { focusField } from '../../fields/focus-field.ts';
import { useTyped } from '../../fields/use-typed.ts';
import { usePreview, useStudio, useStudioStore } from '../../use-studio.ts';
import { PlaceChoices } from './place-choices.tsx';

/** Where a place is: pasted in any usual form, or pressed on the map of the preview. */
export function PointField({ place }: { readonly place: string }) {
  const store = useStudioStore();
  const preview = usePreview();
  const point = useStudio(({ draft }) => placeEntry(draft, place).point);
  const name = useStudio(({ draft }) =>
    textIn(placeEntry(draft, place), 'name', draftLanguages(draft)[0]),
  );
  /** What is being typed; null while the field shows the draft's point. */
  const [typed, setTyped] = useTyped();
  const [picking, setPicking] = useState(false);
  const answer = typed === null ? null : parseCoordinates(typed);

  const setPoint = (lon: number, lat: number) => {
    const rounded = [round(lon), round(lat)];
    const key = `point ${place}`;
    store.edit((now) => editJson(now, 'story.json', ['places', place, 'point'], rounded), key);
    void zoneAt(lat, lon, store.getState().story?.stops[0]?.from.best ?? Date.now()).then(
      (found) => {
        if (found)
          store.edit(
            (now) => editJson(now, 'story.json', ['places', place, 'zone'], found.zone),
            key,
          );
      },
    );
  };
  /** Without a pointer: the map can be moved by its keys. */
  const takeMiddle = async () => {
    const view = await preview.look();
    if (!view) return;
    setPoint(...view.center);
    setTyped(null);
    setPicking(false);
  };
  useEffect(() => {
    if (!picking) return;
    return preview.pick((lon, lat) => {
      setPoint(lon, lat);
      setTyped(null);
      setPicking(false);
    });
  });

  const isName = typed !== null && answer?.kind === 'fault' && answer.fault === 'words';
  // A place that is nowhere yet is most likely the town of its name.
  const sought = isName ? typed : !typed && !Array.isArray(point) ? name : '';
  const fault = answer?.kind === 'fault' && answer.fault !== 'empty' ? answer.fault : null;
  return (
    <Field
      name="place"
      label={t('studio.point')}
      value={typed ?? written(point)}
      hint={picking ? t('studio.point-press') : t('studio.point-hint')}
      error={fault && !isName ? t(`studio.point-${fault}`) : null}
      onChange={(text) => {
        setTyped(text);
        const next = parseCoordinates(text);
        if (next.kind === 'point') setPoint(next.point.longitude, next.point.latitude);
      }}
      onLeave={() => {
        if (!fault && answer?.kind !== 'ambiguous') setTyped(null);
      }}
    >
      <Button
        look="framed"
        label={t('studio.point-on-map')}
        aria-pressed={picking}
        onClick={() => setPicking(!picking)}
        onKeyDown={({ key }) => key === 'Escape' && setPicking(false)}
      />
      {picking && (
        <Button
          look="framed"
          label={t('studio.point-middle')}
          onClick={({ currentTarget }) => {
            focusField(currentTarget);
            void takeMiddle();
          }}
        />
      )}
      {answer?.kind === 'ambiguous' && (
        <fieldset className="studio-choices">
          <legend>{t('studio.ask-point')}</legend>
          {answer.candidates.map(({ latitude, longitude }) => (
            <Button
              key={`${latitude} ${longitude}`}
              look="framed"
              label={`${latitude}, ${longitude}`}
              onClick={({ currentTarget }) => {
                focusField(currentTarget);
                setPoint(longitude, latitude);
                setTyped(null);
              }}
            />
          ))}
        </fieldset>
      )}
      {sought && (
        <PlaceChoices
          text={sought}
          near={nearOf(point)}
          onChoose={({ longitude, latitude }, button) => {
            focusField(button);
            setPoint(longitude, latitude);
            setTyped(null);
          }}
        />
      )}
    </Field>
  );
}

/** About a metre. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

function nearOf(point: unknown) {
  if (!Array.isArray(point)) return null;
  const [longitude, latitude] = point.map(Number);
  return longitude === undefined || latitude === undefined ? null : { longitude, latitude };
}

/** Latitude first, as people write and paste it. */
function written(point: unknown): string {
  if (!Array.isArray(point)) return '';
  return [point[1], point[0]].join(', ');
}
