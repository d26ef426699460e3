import type { ColumnGuess } from '../imported.ts';
import type { ImportOptions } from '../options.ts';
import { fieldNamed } from './column-names.ts';
import type { Field } from './fields.ts';
import { readDegrees, readPoint } from './read-numbers.ts';
import { readWhen } from './read-when.ts';
import type { Row } from './row.ts';

/** Fields of which a row may have several. */
const SEVERAL: readonly Field[] = ['text', 'source', 'media'];
const SAMPLE = 200;

export interface Columns {
  readonly fields: ReadonlyMap<string, Field>;
  /** Columns that nobody matched, and those that are matched by what is in them. */
  readonly unclear: readonly ColumnGuess[];
}

/** What each column means: as the author says, by its name, else by what is in it. */
export function matchColumns(
  rows: readonly Row[],
  options: Pick<ImportOptions, 'columns'>,
): Columns {
  const values = valuesByHeader(rows);
  const given = options.columns ?? {};
  const fields = new Map<string, Field>();
  const unclear: ColumnGuess[] = [];
  const isTaken = (field: Field) =>
    !SEVERAL.includes(field) && [...fields.values()].includes(field);
  for (const header of values.keys()) {
    const field = Object.hasOwn(given, header) ? given[header] : null;
    if (field) fields.set(header, field);
  }
  const open = [...values].filter(([header]) => !Object.hasOwn(given, header));
  for (const [header] of open) {
    const field = fieldNamed(header);
    if (field && !isTaken(field)) fields.set(header, field);
  }
  for (const [header, examples] of open) {
    if (fields.has(header)) continue;
    const guess = guessed(examples, isTaken);
    if (guess) fields.set(header, guess);
    unclear.push({ header, field: guess, example: examples[0] ?? '' });
  }
  return { fields, unclear };
}

function valuesByHeader(rows: readonly Row[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { cells } of rows.slice(0, SAMPLE))
    for (const { header, value, known } of cells) {
      if (known) continue;
      const list = values.get(header) ?? [];
      if (value.trim() !== '') list.push(value);
      values.set(header, list);
    }
  for (const { cells } of rows.slice(SAMPLE))
    for (const { header, known } of cells)
      if (!known && !values.has(header)) values.set(header, []);
  return values;
}

/** Only what can hardly be anything else. */
function guessed(examples: readonly string[], isTaken: (field: Field) => boolean): Field | null {
  if (examples.length === 0) return null;
  const all = (passes: (text: string) => boolean) => examples.every(passes);
  if (all((text) => readPoint(text) !== null) && !isTaken('point') && !isTaken('latitude'))
    return 'point';
  const isDecimal = (text: string) => /\d[.,]\d{2,}/.test(text);
  if (all(isDecimal) && !isTaken('point')) {
    if (all((text) => readDegrees(text, 90) !== null) && !isTaken('latitude')) return 'latitude';
    if (all((text) => readDegrees(text, 180) !== null) && !isTaken('longitude')) return 'longitude';
  }
  const isTime = (text: string) =>
    /\d{4}|[./-]\d/.test(text) && readWhen(text, { dayFirst: null }) !== null;
  if (all(isTime)) return (['time', 'leave'] as const).find((field) => !isTaken(field)) ?? null;
  if (all((text) => /^https?:\/\/\S+$/.test(text.trim()))) return 'source';
  return null;
}
