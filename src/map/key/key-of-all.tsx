import type { Journey } from '../../timeline/journey.ts';
import { allKeyRows } from './key-rows.ts';
import { KeySamples } from './key-samples.tsx';

/** What every line and mark of a journey means, wherever the map is. */
export function KeyOfAll({ journey }: { readonly journey: Journey }) {
  return <KeySamples rows={allKeyRows(journey)} />;
}
