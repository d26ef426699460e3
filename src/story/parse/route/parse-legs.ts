import type * as v from 'valibot';
import type { Line } from '../../../geo/line.ts';
import { LIMITS } from '../../limits.ts';
import type { Leg } from '../../model.ts';
import type { Problems } from '../../problems/problems.ts';
import type * as schema from '../../schema/entries.ts';
import { type Feature, type Route, toLine } from './parse-route.ts';

/** A leg whose line is null is a straight line between the places of each ride. */
export type LegOfFile = Leg | (Omit<Leg, 'line'> & { readonly line: null });

/** Legs by id, each with the line of its feature, or with none where it names none or one that is missing. */
export function toLegs(
  items: readonly [path: string, item: v.InferOutput<typeof schema.leg>][],
  route: Route,
  problems: Problems,
): ReadonlyMap<string, LegOfFile> {
  const legs = new Map<string, LegOfFile>();
  // Legs of the same feature and length share a line.
  const lines = new Map<Feature, Map<number | null, Line>>();
  let points = 0;
  for (const [path, item] of items) {
    const feature = item.feature === undefined ? null : featureOf(item.feature, route);
    if (legs.has(item.id)) {
      problems.add('dropped', 'leg-id-taken', `${path}.id`, { id: item.id });
    } else if (!feature) {
      // A missing file is reported once, and not again for each leg.
      if (item.feature !== undefined && (route.byId.size > 0 || route.only)) {
        problems.add('dropped', 'feature-unknown', `${path}.feature`, { id: item.feature });
      }
      const { id, mode } = item;
      legs.set(id, { id, mode, basis: 'sketched', line: null, official: false });
    } else {
      const km = feature.official ? null : (item.km ?? null);
      const known = lines.get(feature) ?? new Map<number | null, Line>();
      if (!known.has(km)) points += feature.lon.length;
      if (points > LIMITS.ridden) {
        problems.addLimit('dropped', 'legs-too-long', path, { limit: LIMITS.ridden });
        continue;
      }
      const line = known.get(km) ?? toLine(feature, km);
      lines.set(feature, known.set(km, line));
      const official = feature.official || item.km !== undefined;
      legs.set(item.id, { id: item.id, mode: item.mode, basis: item.basis, line, official });
    }
  }
  return legs;
}

/** The line that a leg names: the only one of the file if that has no id. */
function featureOf(name: string | number, { byId, only }: Route): Feature | null {
  return byId.get(String(name)) ?? only;
}
