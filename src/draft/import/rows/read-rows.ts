import type { Found, FoundPassage, FoundStop } from '../found.ts';
import type { Leftover, Question } from '../imported.ts';
import type { ImportOptions } from '../options.ts';
import type { Field } from './fields.ts';
import { matchColumns } from './match-columns.ts';
import { isEitherOrder, orderOf } from './read-when.ts';
import type { Cell, Row } from './row.ts';
import { RowReader } from './row-reader.ts';

/** More values of a column without a meaning are listed once. */
const LISTED = 20;

/** Rows as stops; those without any place, as passages. */
export async function readRows(
  rows: readonly Row[],
  options: Pick<ImportOptions, 'columns' | 'dayFirst' | 'zoneAt'>,
): Promise<Required<Pick<Found, 'items' | 'leftovers' | 'questions'>>> {
  const { fields, unclear } = matchColumns(rows, options);
  const leftovers: Leftover[] = [];
  const questions: Question[] = [];
  if (unclear.length > 0) questions.push({ code: 'columns', columns: unclear });
  const order = dayOrder(rows, fields);
  const dayFirst = options.dayFirst ?? order.dayFirst;
  if (dayFirst === null && order.example !== null)
    questions.push({ code: 'day-first', example: order.example });
  const items: (FoundStop | FoundPassage)[] = [];
  const context = { fields, dayFirst, leftovers, zoneAt: options.zoneAt };
  for (const row of rows) {
    const item = await new RowReader(row, context).read();
    if (item) items.push(item);
  }
  leftovers.push(...unmatched(rows, fields));
  return { items, leftovers, questions };
}

/** Which order the figures of the table's dates have, and one that has two readings. */
function dayOrder(rows: readonly Row[], fields: ReadonlyMap<string, Field>) {
  let example: string | null = null;
  for (const { cells } of rows)
    for (const { header, value } of cells) {
      if (!['arrive', 'leave', 'time'].includes(fields.get(header) ?? '')) continue;
      const order = orderOf(value);
      if (order !== null) return { dayFirst: order, example: null };
      if (example === null && isEitherOrder(value)) example = value;
    }
  return { dayFirst: null, example };
}

/** Values of the columns without a meaning. */
function unmatched(rows: readonly Row[], fields: ReadonlyMap<string, Field>): Leftover[] {
  const columns = new Map<string, Cell[]>();
  for (const { cells } of rows)
    for (const cell of cells) {
      if (fields.has(cell.header) || cell.value.trim() === '') continue;
      const list = columns.get(cell.header);
      if (list) list.push(cell);
      else columns.set(cell.header, [cell]);
    }
  return [...columns].flatMap(([header, cells]): Leftover[] => {
    if (cells.length <= LISTED)
      return cells.map(({ where, value }) => ({ where, what: value, reason: 'no-such-field' }));
    const [first] = cells;
    const what = `${cells
      .slice(0, 3)
      .map(({ value }) => value)
      .join('; ')} …`;
    return [{ where: first?.where ?? header, what, reason: 'no-such-field', count: cells.length }];
  });
}
