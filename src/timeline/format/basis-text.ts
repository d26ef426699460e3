import { t as message } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import type { Journey, Position } from '../journey.ts';

/** How well a position is known, in a word or two: "reported", "estimated", "departure planned". */
export function basisText({ halts }: Journey, { basis, moving, halt }: Position): string {
  const stop = halts[halt];
  // It has come, and only when it leaves is a plan.
  if (basis === 'planned' && !moving && stop?.from.basis !== 'planned')
    return message('basis.planned-departure');
  return message(TIME_BASIS[basis].short);
}
