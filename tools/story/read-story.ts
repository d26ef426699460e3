import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { versionFile } from '../../src/loading/version-file.ts';
import {
  articleLanguages,
  stringsFile,
  stringsLanguages,
} from '../../src/story/files/article-languages.ts';
import { readJson, readText } from '../../src/story/files/read-bytes.ts';
import { UnreadableFile, type UnreadableReason } from '../../src/story/files/unreadable-file.ts';
import { MEDIA_FILE } from '../../src/story/media/media-files.ts';
import type { RawStory } from '../../src/story/parse/raw-story.ts';

export interface StoryFolder {
  /** As the site reads it. */
  readonly raw: RawStory;
  /** Articles that the site does not fetch, since story.json does not list their language: file names. */
  readonly unlisted: readonly string[];
}

/** Reads a story's folder as the site does. Throws only where there is no such folder. */
export async function readStory(folder: string): Promise<StoryFolder> {
  const names = await readdir(folder);
  const unreadable = new Map<string, UnreadableReason>();
  let story: unknown = null;
  async function read<T>(name: string, reader: (bytes: Uint8Array) => T): Promise<T | null> {
    const path = versionFile(story, name);
    if (path === null || (path === name && !names.includes(name))) return null;
    try {
      return reader(await readFile(join(folder, path)));
    } catch (error) {
      if (path !== name && (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.set(name, error.reason);
      return null;
    }
  }
  story = await read('story.json', readJson);
  const [route, media] = [await read('route.geojson', readJson), await read(MEDIA_FILE, readJson)];
  const articles: Record<string, string | null> = {};
  const languages = articleLanguages(story);
  for (const lang of languages) articles[lang] = await read(`article.${lang}.md`, readText);
  const strings: Record<string, unknown> = {};
  for (const lang of stringsLanguages(story))
    strings[lang] = await read(stringsFile(lang), readJson);
  const listed = languages.map((lang) => `article.${lang}.md`);
  return {
    raw: { slug: basename(resolve(folder)), story, route, articles, strings, media, unreadable },
    unlisted: names.filter((name) => /^article\..+\.md$/.test(name) && !listed.includes(name)),
  };
}
