import { LIMITS } from '../../../story/limits.ts';
import { isZone } from '../../../story/schema/values.ts';
import type { Basis, FoundPassage, FoundSource, FoundStop, FoundTime } from '../found.ts';
import type { Leftover, LeftoverReason } from '../imported.ts';
import { type ForeignMedia, toMedia } from '../media.ts';
import type { ImportOptions, Point } from '../options.ts';
import { lineOf, markdownOf } from '../said.ts';
import { readSources } from '../sources.ts';
import { textToMarkdown } from '../text/html-to-markdown.ts';
import type { Field } from './fields.ts';
import { pointName } from './point-name.ts';
import { readDegrees, readPoint } from './read-numbers.ts';
import { readTimeWords } from './read-time-words.ts';
import { readWhen } from './read-when.ts';
import type { Cell, Row } from './row.ts';
import { basisOf, isNearestMode, modeOf } from './words.ts';

/** What is the same for all rows. */
interface RowContext {
  readonly fields: ReadonlyMap<string, Field>;
  readonly dayFirst: boolean | null;
  readonly leftovers: Leftover[];
  readonly zoneAt: ImportOptions['zoneAt'];
}

/** Characters of a name. Longer words of an event are its text, not its heading. */
const NAME = LIMITS.name;

/** Reads the cells of one row. */
export class RowReader {
  readonly #row: Row;
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #dayFirst: boolean | null;
  readonly #leftovers: Leftover[];
  readonly #zoneAt: ImportOptions['zoneAt'];

  constructor(row: Row, { fields, dayFirst, leftovers, zoneAt }: RowContext) {
    this.#row = row;
    this.#fields = fields;
    this.#dayFirst = dayFirst;
    this.#leftovers = leftovers;
    this.#zoneAt = zoneAt;
  }

  /** A stop, a passage where the row has no place, or null where it says nothing. */
  async read(): Promise<FoundStop | FoundPassage | null> {
    const name = this.#line('place', NAME);
    const point = this.#point();
    const isStop = name !== '' || point !== null;
    const title = this.#line('title', isStop ? NAME : LIMITS.text);
    const zone = this.#zone();
    const clock = zone ?? (point && (await this.#zoneAt(point)));
    const own = await this.#time('arrive', clock, null);
    const time = await this.#time('time', clock, null);
    if (this.#cell('arrive') && time !== null) this.#leave('time', 'draft-has-its-own');
    const arrive = own ?? (this.#cell('arrive') ? null : time);
    const leave = await this.#time('leave', clock, arrive);
    const shared = {
      where: this.#row.where,
      text: this.#text(),
      sources: this.#sources(),
      media: this.#media(),
    };
    if (isStop) return this.#stop({ ...shared, name, title, point, zone, arrive, leave });
    for (const field of ['zone', 'by', 'certainty'] as const) this.#leave(field);
    const [t, to] = [bestOf(arrive ?? time), bestOf(leave)];
    const cell = this.#cell('leave');
    const end = to !== null && cell ? { where: cell.where, value: to } : null;
    const isEmpty = !title && shared.text === '' && t === null && end === null;
    if (isEmpty && shared.sources.length + shared.media.length === 0) return null;
    return { kind: 'passage', ...shared, ...headed(title, shared.text), t, end };
  }

  #stop({
    title,
    ...stop
  }: Omit<FoundStop, 'kind' | 'by' | 'title'> & { readonly title: string }): FoundStop {
    const certainty = this.#word('certainty', basisOf) ?? 'reported';
    if (
      stop.arrive === null &&
      stop.leave === null &&
      basisOf(this.#cell('certainty')?.value ?? '')
    )
      this.#leave('certainty');
    const name = stop.name || title || pointName(stop.point);
    return {
      kind: 'stop',
      ...stop,
      name,
      title: title !== '' && title !== name ? title : null,
      arrive: withBasis(stop.arrive, certainty),
      leave: withBasis(stop.leave, certainty),
      by: this.#mode(),
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

  #line(field: Field, most: number): string {
    return lineOf(this.#cell(field), this.#leftovers, most);
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
      if (y !== null && x !== null) {
        if (both) this.#leave('point', 'draft-has-its-own');
        return [x, y];
      }
      this.#leave('latitude', 'point-unclear');
      this.#leave('longitude', 'point-unclear');
    }
    const point = both ? readPoint(both.value) : null;
    if (both && !point) this.#leave('point', 'point-unclear');
    return point ?? this.#row.point ?? null;
  }

  /** @param clock of the place @param after a time whose day a time of day means */
  async #time(
    field: 'time' | 'arrive' | 'leave',
    clock: string | null,
    after: FoundTime | null,
  ): Promise<FoundTime | null> {
    const cell = this.#cell(field);
    if (!cell) return null;
    const written = readWhen(cell.value, { dayFirst: this.#dayFirst });
    const time = written ?? (await readTimeWords(cell.value, clock, bestOf(after)));
    if (time === null) this.#leave(field, 'time-unclear');
    return time;
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

const bestOf = (time: FoundTime | null) =>
  time === null || typeof time === 'string' ? time : time.best;

/** The column says how certain the row's times are, unless the time says it itself. */
function withBasis(time: FoundTime | null, basis: Basis): FoundTime | null {
  if (typeof time !== 'string' || basis === 'reported') return time;
  return { best: time, basis };
}

/** Words that are too long for a heading go before the text. */
function headed(title: string, text: string): { heading: string; text: string } {
  if (title.length <= NAME) return { heading: title, text };
  return { heading: '', text: [textToMarkdown(title).markdown, text].filter(Boolean).join('\n\n') };
}
