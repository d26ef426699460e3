import type { Line } from '../geo/line.ts';
import type { MessageKey } from '../i18n/translate.ts';
import type { LineBasis, TimeBasis } from './basis.ts';

/**
 * The story as the rest of the site sees it: proven sound, every id resolved, every time an
 * instant in epoch milliseconds. How the files spell it is known only to this folder.
 */

/** A text in one or more languages, by BCP 47 tag. Never empty; read it with `say`. */
export type LocalText = Readonly<Record<string, string>>;

export type Mode = 'train' | 'car' | 'foot' | 'ship' | 'plane';

export interface Source {
  readonly id: string;
  readonly title: LocalText;
  readonly publisher: string;
  readonly url: string | null;
  /** ISO calendar date, `2019-04-24`. */
  readonly date: string | null;
}

/** What one source says. */
export interface Claim {
  readonly text: LocalText;
  readonly source: Source;
  /** The instant claimed, epoch ms; null where the claim is not about an instant. */
  readonly at: number | null;
}

/** Claims that disagree, side by side, and what they disagree about. */
export interface Conflict {
  readonly about: LocalText;
  readonly claims: readonly Claim[];
}

/** An instant, epoch ms, with how sure it is: earliest <= best <= latest. */
export interface Time {
  readonly best: number;
  readonly earliest: number;
  readonly latest: number;
  readonly basis: TimeBasis;
  /** `minute`: say the clock time. `range`: say the earliest and latest, never `best`. `day`: say the date. */
  readonly precision: 'minute' | 'range' | 'day';
  readonly claims: readonly Claim[];
}

export interface Place {
  readonly id: string;
  readonly name: LocalText;
  /** Other names, shown beside the name. */
  readonly also: readonly string[];
  /** WGS 84, degrees. */
  readonly lon: number;
  readonly lat: number;
  /** IANA zone. */
  readonly zone: string;
  /** Radius in metres within which the place lies, as in the Geolocation API; 0 where the point is exact. */
  readonly accuracy: number;
}

export interface Leg {
  readonly id: string;
  readonly mode: Mode;
  readonly basis: 'surveyed' | 'sketched';
  readonly line: Line;
  /** False where the length is measured on the drawn line because no official figure is known. */
  readonly official: boolean;
}

/** A ride along part of a leg, either way: from km `from` to km `to` of the leg's line. */
export interface Ride {
  readonly leg: Leg;
  readonly from: number;
  readonly to: number;
  readonly basis: LineBasis;
}

export interface Camera {
  readonly center: readonly [lon: number, lat: number] | null;
  readonly zoom: number | null;
}

/**
 * A point of the journey, in travel order. `stop`: the traveller stands here from `from` to `to`.
 * `pass`: goes through without standing. `call`: something happens here; it does not move the traveller.
 */
export interface Stop {
  readonly id: string;
  readonly kind: 'stop' | 'pass' | 'call';
  readonly title: LocalText;
  readonly place: Place;
  /** IANA zone that the traveller's clock keeps from here on; the place's own unless the story says otherwise. */
  readonly zone: string;
  /** As the story tells them; null where there is none (the first arrival, the last departure). */
  readonly arrival: Time | null;
  readonly departure: Time | null;
  /** Begin and end of being here: arrival and departure where known, else the other of the two. */
  readonly from: Time;
  readonly to: Time;
  /** The rides that led here from the last `stop` or `pass`; empty for the first and for a `call`. */
  readonly rides: readonly Ride[];
  readonly conflicts: readonly Conflict[];
  readonly passage: string | null;
  readonly camera: Camera | null;
  readonly notes: LocalText | null;
}

/** Background: off the route, on the timeline. */
export interface Moment {
  readonly id: string;
  readonly title: LocalText;
  readonly place: Place;
  /** Epoch ms, from <= to. */
  readonly from: number;
  readonly to: number;
  readonly precision: 'minute' | 'day';
  readonly conflicts: readonly Conflict[];
  readonly passage: string | null;
  readonly camera: Camera | null;
  readonly notes: LocalText | null;
}

/** A stretch of the timeline, `share` of its width. Shares of all chapters add up to 1. */
export interface Chapter {
  readonly id: string;
  readonly title: LocalText;
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** One paragraph or a few of the article, told from the instant `start` on. */
export interface Passage {
  readonly id: string;
  /** Epoch ms: the first stop or moment that names the passage, or its own `t`. */
  readonly start: number;
  readonly place: Place;
  /** Markdown by language; the story's first language is always there. */
  readonly text: LocalText;
  readonly sources: readonly Source[];
  /** The stops and moments that name this passage. */
  readonly stops: readonly Stop[];
  readonly moments: readonly Moment[];
  /** Words in the first language, for how long a reader needs. */
  readonly words: number;
}

/** A map that a newsroom draws the story on in place of the built-in one. */
export interface Basemap {
  /** A MapLibre style, or an archive of Protomaps' vector tiles. */
  readonly kind: 'style' | 'pmtiles';
  /** https, or relative to the story's folder, as it is written. */
  readonly url: string;
  /** Whom the map comes from, beside what the map itself says; null where the story says nothing. */
  readonly attribution: LocalText | null;
}

/** What only a presenter sees. */
export interface Talk {
  /** Planned length; null where the story names none. */
  readonly minutes: number | null;
  /** Notes to what is no stop or moment: `title`, `conflicts`, `sources`, `end`, or a passage by its id. */
  readonly notes: ReadonlyMap<string, LocalText>;
}

export interface Story {
  readonly slug: string;
  /** BCP 47 tags, the fallback first. */
  readonly languages: readonly string[];
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  /** In travel order; at least one. */
  readonly stops: readonly Stop[];
  /** By `from`. */
  readonly moments: readonly Moment[];
  /** By `from`, never overlapping; gaps between them are breaks of the axis. At least one. */
  readonly chapters: readonly Chapter[];
  /** In reading order; empty where the article is missing. */
  readonly passages: readonly Passage[];
  /** Article text outside of passages, Markdown by language, and the passage that it follows (null: before all). */
  readonly interludes: readonly { readonly after: string | null; readonly text: LocalText }[];
  /** Zones beside the journey's own that the clock menu offers, e.g. `Europe/Moscow`. */
  readonly clocks: readonly string[];
  /** ISO 3166-1 alpha-2 codes of the countries that the story is about: the map tints them. */
  readonly countries: readonly string[];
  /** Null: the built-in map. */
  readonly basemap: Basemap | null;
  readonly talk: Talk;
  /** Credit line for route and figures, Markdown-free. */
  readonly credit: LocalText;
}

type CodeOf<Key> = Key extends `problem.${infer Code}.reason` ? Code : never;

/** What is wrong, for code to match: each has its messages, but for those that a schema words. */
export type ProblemCode = CodeOf<MessageKey> | 'value-invalid' | 'value-missing';

/** What is wrong in a story's files, in words for its author. */
export interface Problem {
  readonly code: ProblemCode;
  /** File and path in it: `story.json: stops[3].place`. */
  readonly path: string;
  readonly reason: string;
  /** What to do about it. */
  readonly fix: string;
  /** `fatal`: there is no story to show; `dropped`: the item is left out; `hint`: nothing is left out. */
  readonly severity: 'fatal' | 'dropped' | 'hint';
  /** Something of the story exceeds a limit (docs/story-format.md). */
  readonly limit?: true;
}
