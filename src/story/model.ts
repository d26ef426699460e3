import type { Line } from '../geo/line.ts';
import type { LineBasis, TimeBasis } from './basis.ts';
import type { LocalText } from './local-text.ts';
import type { Media } from './media/media.ts';
import type { MediaFiles } from './media/media-files.ts';
import type { CalendarDate } from './time/calendar-date.ts';
import type { DateUnit } from './time/written-time.ts';

/**
 * The story as the rest of the site sees it: valid, every id resolved, every time an instant in epoch
 * milliseconds. Only this folder knows the format of the files.
 */

/** `unknown`: no leg leads there, and a straight line takes its place. */
export type Mode = 'train' | 'car' | 'foot' | 'ship' | 'plane' | 'unknown';

export interface Source {
  readonly id: string;
  readonly title: LocalText;
  readonly publisher: LocalText;
  readonly url: string | null;
  readonly date: CalendarDate | null;
}

/** The account of one source. */
export interface Claim {
  readonly text: LocalText;
  readonly source: Source;
  /** The instant claimed, epoch ms, or the first of the `date` claimed; null where the claim is not about a time. */
  readonly at: number | null;
  /** Undefined where an hour is claimed. */
  readonly date?: CalendarDate | undefined;
}

/** Claims that contradict each other, and what they are about. */
export interface Conflict {
  readonly about: LocalText;
  readonly claims: readonly Claim[];
}

/**
 * An uncertain instant, epoch ms: earliest <= best <= latest. Of a time that is known by its date, any
 * instant of the date is possible, and `best` is a guess that readers are not shown.
 */
export interface Time {
  readonly best: number;
  readonly earliest: number;
  readonly latest: number;
  readonly basis: TimeBasis;
  /** `minute`: shown as a clock time; `range`: as earliest and latest, never as `best`; else as the `date`. */
  readonly precision: 'minute' | 'range' | DateUnit;
  /** What is known instead of an hour; of a range, what is known of its ends. Undefined where hours are known. */
  readonly date?: CalendarDate | undefined;
  readonly claims: readonly Claim[];
  /** What the claims differ about, where it is not this time itself. */
  readonly about?: LocalText | undefined;
}

export interface Place {
  readonly id: string;
  readonly name: LocalText;
  /** Other names, shown next to the name. */
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

/** A ride along part of a leg, in either direction: from km `from` to km `to` of the leg's line. */
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
 * A point of the journey, in travel order. `stop`: the traveller stays from `from` to `to`. `pass`: the
 * traveller goes through. `call`: something happens here, and it does not move the traveller.
 */
export interface Stop {
  readonly id: string;
  readonly kind: 'stop' | 'pass' | 'call';
  readonly title: LocalText;
  readonly place: Place;
  /** IANA zone that the traveller's clock keeps from here on; the place's own unless the file names another. */
  readonly zone: string;
  /** As in the file; null where there is none (the first arrival, the last departure). */
  readonly arrival: Time | null;
  readonly departure: Time | null;
  /** Start and end of the stay: arrival and departure, or the one of the two that is known. */
  readonly from: Time;
  readonly to: Time;
  /** The rides that led here from the last `stop` or `pass`; empty for the first and for a `call`. */
  readonly rides: readonly Ride[];
  readonly conflicts: readonly Conflict[];
  readonly passage: string | null;
  readonly camera: Camera | null;
  /** Its figures, in the order of the file. */
  readonly media: readonly Media[];
  readonly notes: LocalText | null;
}

/** Background: on the timeline, away from the route. */
export interface Moment {
  readonly id: string;
  readonly title: LocalText;
  readonly place: Place;
  /** Epoch ms, from <= to. */
  readonly from: number;
  readonly to: number;
  readonly precision: 'minute' | DateUnit;
  /** Where it is not known to have happened. */
  readonly basis?: 'planned' | undefined;
  /** What is known instead of hours; undefined for a precision of minutes. */
  readonly date?: CalendarDate | undefined;
  readonly conflicts: readonly Conflict[];
  readonly passage: string | null;
  readonly camera: Camera | null;
  /** Its figures, in the order of the file. */
  readonly media: readonly Media[];
  readonly notes: LocalText | null;
}

/** A stretch of the timeline, `share` of its width. Shares of all chapters add up to 1. */
export interface Chapter {
  readonly id: string;
  readonly title: LocalText;
  readonly from: number;
  readonly to: number;
  readonly share: number;
  /** Folded into the timeline's tab. Background chapters come before all others, and never are all of them. */
  readonly background: boolean;
}

/** A section of the article, active from the instant `start` on. */
export interface Passage {
  readonly id: string;
  /** Epoch ms: its own `t`, else that of the first stop or moment that names the passage. */
  readonly start: number;
  readonly place: Place;
  /** Markdown by language; the story's first language is always there. */
  readonly text: LocalText;
  readonly sources: readonly Source[];
  /** Figures that story.json gives it: they follow its text, see `contentOf`. */
  readonly media: readonly Media[];
  /** The stops and moments that name this passage. */
  readonly stops: readonly Stop[];
  readonly moments: readonly Moment[];
  /** Number of words in the first language, from which the reading time follows. */
  readonly words: number;
}

/** A newsroom's own map in place of the built-in one. */
export interface StoryBasemap {
  /** A MapLibre style, or a PMTiles archive of Protomaps vector tiles. */
  readonly kind: 'style' | 'pmtiles';
  /** https, or relative to the story's folder, as in the file. */
  readonly url: string;
  /** Attribution in addition to the map's own; null where the file has none. */
  readonly attribution: LocalText | null;
}

/** A basemap of the story's own, in its folder: made by `npm run basemap`. */
export interface BasemapDetail {
  /** Zoom level from which its details are drawn. */
  readonly near: number;
  /** The zoom level that it is good for outside of its regions; left out, as good as the site's own. */
  readonly elsewhere?: number | undefined;
  /** Where it is good for how near a view: zoom levels. */
  readonly regions: readonly {
    readonly box: readonly [west: number, south: number, east: number, north: number];
    readonly zoom: number;
  }[];
}

/** For the presenter only. */
export interface StoryTalk {
  /** Planned length in minutes; null where the file has none. */
  readonly minutes: number | null;
  /** Notes by slide, for slides other than stops and moments: `title`, `background`, `conflicts`, `sources`, `end`, or a passage's id. */
  readonly notes: ReadonlyMap<string, LocalText>;
  /** The author's text by slide: `title`, `background`, or the id of a stop, a moment or a passage. */
  readonly slides: ReadonlyMap<string, LocalText>;
  /** Ids of stops, moments and passages that the talk leaves out. */
  readonly skip: ReadonlySet<string>;
}

/** A story that is still happening. */
export interface StoryLive {
  /** How often pages ask for a new version, ms. */
  readonly everyMs: number;
  /** The instant from which they no longer ask, epoch ms. */
  readonly until: number;
}

/** What the newsroom has changed in a story after its publication. */
export interface Change {
  /** Epoch ms: of a date without an hour, its first instant. */
  readonly when: number;
  /** Undefined for a time of day. */
  readonly date?: CalendarDate | undefined;
  /** IANA zone of the clock that `when` is shown on. */
  readonly zone: string;
  readonly what: LocalText;
  readonly why: LocalText | null;
  /** The passage concerned, and the stop or moment, by id; null where the change names none that is there. */
  readonly passage: string | null;
  readonly stop: string | null;
}

/** Where links to an id that is gone lead: to the stop or moment, or the passage, that took its place. */
export interface Moved {
  /** Id of a stop or a moment. */
  readonly stop: string | null;
  /** Id of a passage. */
  readonly passage: string | null;
  /** What became of it, for readers. */
  readonly note: LocalText | null;
}

export interface Story {
  readonly slug: string;
  /** BCP 47 tags; the first is the fallback. */
  readonly languages: readonly string[];
  readonly title: LocalText;
  readonly summary: LocalText;
  /** The figure at the head of the story. */
  readonly lead: Media | null;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  /** In travel order; at least one. */
  readonly stops: readonly Stop[];
  /** Id of the stop that the story opens at. */
  readonly opening: string;
  /** By `from`. */
  readonly moments: readonly Moment[];
  /** By `from`, without overlap; a gap between two is a break in the axis. At least one. */
  readonly chapters: readonly Chapter[];
  /** In reading order; empty where the article is missing. */
  readonly passages: readonly Passage[];
  /** Article text outside passages, Markdown by language, with the passage that it follows (null: before all). */
  readonly interludes: readonly { readonly after: string | null; readonly text: LocalText }[];
  /** Zones that the clock menu offers in addition to the journey's own, e.g. `Europe/Moscow`. */
  readonly clocks: readonly string[];
  /** ISO 3166-1 alpha-2 codes of the countries that the story is about: the map tints them. */
  readonly countries: readonly string[];
  /** How near the camera comes to a place whose stop or moment does not say; null: as near as is usual. */
  readonly zoom: number | null;
  /** Null: the built-in map. */
  readonly basemap: StoryBasemap | null;
  /** Null: the site's own basemap. */
  readonly basemapDetail: BasemapDetail | null;
  readonly talk: StoryTalk;
  /** Null: the story stays as it was when the page was opened. */
  readonly live: StoryLive | null;
  /** The newest first. */
  readonly changes: readonly Change[];
  /** By the id that is gone: of a stop, a moment or a passage. */
  readonly moved: ReadonlyMap<string, Moved>;
  /** Sizes and smaller copies of the files in its folder: media.json. */
  readonly mediaFiles: MediaFiles;
  /** Credit line for route and figures, Markdown-free. */
  readonly credit: LocalText;
}
