import type { Point } from '../../../../draft/edits/legs.ts';
import type { RouteLine } from '../../../../draft/edits/route-lines.ts';
import { t } from '../../../../i18n/translate.ts';
import { loadModule } from '../../../../loading/modules/load-module.ts';

/** When ships first went through. */
const OPENED = { suez: Date.UTC(1869, 10, 17), panama: Date.UTC(1914, 7, 15) } as const;
const CANALS = ['suez', 'panama'] as const;

/**
 * A likely line by sea, else a sentence that says why there is none.
 *
 * @param at when the ship left, epoch ms: no line goes through a canal that was not open yet; null where that is
 *   not known
 */
export async function lineAlongSea(
  from: Point,
  to: Point,
  at: number | null,
): Promise<RouteLine | string> {
  const { seaRoute } = await loadModule(() => import('../../../../draft/legs/sea-route.ts'));
  const closed = CANALS.filter((canal) => at !== null && at < OPENED[canal]);
  const route = await seaRoute(from, to, closed);
  if (route.kind === 'fault') return t(`studio.line-sea-${route.fault}`);
  return { line: route.coordinates, basis: 'sketched', mode: 'ship' };
}
