import type { Draft } from '../draft.ts';
import { contentOf } from '../file-content.ts';
import { slugFrom } from '../slug.ts';
import { Refusal } from './folder-limits.ts';

export interface Opened {
  readonly draft: Draft;
  /** Paths that were left aside: hidden files, and what systems leave in folders. */
  readonly ignored: readonly string[];
}

/**
 * The draft of a folder's files by their paths. All of them may lie in one folder, which gives the draft its name.
 *
 * @param name of the folder or the zip
 * @throws a `Refusal` where there is no story.json
 */
export function draftOfFiles(files: ReadonlyMap<string, Uint8Array>, name: string): Draft {
  const folder = enclosingFolder([...files.keys()]);
  const within = folder === null ? 0 : folder.length + 1;
  const paths = [...files].map(([path, bytes]) => [path.slice(within), bytes] as const);
  if (!paths.some(([path]) => path === 'story.json')) throw new Refusal('no-story');
  return {
    slug: slugFrom(folder ?? name.replace(/\.zip$/i, '')),
    files: new Map(paths.map(([path, bytes]) => [path, contentOf(path, bytes)])),
  };
}

/** The one folder that holds everything; null where the files lie at the top. */
function enclosingFolder(paths: readonly string[]): string | null {
  const [first = ''] = paths;
  const folder = first.slice(0, Math.max(0, first.indexOf('/')));
  return folder !== '' && paths.every((path) => path.startsWith(`${folder}/`)) ? folder : null;
}
