import { useQuery } from '@tanstack/react-query';
import type { FoundPlace } from '../../../../draft/gazetteer/search-places.ts';
import { t } from '../../../../i18n/translate.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { findPlace, placeLabels } from './find-place.ts';

interface PlaceChoicesProps {
  /** What was typed. */
  readonly text: string;
  readonly near: { readonly longitude: number; readonly latitude: number } | null;
  readonly onChoose: (place: FoundPlace, button: Element) => void;
}

/** The places that a name may mean. */
export function PlaceChoices({ text, near, onChoose }: PlaceChoicesProps) {
  const { data = [], isSuccess } = useQuery({
    queryKey: ['place', text, near],
    queryFn: () => findPlace(text, near),
    networkMode: 'always',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  if (!isSuccess) return null;
  if (data.length === 0)
    return (
      <p className="studio-hint" role="status">
        {t('studio.places-none')}
      </p>
    );
  const labels = placeLabels(data);
  return (
    <fieldset className="studio-choices">
      <legend>{t('studio.places', { count: data.length })}</legend>
      {data.map((place, i) => (
        <Button
          key={`${place.latitude} ${place.longitude}`}
          look="framed"
          label={labels[i] as string}
          onClick={({ currentTarget }) => onChoose(place, currentTarget)}
        />
      ))}
    </fieldset>
  );
}
