import { isObject } from './parse-route.ts';
import { type ParsedStory, parseStory } from './parse-story.ts';
import { STORIES, storyFolder } from './story-folder.ts';

/** A story that could not be had, in a sentence for its reader. */
export class StoryError extends Error {
  readonly kind: 'missing' | 'network' | 'broken';

  constructor(kind: StoryError['kind'], message: string) {
    super(message);
    this.name = 'StoryError';
    this.kind = kind;
  }
}

/** After so many milliseconds a story is told without its route or its article rather than not at all. */
const PATIENCE_MS = 15_000;

interface LoadOptions {
  readonly signal: AbortSignal;
  /** The folder of the stories. */
  readonly base?: string;
  /** Milliseconds that route and article may take. */
  readonly patience?: number | undefined;
}

/**
 * Fetches a story's files, parses, proves. Fails with a `StoryError` only where story.json itself
 * cannot be had; all else is a problem of the story.
 */
export async function loadStory(
  slug: string,
  { signal, base = STORIES, patience = PATIENCE_MS }: LoadOptions,
): Promise<ParsedStory> {
  const folder = storyFolder(slug, base);
  const patient = () => AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  // The route has the same name in every story, so it need not wait for story.json.
  const routeFile = load(`${folder}route.geojson`, patient()).then(jsonOrText, () => null);
  const text = await load(`${folder}story.json`, signal);
  if (text === null) {
    throw new StoryError('missing', `There is no story called “${slug}” here.`);
  }
  const story = jsonOrNull(text);
  if (story === null) {
    throw new StoryError('broken', `The story “${slug}” cannot be read: story.json is not JSON.`);
  }
  const languages = isObject(story) && Array.isArray(story.languages) ? story.languages : ['en'];
  const articles = await Promise.all(
    languages
      .filter((lang): lang is string => typeof lang === 'string' && /^[a-zA-Z0-9-]+$/.test(lang))
      .map(async (lang): Promise<[string, string | null]> => {
        const article = await load(`${folder}article.${lang}.md`, patient()).catch(() => null);
        return [lang, article];
      }),
  );
  return parseStory({
    slug,
    story,
    route: await routeFile,
    articles: Object.fromEntries(articles),
  });
}

/** A file's text; null where the server does not have it. */
async function load(url: string, signal: AbortSignal): Promise<string | null> {
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new StoryError('network', 'The story could not be fetched: the network did not answer.');
  }
  if (response.status === 404 || isPage(response)) return null;
  if (!response.ok) {
    throw new StoryError(
      'network',
      `The story could not be fetched: the server answered ${response.status}.`,
    );
  }
  return response.text();
}

/** Single-page hosts answer a missing file with their start page. */
function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/html') ?? false;
}

/** The text itself where it is not JSON, so that the parser can say so. */
function jsonOrText(text: string | null): unknown {
  return jsonOrNull(text) ?? text;
}

function jsonOrNull(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
