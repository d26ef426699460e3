import type * as v from 'valibot';
import { parseInstant } from '../instant.ts';
import { LIMITS } from '../limits.ts';
import { breakLongWords } from '../markdown/break-long-words.ts';
import type { Camera, Claim, Conflict, LocalText, Place, Source } from '../model.ts';
import type { Problems } from '../problems.ts';
import type * as schema from '../schema/entries.ts';
import { isZone, type text as textSchema } from '../schema/values.ts';

const OFFSET = /[+-]\d{2}:\d{2}$/;

/** What the parts of a story need to know of each other while they are read. */
export class ParseContext {
  readonly first: string;
  readonly problems: Problems;
  readonly sources = new Map<string, Source>();
  readonly places = new Map<string, Place>();
  /** Ids of stops and moments: one set, since addresses name either. */
  readonly taken = new Set<string>();
  readonly #unknown = new Set<string>();
  /** Characters of all texts so far, by language. */
  readonly #length = new Map<string, number>();
  /** Places of unknown zones, by id and the offset that stands for it: each is one object. */
  readonly #places = new Map<string, Place>();

  constructor(first: string, problems: Problems) {
    this.first = first;
    this.problems = problems;
  }

  /** By language, the story's first in front; a bare string is in the first. Beyond what a page can show, “…”. */
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

  /** A title or a name, by language. It stands on one line or two, so one that is as long as a page is cut. */
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
    if (typeof value === 'string') return { [this.first]: breakLongWords(show(value, this.first)) };
    const shown = Object.entries(value).map(([lang, words]) => [
      lang,
      breakLongWords(show(words, lang)),
    ]);
    const rest: LocalText = Object.fromEntries(shown);
    // Not what every object has: a language may be called "valueOf".
    if (!Object.hasOwn(rest, this.first)) return rest;
    const { [this.first]: head = '', ...others } = rest;
    return { [this.first]: head, ...others };
  }

  /**
   * A place by id, with a zone whose time can be told; said where there is none.
   *
   * @param iso an instant there, as it is written
   */
  place(id: string, path: string, iso: string): Place | null {
    const place = this.places.get(id);
    if (!place) this.problems.add('dropped', 'place-unknown', `${path}.place`, { id });
    return place ? this.#zoned(place, iso) : null;
  }

  #zoned(place: Place, iso: string): Place {
    const zone = this.zone(place.zone, iso);
    if (zone === place.zone) return place;
    const key = `${place.id} ${zone}`;
    const zoned = this.#places.get(key) ?? { ...place, zone };
    this.#places.set(key, zoned);
    return zoned;
  }

  /**
   * A zone whose time can be told: its own where this browser knows it, else the offset that an
   * instant there is written with, `+09:00`. An hour of another zone would be a lie.
   */
  zone(name: string, iso: string): string {
    if (isZone(name)) return name;
    if (!this.#unknown.has(name)) {
      this.#unknown.add(name);
      this.problems.add('hint', 'zone-unknown', 'story.json: zone', { zone: name });
    }
    return OFFSET.exec(iso)?.[0] ?? 'UTC';
  }

  /** Whether an id is still free; said where it is not. */
  isFree(id: string, path: string): boolean {
    if (!this.taken.has(id)) return true;
    this.problems.add('dropped', 'id-taken', `${path}.id`, { id });
    return false;
  }

  claims(list: readonly v.InferOutput<typeof schema.claim>[] | undefined, path: string): Claim[] {
    return (list ?? []).flatMap((claim, i) => {
      const source = this.sources.get(claim.source);
      if (!source) {
        const where = `${path}[${i}].source`;
        this.problems.add('dropped', 'source-unknown', where, { id: claim.source });
        return [];
      }
      const at = claim.at === undefined ? null : parseInstant(claim.at);
      return [{ text: this.text(claim.text), source, at }];
    });
  }

  /** What stops and moments have in common: how they are told and shown. */
  told(
    item: Told,
    path: string,
  ): {
    passage: string | null;
    camera: Camera | null;
    conflicts: Conflict[];
    notes: LocalText | null;
  } {
    const { center = null, zoom = null } = item.camera ?? {};
    return {
      passage: item.passage ?? null,
      camera: item.camera ? { center, zoom } : null,
      conflicts: (item.conflicts ?? []).flatMap(({ about, claims }, i) => {
        const sound = this.claims(claims, `${path}.conflicts[${i}].claims`);
        return sound.length > 1 ? [{ about: this.text(about), claims: sound }] : [];
      }),
      notes: item.notes === undefined ? null : this.text(item.notes),
    };
  }
}

type Told = Pick<v.InferOutput<typeof schema.stop>, 'passage' | 'camera' | 'conflicts' | 'notes'>;
