import { versionFile } from '../loading/version-file.ts';
import {
  articleLanguages,
  stringsFile,
  stringsLanguages,
} from '../story/files/article-languages.ts';
import { readJson, readText } from '../story/files/read-bytes.ts';
import { UnreadableFile, type UnreadableReason } from '../story/files/unreadable-file.ts';
import { MEDIA_FILE } from '../story/media/media-files.ts';
import { type ParsedStory, parseStory } from '../story/parse/parse-story.ts';
import type { RawStory } from '../story/parse/raw-story.ts';
import type { Draft } from './draft.ts';
import { bytesOf } from './file-content.ts';

/** The story of a draft and what is wrong with it, as `npm run story` says of the same folder. Never throws. */
export function checkDraft(draft: Draft): ParsedStory {
  return parseStory(rawStory(draft));
}

/** A draft's files as the site reads them. */
export function rawStory({ slug, files }: Draft): RawStory {
  const unreadable = new Map<string, UnreadableReason>();
  let story: unknown = null;
  function read<T>(name: string, reader: (bytes: Uint8Array) => T): T | null {
    const path = versionFile(story, name);
    const content = path === null ? undefined : files.get(path);
    if (content === undefined) return null;
    try {
      return reader(bytesOf(content));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.set(name, error.reason);
      return null;
    }
  }
  story = read('story.json', readJson);
  const articles: Record<string, string | null> = {};
  for (const lang of articleLanguages(story)) articles[lang] = read(`article.${lang}.md`, readText);
  const strings: Record<string, unknown> = {};
  for (const lang of stringsLanguages(story)) strings[lang] = read(stringsFile(lang), readJson);
  const [route, media] = [read('route.geojson', readJson), read(MEDIA_FILE, readJson)];
  return { slug, story, route, articles, strings, media, unreadable };
}
