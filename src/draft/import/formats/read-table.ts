import Papa from 'papaparse';
import type { Found } from '../found.ts';
import { ImportError } from '../imported.ts';
import type { ImportOptions } from '../options.ts';
import { fieldNamed } from '../rows/column-names.ts';
import { readDegrees } from '../rows/read-numbers.ts';
import { readRows } from '../rows/read-rows.ts';
import { readWhen } from '../rows/read-when.ts';
import { cellName, type Row } from '../rows/row.ts';
import { isTimelineTable, readTimelineTable } from './read-timeline-table.ts';

/** More rows than any table of a journey has; the rest is left over. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/** A CSV file or a pasted table, whatever parts its columns. */
export async function readTable(text: string, options: ImportOptions): Promise<Found> {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: false,
    preview: MOST_ROWS + 2,
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  const lines = data.map((cells, i) => ({ cells: cells.slice(0, MOST_COLUMNS), line: i + 1 }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...others] = filled;
  if (!first) throw new ImportError('empty');
  const isHeader = hasNames(first.cells);
  const body = isHeader ? others : filled;
  if (body.length === 0) throw new ImportError('table-without-rows');
  const headers = headersOf(
    isHeader ? first.cells : [],
    Math.max(...filled.slice(0, 1000).map(({ cells }) => cells.length)),
  );
  const rows = body.slice(0, MOST_ROWS).map(
    ({ cells, line }): Row => ({
      where: `${line}`,
      cells: cells.map((value, i) => ({
        header: headers[i] ?? cellName(i, line).replace(/\d+$/, ''),
        value,
        where: headers[i] && isHeader ? `${cellName(i, line)} (${headers[i]})` : cellName(i, line),
      })),
    }),
  );
  if (isHeader && isTimelineTable(headers)) return readTimelineTable(rows);
  return readRows(rows, options);
}

/** Whether the first line names the columns, and is not the first stop. */
function hasNames(cells: readonly string[]): boolean {
  if (cells.some((cell) => fieldNamed(cell) !== null)) return true;
  return !cells.some(
    (cell) =>
      readDegrees(cell, 540) !== null ||
      readWhen(cell, { dayFirst: null }) !== null ||
      /^https?:/.test(cell),
  );
}

/** A name for each column, each once: a column without a name is called by its letter. */
function headersOf(cells: readonly string[], count: number): string[] {
  const headers: string[] = [];
  for (let i = 0; i < Math.min(count, MOST_COLUMNS); i++) {
    const letter = cellName(i, 0).replace('0', '');
    const name = cells[i]?.trim().slice(0, 200) || letter;
    headers.push(headers.includes(name) ? `${name} (${letter})` : name);
  }
  return headers;
}
