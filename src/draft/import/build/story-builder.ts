import { LIMITS } from '../../../story/limits.ts';
import { formatIso } from '../../../story/time/format-iso.ts';
import { readTime } from '../../../story/time/written-time.ts';
import { TO_WRITE } from '../../empty-draft.ts';
import type { FoundPassage, FoundSource, FoundStop, FoundTime } from '../found.ts';
import type { Leftover } from '../imported.ts';
import type { ImportOptions, Point } from '../options.ts';
import type { PassageText } from './article.ts';
import type { ExistingParts } from './existing-parts.ts';
import { Ids } from './ids.ts';
import type { Legs } from './legs.ts';
import { type MomentEntry, Places, Sources, type StopEntry } from './story-parts.ts';

/** Collects the entries of a story from what was found, item by item. */
export class StoryBuilder {
  readonly stops: StopEntry[] = [];
  readonly moments: MomentEntry[] = [];
  readonly passages: PassageText[] = [];
  readonly passageMedia: Record<string, unknown> = {};
  readonly places: Places;
  readonly sources: Sources;
  readonly #ids: Ids;
  readonly #legs: Legs;
  readonly #zoneAt: ImportOptions['zoneAt'];
  #last: Point | null;

  constructor(before: ExistingParts, legs: Legs, zoneAt: ImportOptions['zoneAt']) {
    this.places = new Places(before.places);
    this.sources = new Sources(before.sources);
    this.#ids = new Ids([...before.stopIds, ...before.passageIds]);
    this.#legs = legs;
    this.#zoneAt = zoneAt;
    this.#last = before.lastPoint;
  }

  /** @param when a date for a stop without any time */
  async addStop(item: FoundStop, when: string | undefined): Promise<void> {
    const heading = item.title ?? item.name;
    const id = this.#ids.next(heading, 'stop');
    const sources = this.#sourceIds(item.sources);
    const hasPassage = item.text !== '' || sources.length > 0;
    if (hasPassage) this.passages.push({ id, heading, text: item.text, sources, t: null });
    const zone = await this.#zone(item);
    const place = this.places.idOf(item, zone);
    const isFirst = this.#last === null && this.stops.length === 0;
    const rides = isFirst ? [] : this.#legs.ridesTo(this.#last, item.point, item.by);
    const { title, media, zoom } = item;
    this.stops.push({
      id,
      ...timesOf(item, when, zone),
      ...(title !== null && { title: title.slice(0, LIMITS.name) }),
      place,
      ...(rides.length > 0 && { rides }),
      ...(hasPassage && { passage: id }),
      ...(zoom !== undefined && { camera: { zoom } }),
      ...(media.length > 0 && { media }),
    });
    this.#last = item.point ?? this.#last;
  }

  /** Something to write on, where no file had any text: an article must not be empty. */
  addText(): void {
    const [first, ...others] = this.stops;
    if (!first || this.passages.length > 0) return;
    const heading = this.places.entries.get(first.place)?.name ?? '';
    this.passages.push({ id: first.id, heading, text: TO_WRITE, sources: [], t: null });
    this.stops.splice(0, this.stops.length, { ...first, passage: first.id }, ...others);
  }

  /** A passage of its own: beside the stops, at its time. */
  addPassage(item: FoundPassage, leftovers: Leftover[]): void {
    const { heading, text, t, media, end } = item;
    const id = this.#ids.next(heading, 'passage');
    this.passages.push({ id, heading, text, sources: this.#sourceIds(item.sources), t });
    if (media.length > 0) this.passageMedia[id] = { media };
    if (end) leftovers.push({ where: end.where, what: end.value, reason: 'no-such-field' });
  }

  /** An event with its passage, in a story that has one place alone. */
  addMoment(item: FoundPassage, t: string, place: string): void {
    const { heading, text, media, end, sources } = item;
    const id = this.#ids.next(heading, 'event');
    this.passages.push({ id, heading, text, sources: this.#sourceIds(sources), t: null });
    this.moments.push({
      id,
      title: heading || headOf(text) || t,
      place,
      from: t,
      ...(end && { to: end.value }),
      passage: id,
      ...(media.length > 0 && { media }),
    });
  }

  /** The one stop of a story whose file names no place. */
  async addOnlyStop(given: ImportOptions['place'], from: string | null, to: string | null) {
    const place = given
      ? this.places.idOf(given, await this.#zone({ ...given, zone: null }))
      : this.places.idOf({ name: TO_WRITE, point: [0, 0] }, 'Etc/UTC');
    const times = {
      ...(from !== null && { arrival: from }),
      ...(to !== null && { departure: to }),
    };
    this.stops.push({ id: this.#ids.next('start', 'start'), ...times, place });
    return place;
  }

  async #zone({ zone, point }: Pick<FoundStop, 'point' | 'zone'>): Promise<string | null> {
    return zone ?? (point && (await this.#zoneAt(point)));
  }

  #sourceIds(sources: readonly FoundSource[]): string[] {
    return [...new Set(sources.map((source) => this.sources.idOf(source)))];
  }
}

function timesOf(
  { kind, arrive, leave }: FoundStop,
  when: string | undefined,
  zone: string | null,
) {
  const [from, to] = [onClock(arrive, zone), onClock(leave, zone)];
  const only = from ?? to ?? when;
  if (kind === 'pass') return { kind: 'pass' as const, ...(only !== undefined && { at: only }) };
  const arrival = from ?? (to === null ? when : undefined);
  return { ...(arrival !== undefined && { arrival }), ...(to !== null && { departure: to }) };
}

/** A time in UTC, as trackers write it, on the clock of its place; any other as it is. */
function onClock(time: FoundTime | null, zone: string | null): FoundTime | null {
  if (typeof time !== 'string' || zone === null) return time;
  const written = readTime(time);
  return typeof written !== 'string' && written.utc ? formatIso(written.from, zone) : time;
}

/** The first words of a text, for an event without a headline. */
function headOf(text: string): string {
  const [line = ''] = text.replace(/[*\\_#[\]]/g, '').split('\n');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line.trim();
}
