import { LocalFields } from '../../fields/local-fields.tsx';
import { PointField } from './point-field.tsx';
import { ZoneField } from './zone-field.tsx';

interface PlaceFieldsProps {
  /** Id of the place. */
  readonly place: string;
  /** What its name is called here. */
  readonly label: string;
}

/** What a place is called, where it is, and which clock it has. */
export function PlaceFields({ place, label }: PlaceFieldsProps) {
  return (
    <>
      <LocalFields name="name" label={label} path={['places', place, 'name']} />
      <PointField place={place} />
      <ZoneField place={place} />
    </>
  );
}
