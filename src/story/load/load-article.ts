import { fetchFile } from '../../loading/fetch-file.ts';
import { readText } from '../files/read-bytes.ts';
import type { Story } from '../model.ts';
import { parseStory, type RawStory } from '../parse/parse-story.ts';

interface Files {
  readonly raw: RawStory;
  /** Address of the story's folder. */
  readonly folder: string;
}

/** Of stories with articles that are loaded when they are asked for, and of those that may change. */
const files = new WeakMap<Story, Files>();

/** Remembers the files that a story was made of, where more of them may be loaded. */
export function rememberFiles(story: Story, raw: RawStory, folder: string): void {
  if (raw.later?.length || story.live) files.set(story, { raw, folder });
}

/** The files that a live story was made of, with the articles that were loaded since. */
export function filesOf(story: Story): Files | undefined {
  return files.get(story);
}

/**
 * Loads a story's article in a language, unless the story has it already, and adds its texts to the
 * story's own. The story stays the same object: its map, its timeline and its clock are made for it.
 * Rejects with a `FileError` where the article does not load; it can be asked for again.
 */
export async function loadArticle(story: Story, lang: string): Promise<void> {
  const known = files.get(story);
  if (!known?.raw.later?.includes(lang)) return;
  const text = await fetchFile(`${known.folder}article.${lang}.md`, { read: readText });
  // Another language may have come in the meantime.
  const { raw, folder } = files.get(story) ?? known;
  const articles = { ...raw.articles, [lang]: text };
  const whole = { ...raw, articles, later: raw.later?.filter((other) => other !== lang) ?? [] };
  files.set(story, { raw: whole, folder });
  const { story: read } = parseStory(whole);
  // Passages and what stands between them are those of the first language, in its order.
  for (const [i, { text }] of story.passages.entries())
    Object.assign(text, read?.passages[i]?.text);
  for (const [i, { text }] of story.interludes.entries())
    Object.assign(text, read?.interludes[i]?.text);
}
