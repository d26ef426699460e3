import type * as v from 'valibot';
import { pointAt } from '../../geo/line.ts';
import { isPole, wrapLongitude } from '../../geo/longitude.ts';
import { LIMITS } from '../limits.ts';
import type { LocalText } from '../local-text.ts';
import { breakLongWords } from '../markdown/break-long-words.ts';
import type { Media } from '../media/media.ts';
import type { Camera, Claim, Conflict, Place, Ride, Source, Time } from '../model.ts';
import type { Problems } from '../problems/problems.ts';
import type * as schema from '../schema/entries.ts';
import { isZone, type text as textSchema } from '../schema/values.ts';
import { readTime } from '../time/written-time.ts';
import { offsetText } from '../time/zone-offset.ts';
import { FILE } from './field-reader.ts';
import { parseMediaList } from './parse-media.ts';
import { TimeReader } from './times/time-reader.ts';

/** Each claim may be compared with all of them. */
const MOST_ZONES = 20;

/** What the parsers of a story's parts share. */
export class ParseContext {
  /** The first of the story's languages, which what is not translated is in. */
  readonly language: string;
  readonly languages: readonly string[];
  readonly problems: Problems;
  readonly sources = new Map<string, Source>();
  readonly places = new Map<string, Place>();
  /** Ids of stops and moments: one set, since an address may name either. */
  readonly takenIds = new Set<string>();
  /** Times that have no hour of their own: their best guess depends on the times around them. */
  readonly open = new Set<Time>();
  readonly times: TimeReader;
  readonly #clocks: readonly string[];
  #zones: readonly string[] | undefined;
  readonly #unknown = new Set<string>();
  #figures = 0;
  /** Characters of all texts so far, by language. */
  readonly #length = new Map<string, number>();
  /** Places with unknown zones, by id and the offset that replaces the zone, so that each is one object. */
  readonly #places = new Map<string, Place>();

  /** @param clocks zones that the story names for its menu of clocks */
  constructor(languages: readonly string[], problems: Problems, clocks: readonly string[] = []) {
    this.language = languages[0] ?? 'en';
    this.languages = [...new Set(languages)];
    this.problems = problems;
    this.times = new TimeReader(problems);
    this.#clocks = clocks.filter(isZone);
  }

  /** The story's zones, once its places are known: an account may give its time on the clock of any. */
  get zones(): readonly string[] {
    const zones = () => [...this.#clocks, ...[...this.places.values()].map(({ zone }) => zone)];
    this.#zones ??= [...new Set(zones())].filter(isZone).slice(0, MOST_ZONES);
    return this.#zones;
  }

  /** A text by language, the story's first language first. A plain string is in that. “…” beyond the limit. */
  text(value: v.InferOutput<typeof textSchema>): LocalText {
    return this.#local(value, (words, lang) => {
      const before = this.#length.get(lang) ?? 0;
      this.#length.set(lang, before + words.length);
      if (before + words.length <= LIMITS.texts) return words;
      if (before <= LIMITS.texts) {
        const limit = LIMITS.texts;
        this.problems.addLimit('dropped', 'text-too-long', 'story.json', { limit, lang });
      }
      return '…';
    });
  }

  /** A title or a name by language, cut at the limit: it is shown on one or two lines. */
  name(value: v.InferOutput<typeof textSchema>, path: string): LocalText {
    return this.#local(value, (words) => {
      if (words.length <= LIMITS.name) return words;
      const counts = { count: words.length, limit: LIMITS.name };
      this.problems.add('hint', 'name-too-long', path, counts);
      // Not within a character of two units.
      return `${words
        .slice(0, LIMITS.name)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`;
    });
  }

  #local(
    value: v.InferOutput<typeof textSchema>,
    show: (words: string, lang: string) => string,
  ): LocalText {
    if (typeof value === 'string')
      return { [this.language]: breakLongWords(show(value, this.language)) };
    const shown = Object.entries(value).map(([lang, words]) => [
      lang,
      breakLongWords(show(words, lang)),
    ]);
    const rest: LocalText = Object.fromEntries(shown);
    // Own properties only: a language may be called "valueOf".
    if (!Object.hasOwn(rest, this.language)) return rest;
    const { [this.language]: head = '', ...others } = rest;
    return { [this.language]: head, ...others };
  }

  /**
   * A place by id, with a zone that this browser knows; null, and reported, for an unknown id.
   *
   * @param iso an instant there, as in the file
   */
  place(id: string, path: string, iso: string): Place | null {
    const place = this.places.get(id);
    if (!place) this.problems.add('dropped', 'place-unknown', `${path}.place`, { id });
    return place ? this.#zoned(place, iso) : null;
  }

  /** A place at a pole, where the longitude means nothing, on that of the line which leads there; any other as it is. */
  onLineTo(place: Place, ride: Ride | undefined): Place {
    if (!ride || !isPole(place.lat)) return place;
    const [lon] = pointAt(ride.leg.line, ride.to);
    const turned = { ...place, lon: wrapLongitude(lon) };
    this.places.set(place.id, turned);
    return turned;
  }

  #zoned(place: Place, iso: string): Place {
    const zone = this.zone(place.zone, iso, `${FILE}: places.${place.id}`);
    if (zone === place.zone) return place;
    const key = `${place.id} ${zone}`;
    const zoned = this.#places.get(key) ?? { ...place, zone };
    this.#places.set(key, zoned);
    return zoned;
  }

  /**
   * The zone if this browser knows it, else the offset of an instant there, `+09:00`. The time of any
   * other zone would be wrong.
   */
  zone(name: string, iso: string, path: string): string {
    if (isZone(name)) return name;
    if (!this.#unknown.has(name)) {
      this.#unknown.add(name);
      this.problems.add('hint', 'zone-unknown', `${path}.zone`, { zone: name });
    }
    const written = readTime(iso);
    const offset = typeof written === 'string' ? null : written.offset;
    return offset === null || offset === 0 ? 'UTC' : offsetText(offset);
  }

  /** Whether story.json may have one more figure; reports it if not. */
  takeFigure(): boolean {
    this.#figures += 1;
    const limit = LIMITS.allFigures;
    if (this.#figures === limit + 1)
      this.problems.addLimit('dropped', 'figures-in-all', FILE, { limit });
    return this.#figures <= limit;
  }

  /** Whether an id is free; reports it if it is not. */
  isFree(id: string, path: string): boolean {
    if (!this.takenIds.has(id)) return true;
    this.problems.add('dropped', 'id-taken', `${path}.id`, { id });
    return false;
  }

  /** @param zones as for `TimeReader`; a claim may have the offset of any other zone of the story */
  claims(
    list: readonly v.InferOutput<typeof schema.claim>[] | undefined,
    path: string,
    zones: readonly string[],
  ): Claim[] {
    if (!list?.length) return [];
    const all = [...zones, ...this.zones];
    return list.flatMap((claim, i): Claim[] => {
      const source = this.sources.get(claim.source);
      if (!source) {
        const where = `${path}[${i}].source`;
        this.problems.add('dropped', 'source-unknown', where, { id: claim.source });
        return [];
      }
      const text = this.text(claim.text);
      if (claim.at === undefined) return [{ text, source, at: null }];
      const where = `${path}[${i}].at`;
      const { from: at, date } = this.times.read(claim.at, where, all);
      return [{ text, source, at, date }];
    });
  }

  /** The fields that stops and moments have in common. */
  shared(
    item: SharedInput,
    path: string,
    zones: readonly string[],
  ): {
    passage: string | null;
    camera: Camera | null;
    conflicts: Conflict[];
    notes: LocalText | null;
    media: Media[];
  } {
    const { center = null, zoom = null } = item.camera ?? {};
    return {
      passage: item.passage ?? null,
      camera: item.camera ? { center, zoom } : null,
      conflicts: (item.conflicts ?? []).flatMap(({ about, claims }, i) => {
        const valid = this.claims(claims, `${path}.conflicts[${i}].claims`, zones);
        return valid.length > 1 ? [{ about: this.text(about), claims: valid }] : [];
      }),
      notes: item.notes === undefined ? null : this.text(item.notes),
      media: parseMediaList(item.media, `${path}.media`, this),
    };
  }
}

type SharedInput = Pick<
  v.InferOutput<typeof schema.stop>,
  'passage' | 'camera' | 'conflicts' | 'notes' | 'media'
>;
