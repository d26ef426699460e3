import type * as v from 'valibot';
import { parseInstant } from '../instant.ts';
import { LIMITS } from '../limits.ts';
import { breakLongWords } from '../markdown/break-long-words.ts';
import type { Camera, Claim, Conflict, LocalText, Place, Source } from '../model.ts';
import type { Problems } from '../problems.ts';
import type * as schema from '../schema/entries.ts';
import { isZone, type text as textSchema } from '../schema/values.ts';

const OFFSET = /[+-]\d{2}:\d{2}$/;

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
  readonly #unknown = new Set<string>();
  /** Characters of all texts so far, by language. */
  readonly #length = new Map<string, number>();
  /** Places with unknown zones, by id and the offset that replaces the zone, so that each is one object. */
  readonly #places = new Map<string, Place>();

  constructor(languages: readonly string[], problems: Problems) {
    this.language = languages[0] ?? 'en';
    this.languages = [...new Set(languages)];
    this.problems = problems;
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

  #zoned(place: Place, iso: string): Place {
    const zone = this.zone(place.zone, iso);
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
  zone(name: string, iso: string): string {
    if (isZone(name)) return name;
    if (!this.#unknown.has(name)) {
      this.#unknown.add(name);
      this.problems.add('hint', 'zone-unknown', 'story.json: zone', { zone: name });
    }
    return OFFSET.exec(iso)?.[0] ?? 'UTC';
  }

  /** Whether an id is free; reports it if it is not. */
  isFree(id: string, path: string): boolean {
    if (!this.takenIds.has(id)) return true;
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

  /** The fields that stops and moments have in common. */
  shared(
    item: SharedInput,
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
        const valid = this.claims(claims, `${path}.conflicts[${i}].claims`);
        return valid.length > 1 ? [{ about: this.text(about), claims: valid }] : [];
      }),
      notes: item.notes === undefined ? null : this.text(item.notes),
    };
  }
}

type SharedInput = Pick<
  v.InferOutput<typeof schema.stop>,
  'passage' | 'camera' | 'conflicts' | 'notes'
>;
