/**
 * The folder, within that of the story, of the texts of its published versions. A text's own folder in it is
 * named after its content, so the same address is the same text for good.
 */
export const VERSIONS = 'versions';

/** As story.json writes the name of a text's folder. */
const HASH = /^[0-9a-f]{12}$/;

/**
 * The path of a text that belongs to story.json (an article, the route, media.json), from the story's folder.
 * A published story.json names the versions of its texts, so that no reader gets texts of two versions.
 * Null where it says that there is no such text.
 *
 * @param story story.json
 */
export function versionFile(story: unknown, name: string): string | null {
  const files = publishedFiles(story);
  if (!files) return name;
  const hash = Object.hasOwn(files, name) ? files[name] : undefined;
  return typeof hash === 'string' && HASH.test(hash) ? `${VERSIONS}/${hash}/${name}` : null;
}

/** The texts of a published version by name, as they are written; null for a story that was not published so. */
function publishedFiles(story: unknown): Readonly<Record<string, unknown>> | null {
  const { version } = asObject(story);
  const { files } = asObject(version);
  return typeof files === 'object' && files !== null ? asObject(files) : null;
}

const asObject = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
