import type { Draft } from '../../../draft/draft.ts';
import { fieldOf } from '../../../draft/field-of.ts';
import { routeRows } from '../../../draft/route-rows.ts';
import type { Problem } from '../../../story/problems/problem.ts';
import { isPanel, type Shown } from '../studio-store.ts';

/** Where in the studio a problem can be put right; null where it has no field there. */
export function whereOf(problem: Problem, draft: Draft): Partial<Shown> | null {
  const field = fieldOf(problem, draft);
  if (!field || !isPanel(field.panel)) return null;
  const { panel, id } = field;
  const stops = { stops: id, moments: id, route: id === null ? null : rowOf(draft, id) };
  return {
    panel,
    stop: Object.hasOwn(stops, panel) ? stops[panel as keyof typeof stops] : null,
    source: panel === 'sources' ? id : null,
    entry: ['chapters', 'talk', 'updates'].includes(panel) ? id : null,
    passage: panel === 'text' ? id : null,
    // What is wrong with a line is put right by another.
    field: panel === 'route' && field.field === 'feature' ? 'rides' : field.field,
  };
}

/** The row of the route that leads to a stop, or else that a leg is on: the stop where it ends. */
function rowOf(draft: Draft, id: string): string | null {
  const rows = routeRows(draft);
  const row =
    rows.find(({ to }) => to.id === id) ??
    rows.find(({ legs }) => legs.some((leg) => leg.id === id));
  return row?.to.id ?? null;
}
