import { isZone } from '../../../story/schema/values.ts';
import type { Found, FoundPassage, FoundSource, FoundStop, FoundTime } from '../found.ts';
import type { Leftover, LeftoverReason, Question } from '../imported.ts';
import { type ForeignMedia, toMedia } from '../media.ts';
import type { ImportOptions, Point } from '../options.ts';
import { lineOf, markdownOf, type Said } from '../said.ts';
import { readSources } from '../sources.ts';
import { textToMarkdown } from '../text/html-to-markdown.ts';
import type { Field } from './fields.ts';
import { matchColumns } from './match-columns.ts';
import { readDegrees, readPoint } from './read-numbers.ts';
import { isEitherOrder, orderOf, readWhen } from './read-when.ts';
import type { Cell, Row } from './row.ts';
import { basisOf, isNearestMode, modeOf } from './words.ts';

/** More values of a column without a meaning are listed once. */
const LISTED = 20;
/** Longer words of an event are its text, not its heading. */
const HEADING = 150;

/** Rows as stops; those without any place, as passages. */
export function readRows(
  rows: readonly Row[],
  options: Pick<ImportOptions, 'columns' | 'dayFirst'>,
): Pick<Found, 'items' | 'leftovers'> & { readonly questions: readonly Question[] } {
  const { fields, unclear } = matchColumns(rows, options);
  const leftovers: Leftover[] = [];
  const questions: Question[] = [];
  if (unclear.length > 0) questions.push({ code: 'columns', columns: unclear });
  const order = dayOrder(rows, fields);
  const dayFirst = options.dayFirst ?? order.dayFirst;
  if (dayFirst === null && order.example !== null)
    questions.push({ code: 'day-first', example: order.example });
  const items = rows.flatMap((row) => {
    const item = new RowReader(row, fields, dayFirst, leftovers).read();
    return item ? [item] : [];
  });
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

class RowReader {
  readonly #row: Row;
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #dayFirst: boolean | null;
  readonly #leftovers: Leftover[];

  constructor(
    row: Row,
    fields: ReadonlyMap<string, Field>,
    dayFirst: boolean | null,
    leftovers: Leftover[],
  ) {
    this.#row = row;
    this.#fields = fields;
    this.#dayFirst = dayFirst;
    this.#leftovers = leftovers;
  }

  read(): FoundStop | FoundPassage | null {
    const name = this.#line('place');
    const title = this.#line('title');
    const point = this.#point();
    const time = this.#time('time');
    const arrive = this.#time('arrive') ?? (this.#cell('arrive') ? null : time);
    const leave = name || point ? this.#time('leave') : null;
    if (this.#cell('arrive') && time !== null) this.#leave('time', 'draft-has-its-own');
    const text = this.#text();
    const sources = this.#sources();
    const media = this.#media();
    const { where } = this.#row;
    const shared = { where, sources, media };
    if (!name && !point) {
      for (const field of ['zone', 'by', 'certainty'] as const) this.#leave(field);
      const t = arrive ?? time;
      if (!title && text === '' && t === null && sources.length + media.length === 0) return null;
      return { kind: 'passage', ...shared, ...headed(title, text), t, end: this.#end() };
    }
    const certainty = this.#word('certainty', basisOf) ?? 'reported';
    const placeName = name || title || pointName(point);
    return {
      kind: 'stop',
      ...shared,
      name: placeName,
      point,
      zone: this.#zone(),
      title: title && title !== placeName ? title : null,
      arrive: withBasis(arrive, certainty),
      leave: withBasis(leave, certainty),
      by: this.#mode(),
      text,
    };
  }

  #cells(field: Field): Cell[] {
    return this.#row.cells.filter(
      ({ header, value }) => this.#fields.get(header) === field && value.trim() !== '',
    );
  }

  #cell(field: Field): Cell | undefined {
    return this.#cells(field)[0];
  }

  #leave(field: Field, reason: LeftoverReason = 'no-such-field'): void {
    for (const { where, value } of this.#cells(field))
      this.#leftovers.push({ where, what: value, reason });
  }

  #line(field: Field): string {
    return lineOf(this.#cell(field), this.#leftovers, field === 'title' ? 10_000 : HEADING);
  }

  #word<T>(field: Field, read: (text: string) => T | null): T | null {
    const cell = this.#cell(field);
    const value = cell ? read(cell.value) : null;
    if (cell && value === null) this.#leave(field, 'word-unknown');
    return value;
  }

  #mode() {
    const mode = this.#word('by', modeOf);
    if (mode && isNearestMode(this.#cell('by')?.value ?? '')) this.#leave('by', 'nearest-mode');
    return mode;
  }

  #zone(): string | null {
    const name = this.#cell('zone')?.value.trim();
    if (name === undefined || isZone(name)) return name ?? null;
    this.#leave('zone', 'zone-unknown');
    return null;
  }

  #point(): Point | null {
    const [lat, lon, both] = [this.#cell('latitude'), this.#cell('longitude'), this.#cell('point')];
    if (lat || lon) {
      const [y, x] = [readDegrees(lat?.value ?? '', 90), readDegrees(lon?.value ?? '', 540)];
      if (y !== null && x !== null) return [x, y];
      this.#leave('latitude', 'point-unclear');
      this.#leave('longitude', 'point-unclear');
    }
    const point = both ? readPoint(both.value) : null;
    if (both && !point) this.#leave('point', 'point-unclear');
    return point ?? this.#row.point ?? null;
  }

  #time(field: 'time' | 'arrive' | 'leave'): string | null {
    const cell = this.#cell(field);
    if (!cell) return null;
    const time = readWhen(cell.value, { dayFirst: this.#dayFirst });
    if (time === null) this.#leave(field, 'time-unclear');
    return time;
  }

  #end(): Said | null {
    const [time, cell] = [this.#time('leave'), this.#cell('leave')];
    return time !== null && cell ? { where: cell.where, value: time } : null;
  }

  #text(): string {
    const parts = this.#cells('text').map((cell) => markdownOf(cell, this.#leftovers));
    return parts.filter((part) => part !== '').join('\n\n');
  }

  #sources(): FoundSource[] {
    return this.#cells('source').flatMap(({ value }) => readSources(value));
  }

  #media() {
    const [caption, credit] = [this.#cell('caption'), this.#cell('credit')];
    const cells = this.#cells('media');
    const addresses = cells.flatMap(({ where, value }) =>
      value
        .trim()
        .split(/\s*[\n|]\s*/)
        .map((address) => ({ where, address })),
    );
    const [first, ...others] = addresses;
    const described: ForeignMedia = {
      ...(first ?? { where: this.#row.where, address: '' }),
      ...(caption && { caption }),
      ...(credit && { credit }),
    };
    return [described, ...others].flatMap((each) => {
      if (each === described && !first && !caption && !credit) return [];
      const media = toMedia(each, this.#leftovers);
      return media ? [media] : [];
    });
  }
}

function withBasis(time: string | null, basis: string): FoundTime | null {
  if (time === null || basis === 'reported') return time;
  return { best: time, basis: basis as 'approximate' | 'inferred' | 'planned' };
}

/** Words that are too long for a heading go before the text. */
function headed(title: string, text: string): { heading: string; text: string } {
  if (title.length <= HEADING) return { heading: title, text };
  return { heading: '', text: [textToMarkdown(title).markdown, text].filter(Boolean).join('\n\n') };
}

/** What a place is called that has no name: its point. */
export function pointName(point: Point | null): string {
  return point ? `${point[1].toFixed(3)}, ${point[0].toFixed(3)}` : '';
}
