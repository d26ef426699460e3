import { expect, it } from 'vitest';
import { setInPlace } from '../../../src/draft/edits/places.ts';
import { placeIds } from '../../../src/draft/story-entries.ts';
import { unplacedPlaces } from '../../../src/draft/unplaced.ts';
import { sampleDraft } from '../../fixtures/drafts.ts';

it('names the places that have no point, and no others', () => {
  const draft = sampleDraft();
  expect(unplacedPlaces(draft)).toEqual([]);
  const [first = '', second = ''] = placeIds(draft);
  const without = setInPlace(draft, first, ['point'], undefined);
  expect(unplacedPlaces(without).map(({ id }) => id)).toEqual([first]);
  expect(unplacedPlaces(without)[0]?.name).not.toBe('');
  // A place without a name has its id.
  const nameless = setInPlace(
    setInPlace(draft, second, ['point'], undefined),
    second,
    ['name'],
    undefined,
  );
  expect(unplacedPlaces(nameless)).toEqual([{ id: second, name: second }]);
});
