import { LIMITS } from '../limits.ts';
import { isObject } from '../schema/values.ts';

/** The languages whose articles belong to a story: those that story.json lists, and no other file. */
export const articleLanguages = (story: unknown): readonly string[] =>
  tagsOf(story, 'languages') ?? ['en'];

/** The languages whose texts of story.json have a file of their own: those that it lists. */
export const stringsLanguages = (story: unknown): readonly string[] =>
  tagsOf(story, 'strings') ?? [];

/** The file with a language's texts of story.json, by their paths. */
export const stringsFile = (lang: string): string => `strings.${lang}.json`;

function tagsOf(story: unknown, key: string): readonly string[] | null {
  const tags = isObject(story) ? story[key] : null;
  if (!Array.isArray(tags)) return null;
  return tags
    .filter((lang): lang is string => typeof lang === 'string' && /^[a-zA-Z0-9-]+$/.test(lang))
    .slice(0, LIMITS.entries.languages);
}
