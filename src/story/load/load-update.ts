import { FileError, fetchFile } from '../../loading/fetch-file.ts';
import { VERSIONS, versionFile } from '../../loading/version-file.ts';
import { articleLanguages, stringsFile, stringsLanguages } from '../files/article-languages.ts';
import { readJson, readText } from '../files/read-bytes.ts';
import { MEDIA_FILE, namesMedia } from '../media/media-files.ts';
import type { Story } from '../model.ts';
import type { ParsedStory } from '../parse/parse-story.ts';
import type { RawStory } from '../parse/raw-story.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import { isOlder } from './is-older.ts';
import { rememberStoryFiles, storyFilesOf } from './load-translation.ts';
import { nextVersion } from './next-version.ts';
import { UpdateError } from './update-error.ts';

interface UpdateOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the headers of the answer about story.json. */
  readonly onAnswer?: ((headers: Headers) => void) | undefined;
}

/** The text of story.json that was read last, by story: where it is the same, nothing is parsed. */
const texts = new WeakMap<Story, string>();

/**
 * Asks whether a live story has a new version, and loads it. The browser asks the server with the tag of
 * what it has (`If-None-Match`), so that a story that did not change costs an answer without a body. The
 * other files are asked for only where story.json has changed.
 *
 * @returns the new version; null where there is none
 * @throws an `UpdateError`, or the signal's reason
 */
export async function loadUpdate(
  shown: ParsedStory,
  { signal, onAnswer }: UpdateOptions = {},
): Promise<ParsedStory | null> {
  const { story } = shown;
  const known = story && storyFilesOf(story);
  if (!known) return null;
  const { raw, folder } = known;
  const load = <T>(path: string, read: (bytes: Uint8Array) => T, headers?: typeof onAnswer) => {
    // The text at an address of a published version never changes, and the browser may have it.
    const cache = path.startsWith(`${VERSIONS}/`) ? 'default' : 'no-cache';
    return fetchFile(folder + path, { signal, cache, read, onAnswer: headers }).catch(
      (error: unknown) => {
        throw error instanceof FileError ? faultOf(path, error) : error;
      },
    );
  };

  const text = await load('story.json', readText, onAnswer);
  if (text === texts.get(story)) return null;
  const file = parseFile(text);
  const isFirst = !texts.has(story);
  texts.set(story, text);
  if (isFirst && JSON.stringify(file) === JSON.stringify(raw.story)) return null;
  try {
    if (isOlder(file, raw.story))
      throw new UpdateError('older', 'story.json is older than the version that is shown.');
    const next = await loadFiles(file, raw, load);
    signal?.throwIfAborted();
    const parsed = nextVersion(shown, next);
    const reason = reasonAgainst(parsed, shown);
    if (!parsed.story || reason) throw new UpdateError('broken', reason ?? 'unsound');
    rememberStoryFiles(parsed.story, next, folder);
    texts.set(parsed.story, text);
    // Nothing that is shown has changed.
    return parsed.story === story ? null : parsed;
  } catch (error) {
    // The next time it is looked at again, even if story.json itself stays the same.
    texts.set(story, '');
    throw error;
  }
}

type Load = <T>(name: string, read: (bytes: Uint8Array) => T) => Promise<T>;

/** The files of the new version, in the languages that were loaded of the last. */
async function loadFiles(file: unknown, raw: RawStory, load: Load): Promise<RawStory> {
  const all = articleLanguages(file);
  const loaded = all.filter((lang, i) => i === 0 || typeof raw.articles[lang] === 'string');
  /** A file that was never there need not come; one that was must not be lost. */
  const kept = async <T>(name: string, before: unknown, read: (bytes: Uint8Array) => T) => {
    const path = versionFile(file, name);
    // A published version says itself what it does not have.
    if (path === null) return null;
    return load(path, read).catch((error: unknown) => {
      const isMissing = error instanceof UpdateError && isMissingFile(error.cause);
      if (isMissing && (before === null || before === undefined)) return null;
      throw error;
    });
  };
  const named = stringsLanguages(file).filter((lang) => loaded.includes(lang));
  const [route, articles, strings] = await Promise.all([
    kept('route.geojson', raw.route, readJson),
    Promise.all(loaded.map((lang) => kept(`article.${lang}.md`, raw.articles[lang], readText))),
    Promise.all(named.map((lang) => kept(stringsFile(lang), raw.strings?.[lang], readJson))),
  ]);
  const byLanguage = Object.fromEntries(loaded.map((lang, i) => [lang, articles[i] ?? null]));
  const media = namesMedia(file, byLanguage)
    ? await kept(MEDIA_FILE, raw.media, readJson)
    : (raw.media ?? null);
  return {
    ...{ slug: raw.slug, story: file, route, articles: byLanguage, media },
    strings: Object.fromEntries(named.map((lang, i) => [lang, strings[i]])),
    later: all.filter((lang) => !loaded.includes(lang)),
  };
}

function parseFile(text: string): unknown {
  try {
    return readJson(new TextEncoder().encode(text));
  } catch (cause) {
    throw new UpdateError('broken', 'story.json is not sound JSON, or not all of it.', cause);
  }
}

/** What files say that are not of one version, or of which the end is missing. */
const TORN = new Set<ProblemCode>([
  'article-empty',
  'article-missing',
  'feature-unknown',
  'passage-unclosed',
  'passage-unknown',
  'passage-untimed',
  'route-without-line',
]);

/** Why the new version must not replace the one that is shown; null where it may. */
function reasonAgainst({ story, problems }: ParsedStory, shown: ParsedStory): string | null {
  const fatal = problems.find(({ severity }) => severity === 'fatal');
  if (!story || fatal) return sentenceOf('cannot be shown', fatal);
  const known = new Set(shown.problems.map(({ path, code }) => `${path} ${code}`));
  const torn = problems.find(({ path, code }) => TORN.has(code) && !known.has(`${path} ${code}`));
  return torn ? sentenceOf('does not fit together', torn) : null;
}

/** The words of problems are not loaded here: the checker says more. */
function sentenceOf(what: string, problem: Problem | undefined): string {
  const where = problem ? `: ${problem.path} (${problem.code})` : '';
  return `new version ${what}${where}; “npm run story -- <folder>” says more`;
}

const isMissingFile = (cause: unknown) => cause instanceof FileError && cause.reason === 'missing';

function faultOf(name: string, error: FileError): UpdateError {
  const isBroken = error.reason === 'missing' || error.reason === 'malformed';
  return isBroken
    ? new UpdateError('broken', `${name} is missing or cannot be read.`, error)
    : new UpdateError('unreachable', `${name} could not be loaded.`, error);
}
