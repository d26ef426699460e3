import { LIMITS } from '../limits.ts';
import { isObject } from '../schema/values.ts';

/** The languages whose articles belong to a story: those that story.json lists, and no other file. */
export function articleLanguages(story: unknown): readonly string[] {
  const languages = isObject(story) && Array.isArray(story.languages) ? story.languages : ['en'];
  return languages
    .filter((lang): lang is string => typeof lang === 'string' && /^[a-zA-Z0-9-]+$/.test(lang))
    .slice(0, LIMITS.entries.languages);
}
