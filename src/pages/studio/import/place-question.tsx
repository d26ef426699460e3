import { useState } from 'react';
import { parseCoordinates } from '../../../draft/coordinates/parse-coordinates.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Field } from '../fields/field.tsx';
import { focusField } from '../fields/focus-field.ts';
import { PlaceChoices } from '../stops/place/place-choices.tsx';
import type { Answers } from './import-files.ts';

interface PlaceQuestionProps {
  readonly label: string;
  readonly place: Answers['place'];
  readonly onAnswer: (place: NonNullable<Answers['place']>) => void;
}

/** The one place of a story, by its name or its coordinates. */
export function PlaceQuestion({ label, place, onAnswer }: PlaceQuestionProps) {
  const [typed, setTyped] = useState(place?.name ?? '');
  const answer = parseCoordinates(typed);
  const isName = answer.kind === 'fault' && answer.fault === 'words' && typed !== place?.name;
  return (
    <Field label={label} value={typed} hint={t('studio.point-hint')} onChange={setTyped}>
      <Button
        look="framed"
        label={t('studio.answer')}
        disabled={answer.kind !== 'point'}
        onClick={() => {
          if (answer.kind !== 'point') return;
          const { longitude, latitude } = answer.point;
          onAnswer({ name: t('studio.new-stop'), point: [longitude, latitude] });
        }}
      />
      {isName && (
        <PlaceChoices
          text={typed}
          near={null}
          onChoose={({ name, longitude, latitude }, button) => {
            focusField(button);
            setTyped(name);
            onAnswer({ name, point: [longitude, latitude] });
          }}
        />
      )}
    </Field>
  );
}
