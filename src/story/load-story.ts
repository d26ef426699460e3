import { t } from '../i18n/translate.ts';
import { asJson, asText, FILE_RETRY, FileError, fetchFile } from '../loading/fetch-file.ts';
import type { Attempt, RetryPolicy } from '../loading/retry.ts';
import { LIMITS } from './limits.ts';
import { type ParsedStory, parseStory } from './parse/parse-story.ts';
import { isObject } from './schema/values.ts';
import { StoryError } from './story-error.ts';
import { STORIES, storyFolder } from './story-folder.ts';

/** As for a single file, since all files of a story are loaded together. */
export const STORY_RETRY: RetryPolicy = {
  ...FILE_RETRY,
  retry: (failures, error) =>
    FILE_RETRY.retry(failures, error instanceof StoryError ? error.cause : error),
};

interface LoadOptions extends Partial<Attempt> {
  /** The folder of the stories. */
  readonly base?: string;
  /** Milliseconds without a byte after which the story is shown without its route or its article. */
  readonly timeout?: number | undefined;
}

/**
 * One attempt to fetch a story's files, parse and check them. Throws a `StoryError` where story.json
 * cannot be loaded, and a `FileError` where another attempt may bring one of the other files; what
 * stays missing is a problem of the story.
 */
export async function loadStory(
  slug: string,
  { signal, failures = 0, base = STORIES, timeout }: LoadOptions,
): Promise<ParsedStory> {
  const folder = storyFolder(slug, base);
  const attempt = { signal, failures };
  const optional = <T>(name: string, read: (bytes: Uint8Array<ArrayBuffer>) => T) =>
    fetchFile(folder + name, { ...attempt, timeout, read }).catch((error: unknown) => {
      if (!(error instanceof FileError) || FILE_RETRY.retry(failures, error)) throw error;
      return error.reason === 'malformed' ? MALFORMED : null;
    });

  async function loadText() {
    const story = await fetchFile(`${folder}story.json`, { ...attempt, read: asBoundedJson }).catch(
      (error: unknown) => {
        throw error instanceof FileError ? storyError(slug, error) : error;
      },
    );
    const articles = languagesOf(story).map(async (lang): Promise<[string, string | null]> => {
      const article = await optional(`article.${lang}.md`, asText);
      return [lang, article === MALFORMED ? null : article];
    });
    return { story, articles: Object.fromEntries(await Promise.all(articles)) };
  }

  // The route has the same name in every story, so it need not wait for story.json.
  const [route, { story, articles }] = await Promise.all([
    optional('route.geojson', asBoundedJson),
    loadText(),
  ]);
  signal?.throwIfAborted();
  return parseStory({ slug, story, route, articles });
}

/** In the place of a file that the server has and that cannot be read: its author should know. */
const MALFORMED = 'garbled';

function languagesOf(story: unknown): readonly string[] {
  const languages = isObject(story) && Array.isArray(story.languages) ? story.languages : ['en'];
  return languages
    .filter((lang): lang is string => typeof lang === 'string' && /^[a-zA-Z0-9-]+$/.test(lang))
    .slice(0, LIMITS.entries.languages);
}

/** Larger than any story: to read it could take a page minutes. */
function asBoundedJson(bytes: Uint8Array<ArrayBuffer>): unknown {
  if (bytes.length > LIMITS.file) throw new RangeError('too large');
  return asJson(bytes);
}

function storyError(slug: string, error: FileError): StoryError {
  const { reason, status, cause } = error;
  switch (reason) {
    case 'missing':
      return new StoryError(
        'missing',
        status === 200
          ? t('story-error.other-page', { slug })
          : t('story-error.not-found', { slug }),
        error,
      );
    case 'malformed':
      return new StoryError(
        'broken',
        cause instanceof RangeError
          ? t('story-error.too-large', { slug })
          : t('story-error.not-json', { slug }),
        error,
      );
    case 'server':
      return new StoryError(
        'network',
        t('story-error.answered', { status: String(status) }),
        error,
      );
    case 'network':
    case 'timeout':
      return new StoryError('network', t('story-error.unanswered'), error);
  }
}
