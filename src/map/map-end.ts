import { isBeyond } from '../geo/mercator.ts';
import { type MessageKey, t } from '../i18n/translate.ts';
import type { Journey } from '../timeline/journey.ts';

const ENDS = {
  north: 'map.end-north',
  south: 'map.end-south',
  both: 'map.end-both',
} as const satisfies Record<string, MessageKey>;

interface MapEnd {
  readonly side: keyof typeof ENDS;
  readonly sentence: string;
}

/**
 * What the map cannot show, where a journey goes nearer to a pole than the map does: at which end, and a
 * sentence about it; null for any other journey.
 */
export function mapEndOf({ path }: Journey): MapEnd | null {
  const beyond = (side: 1 | -1) => path.lat.some((lat) => lat * side > 0 && isBeyond(lat));
  const [north, south] = [beyond(1), beyond(-1)];
  if (!north && !south) return null;
  const side = north && south ? 'both' : north ? 'north' : 'south';
  return { side, sentence: t(ENDS[side]) };
}
