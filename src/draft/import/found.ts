import type { Leftover, Question } from './imported.ts';
import type { Mode, Point } from './options.ts';
import type { Said } from './said.ts';

/** What a reader of a format finds in a file, in the order of the file, before it becomes files of a story. */
export interface Found {
  readonly title?: string;
  readonly summary?: string;
  readonly credit?: string;
  readonly lead?: FoundMedia;
  readonly items: readonly (FoundStop | FoundPassage)[];
  readonly chapters?: readonly FoundChapter[];
  readonly lines?: readonly FoundLine[];
  /** Files for the story's folder, by path. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  readonly leftovers: readonly Leftover[];
  readonly questions?: readonly Question[];
}

export interface FoundPassage {
  readonly kind: 'passage';
  /** In the file. */
  readonly where: string;
  readonly heading: string;
  /** Markdown. */
  readonly text: string;
  /** As the format writes it; null where the file has none. */
  readonly t: string | null;
  /** When it ended. Passages have no end, and moments do. */
  readonly end: Said | null;
  readonly sources: readonly FoundSource[];
  readonly media: readonly FoundMedia[];
}

export interface FoundStop {
  readonly kind: 'stop' | 'pass';
  readonly where: string;
  /** The place's name. */
  readonly name: string;
  /** Null: to be placed. */
  readonly point: Point | null;
  readonly zone: string | null;
  /** Where it differs from the place's name. */
  readonly title: string | null;
  readonly arrive: FoundTime | null;
  readonly leave: FoundTime | null;
  readonly by: Mode | null;
  /** Markdown. */
  readonly text: string;
  readonly sources: readonly FoundSource[];
  readonly media: readonly FoundMedia[];
  /** Zoom level of the map. */
  readonly zoom?: number;
}

/** A time as story.json writes it. */
export type FoundTime =
  | string
  | {
      readonly best: string;
      readonly earliest?: string;
      readonly latest?: string;
      readonly basis: Basis;
    };

export type Basis = 'reported' | 'approximate' | 'inferred' | 'planned';

export interface FoundSource {
  readonly title: string;
  readonly url: string | null;
}

/** A figure as story.json writes it. */
export interface FoundMedia {
  readonly src?: string;
  readonly url?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface FoundChapter {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

export interface FoundLine {
  readonly where: string;
  readonly name: string;
  readonly points: readonly Point[];
  /** Epoch ms of each point, NaN where it has none; null where no point has one. */
  readonly times: readonly number[] | null;
  /** Null where the file does not say. */
  readonly mode: Mode | null;
  /** Where it begins, rests and ends: the stops of a story whose files name none. */
  readonly stops: readonly FoundStop[];
}
