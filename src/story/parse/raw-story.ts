import type { UnreadableReason } from '../files/unreadable-file.ts';

/** The files of a story: parsed JSON, Markdown by language; null where a file is missing. */
export interface RawStory {
  readonly slug: string;
  readonly story: unknown;
  readonly route: unknown;
  readonly articles: Readonly<Record<string, string | null>>;
  /** Texts of story.json by language and path, as the story's `strings.<lang>.json` have them. */
  readonly strings?: Readonly<Record<string, unknown>>;
  /** Languages whose articles and texts are loaded when they are asked for: they are not missing. */
  readonly later?: readonly string[];
  /** media.json; left out or null where there is none. */
  readonly media?: unknown;
  /** Files that are there and cannot be read, by name: why. Their contents are null. */
  readonly unreadable?: ReadonlyMap<string, UnreadableReason>;
}
