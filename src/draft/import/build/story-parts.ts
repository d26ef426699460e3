import type { FoundMedia, FoundSource, FoundStop } from '../found.ts';
import type { Point } from '../options.ts';
import { publisherOf } from '../sources.ts';
import { Ids } from './ids.ts';

/** Entries of story.json as the import writes them. */
export interface PlaceEntry {
  readonly name: string;
  /** Left out where it is to be placed: the checker says so. */
  readonly point?: Point;
  readonly zone?: string;
}

export interface StopEntry {
  readonly id: string;
  readonly kind?: 'pass';
  readonly title?: string;
  readonly place: string;
  readonly arrival?: FoundStop['arrive'];
  readonly departure?: FoundStop['leave'];
  readonly at?: FoundStop['arrive'];
  readonly rides?: readonly string[];
  readonly passage?: string;
  readonly camera?: { readonly zoom: number };
  readonly media?: readonly FoundMedia[];
}

export interface MomentEntry {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly from: string;
  readonly to?: string;
  readonly passage: string;
  readonly media?: readonly FoundMedia[];
}

/** Places that are the same become one, and so do sources. */
export class Places {
  readonly entries = new Map<string, PlaceEntry>();
  readonly #ids: Ids;
  readonly #known = new Map<string, string>();

  /** @param existing of the draft that the import goes into */
  constructor(existing: Readonly<Record<string, unknown>>) {
    this.#ids = new Ids(Object.keys(existing));
    for (const [id, place] of Object.entries(existing)) {
      const { name, point } = (place ?? {}) as Partial<PlaceEntry>;
      if (typeof name === 'string')
        this.#know(name, Array.isArray(point) ? (point as unknown as Point) : null, id);
    }
  }

  idOf(stop: Pick<FoundStop, 'name' | 'point'>, zone: string | null): string {
    const name = stop.name;
    const known = this.#known.get(keyOf(name, stop.point));
    if (known !== undefined) return known;
    const id = this.#ids.next(name, `place-${this.entries.size + 1}`);
    this.#know(name, stop.point, id);
    this.entries.set(id, {
      name,
      ...(stop.point && { point: stop.point }),
      ...(zone !== null && { zone }),
    });
    return id;
  }

  #know(name: string, point: Point | null, id: string): void {
    this.#known.set(keyOf(name, point), id);
    // A later row may name the place alone.
    if (!this.#known.has(keyOf(name, null))) this.#known.set(keyOf(name, null), id);
  }
}

const keyOf = (name: string, point: Point | null) =>
  `${name.toLowerCase()}\n${point ? point.map((each) => each.toFixed(4)).join(' ') : ''}`;

export class Sources {
  readonly entries = new Map<string, { title: string; publisher: string; url?: string }>();
  readonly #ids: Ids;
  readonly #known = new Map<string, string>();

  constructor(existing: Readonly<Record<string, unknown>>) {
    this.#ids = new Ids(Object.keys(existing));
    for (const [id, source] of Object.entries(existing)) {
      const { title, url } = (source ?? {}) as { title?: unknown; url?: unknown };
      if (typeof title === 'string')
        this.#known.set(sourceKey(title, typeof url === 'string' ? url : null), id);
    }
  }

  idOf(source: FoundSource): string {
    const { title, url } = source;
    const key = sourceKey(title, url);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const publisher = publisherOf(source);
    const id = this.#ids.next(title === url ? publisher : title, `source-${this.entries.size + 1}`);
    this.#known.set(key, id);
    this.entries.set(id, {
      title,
      publisher: publisher.slice(0, 150),
      ...(url !== null && { url }),
    });
    return id;
  }
}

const sourceKey = (title: string, url: string | null) => `${title}\n${url ?? ''}`;
