/**
 * A script of the site with another story as the site's own. The build writes the story's slug into the script as a
 * text of its own.
 */
export function scriptFor(script: string, before: string, slug: string): string {
  return script.replace(/(["'`])([a-z0-9-]+)\1/g, (all, quote, text) =>
    text === before ? quote + slug + quote : all,
  );
}

/** An entry in the service worker's list of files: `"assets/a.js": ["<hash>", 123]`. */
const ENTRY = /(["'`])([^"'`\n]+)\1:\s*\[\s*(["'`])([0-9a-f]{64})\3,\s*(\d+)\s*\],?/g;

interface FileState {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
}

/** The service worker with what it knows of each file: what changed, and what is not in the packed site. */
export function workerFor(
  script: string,
  isThere: (path: string) => boolean,
  changed: ReadonlyMap<string, FileState>,
): string {
  return script.replace(ENTRY, (all, _, path: string) => {
    if (!isThere(path)) return '';
    const state = changed.get(path);
    return state ? `${JSON.stringify(path)}:["${state.hash}",${state.bytes}],` : all;
  });
}
