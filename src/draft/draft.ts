/**
 * A story folder in memory. Text files are strings exactly as they stand in the folder, with their byte order
 * mark and line ends; others are bytes, and so is a text that is not UTF-8. Keys are paths inside the folder:
 * 'story.json', 'article.en.md', 'route.geojson', 'media/x.jpg'.
 */
export interface Draft {
  readonly slug: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** The text of a file; null where there is no such file, or it is no text. */
export function textOf(draft: Draft, path: string): string | null {
  const content = draft.files.get(path);
  return typeof content === 'string' ? content : null;
}

/** The draft with a file of this content; null removes the file. The same draft if nothing changes. */
export function withFile(draft: Draft, path: string, content: string | Uint8Array | null): Draft {
  const before = draft.files.get(path) ?? null;
  if (before === content) return draft;
  const files = new Map(draft.files);
  if (content === null) files.delete(path);
  else files.set(path, content);
  return { ...draft, files };
}
