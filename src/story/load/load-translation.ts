import { fetchFile } from '../../loading/fetch-file.ts';
import { versionFile } from '../../loading/version-file.ts';
import { stringsFile, stringsLanguages } from '../files/article-languages.ts';
import { readJson, readText } from '../files/read-bytes.ts';
import type { Story } from '../model.ts';
import { parseStory } from '../parse/parse-story.ts';
import type { RawStory } from '../parse/raw-story.ts';
import { assignTexts } from './assign-texts.ts';

interface Files {
  readonly raw: RawStory;
  /** Address of the story's folder. */
  readonly folder: string;
}

/** Of stories with languages that are loaded when they are asked for, and of those that may change. */
const files = new WeakMap<Story, Files>();

/** Remembers the files that a story was made of, where more of them may be loaded. */
export function rememberStoryFiles(story: Story, raw: RawStory, folder: string): void {
  if (raw.later?.length || story.live) files.set(story, { raw, folder });
}

/** The files that a live story was made of, with the texts that were loaded since. */
export function storyFilesOf(story: Story): Files | undefined {
  return files.get(story);
}

/**
 * Loads a story's texts in a language, unless the story has them already, and adds them to the story's
 * own. The story stays the same object: its map, its timeline and its clock are made for it. Rejects
 * with a `FileError` where they do not load; they can be asked for again.
 */
export async function loadTranslation(story: Story, lang: string): Promise<void> {
  const known = files.get(story);
  if (!known?.raw.later?.includes(lang)) return;
  const load = <T>(name: string, read: (bytes: Uint8Array) => T): Promise<T> | null => {
    const path = versionFile(known.raw.story, name);
    return path === null ? null : fetchFile(known.folder + path, { read });
  };
  const has = stringsLanguages(known.raw.story).includes(lang);
  const [article, texts] = await Promise.all([
    load(`article.${lang}.md`, readText),
    has ? load(stringsFile(lang), readJson) : null,
  ]);
  // Another language may have come in the meantime.
  const { raw, folder } = files.get(story) ?? known;
  const whole = {
    ...raw,
    articles: { ...raw.articles, [lang]: article },
    strings: { ...raw.strings, [lang]: texts },
    later: raw.later?.filter((other) => other !== lang) ?? [],
  };
  files.set(story, { raw: whole, folder });
  const { story: read } = parseStory(whole);
  if (read) assignTexts(story, read);
}
