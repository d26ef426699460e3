import { t } from '../i18n/translate.ts';
import { asJson, asText, FileError, fetchFile } from '../loading/fetch-file.ts';
import { LIMITS } from './limits.ts';
import { type ParsedStory, parseStory } from './parse/parse-story.ts';
import { isObject } from './schema/values.ts';
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

/** Milliseconds of silence after which a story is told without its route or its article. */
const PATIENCE_MS = 15_000;

interface LoadOptions {
  readonly signal: AbortSignal;
  /** The folder of the stories. */
  readonly base?: string;
  /** Milliseconds that route and article may be silent. */
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
  const optional = { signal, patience };
  // The route has the same name in every story, so it need not wait for story.json.
  const routeFile = fetchFile(`${folder}route.geojson`, { ...optional, read: bounded }).catch(
    (error: unknown) => (error instanceof FileError && error.why === 'garbled' ? 'garbled' : null),
  );
  const story = await fetchFile(`${folder}story.json`, { signal, read: bounded }).catch(
    (error: unknown) => {
      throw error instanceof FileError ? storyError(slug, error) : error;
    },
  );
  const languages = isObject(story) && Array.isArray(story.languages) ? story.languages : ['en'];
  const articles = await Promise.all(
    languages
      .filter((lang): lang is string => typeof lang === 'string' && /^[a-zA-Z0-9-]+$/.test(lang))
      .slice(0, LIMITS.entries.languages)
      .map(async (lang): Promise<[string, string | null]> => {
        const file = fetchFile(`${folder}article.${lang}.md`, { ...optional, read: asText });
        return [lang, await file.catch(() => null)];
      }),
  );
  signal.throwIfAborted();
  return parseStory({
    slug,
    story,
    route: await routeFile,
    articles: Object.fromEntries(articles),
  });
}

/** Larger than any story: to read it could take a page minutes. */
function bounded(bytes: Uint8Array<ArrayBuffer>): unknown {
  if (bytes.length > LIMITS.file) throw new RangeError('too large');
  return asJson(bytes);
}

function storyError(slug: string, { why, status, cause }: FileError): StoryError {
  switch (why) {
    case 'missing':
      return status === 200
        ? new StoryError('missing', t('story-error.other-page', { slug }))
        : new StoryError('missing', t('story-error.not-found', { slug }));
    case 'garbled':
      return new StoryError(
        'broken',
        cause instanceof RangeError
          ? t('story-error.too-large', { slug })
          : t('story-error.not-json', { slug }),
      );
    case 'server':
      return new StoryError('network', t('story-error.answered', { status: String(status) }));
    case 'network':
    case 'silent':
      return new StoryError('network', t('story-error.unanswered'));
  }
}
