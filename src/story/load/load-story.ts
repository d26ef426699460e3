import { interfaceLanguage, t } from '../../i18n/translate.ts';
import { FILE_RETRY, FileError, fetchFile } from '../../loading/fetch-file.ts';
import { loadMessages } from '../../loading/modules/load-messages.ts';
import type { Attempt, RetryPolicy } from '../../loading/retry.ts';
import { versionFile } from '../../loading/version-file.ts';
import { articleLanguages, stringsFile, stringsLanguages } from '../files/article-languages.ts';
import { readJson, readText } from '../files/read-bytes.ts';
import { UnreadableFile, type UnreadableReason } from '../files/unreadable-file.ts';
import { MEDIA_FILE, namesMedia } from '../media/media-files.ts';
import { type ParsedStory, parseStory } from '../parse/parse-story.ts';
import { StoryError } from '../problems/story-error.ts';
import { rememberStoryFiles } from './load-translation.ts';
import { STORIES, storyFolder } from './story-folder.ts';

/** As for a single file, since all files of a story are loaded together. */
export const STORY_RETRY: RetryPolicy = {
  ...FILE_RETRY,
  retry: (failures, error) =>
    FILE_RETRY.retry(failures, error instanceof StoryError ? error.cause : error),
};

interface LoadOptions extends Partial<Attempt> {
  /** Languages whose texts are loaded beside the first's; the others by `loadTranslation`. Default: all. */
  readonly languages?: readonly string[] | undefined;
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
  { signal, failures = 0, base = STORIES, timeout, languages }: LoadOptions,
): Promise<ParsedStory> {
  const folder = storyFolder(slug, base);
  const attempt = { signal, failures };
  const unreadable = new Map<string, UnreadableReason>();
  const story = await fetchFile(`${folder}story.json`, { ...attempt, read: readJson }).catch(
    async (error: unknown) => {
      if (!(error instanceof FileError)) throw error;
      // A file that cannot be read is a problem: its words are loaded when there is one.
      if (error.reason === 'malformed')
        await loadMessages(interfaceLanguage(), 'checker').catch(() => {});
      throw storyError(slug, error);
    },
  );
  // story.json comes first, since it may say of which version the others are.
  const optional = async <T>(name: string, read: (bytes: Uint8Array) => T) => {
    const path = versionFile(story, name);
    if (path === null) return null;
    return fetchFile(folder + path, { ...attempt, timeout, read }).catch((error: unknown) => {
      if (!(error instanceof FileError) || FILE_RETRY.retry(failures, error)) throw error;
      if (error.cause instanceof UnreadableFile) unreadable.set(name, error.cause.reason);
      return null;
    });
  };

  async function loadTexts() {
    const all = articleLanguages(story);
    const later = all
      .slice(1)
      .filter((lang) => languages && !languages.some((asked) => isSame(asked, lang)));
    const named = all
      .filter((lang) => !later.includes(lang))
      .map(async (lang) => [lang, await optional(`article.${lang}.md`, readText)] as const);
    const strings = stringsLanguages(story)
      .filter((lang) => !later.includes(lang))
      .map(async (lang) => [lang, await optional(stringsFile(lang), readJson)] as const);
    const sizes = () => optional(MEDIA_FILE, readJson);
    // Beside the articles where story.json names a picture, else after them.
    const early = namesMedia(story, {});
    const [entries, translated, listed] = await Promise.all([
      Promise.all(named),
      Promise.all(strings),
      early ? sizes() : null,
    ]);
    const articles = Object.fromEntries(entries);
    const media = !early && namesMedia(story, articles) ? await sizes() : listed;
    return { articles, strings: Object.fromEntries(translated), media, later };
  }

  const [route, { articles, strings, media, later }] = await Promise.all([
    optional('route.geojson', readJson),
    loadTexts(),
  ]);
  signal?.throwIfAborted();
  const raw = { slug, story, route, articles, strings, media, later, unreadable };
  const parsed = parseStory(raw);
  if (parsed.story) rememberStoryFiles(parsed.story, raw, folder);
  return parsed;
}

/** Whether two tags are of one language, whatever their region. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((tag) => tag.toLowerCase().split('-')[0]);
  return a === b;
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
    case 'malformed': {
      const why = cause instanceof UnreadableFile ? cause.reason : 'not-json';
      const words = t(`problem.file-${why}.reason`);
      return new StoryError('broken', t('story-error.unreadable', { slug, why: words }), error);
    }
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
