import type { InterfaceLanguage } from '../../i18n/languages.ts';
import { addMessages, type Messages } from '../../i18n/translate.ts';
import { loadModule } from './load-module.ts';

/**
 * What is loaded at once: what the reader and the embed say, a talk, the problems of a story's files, the
 * studio, what it imports.
 */
export type MessagesPart = 'page' | 'presenter' | 'checker' | 'studio' | 'imports';

/** English is built into the scripts that name its messages. */
const MODULES = import.meta.glob<Record<string, Partial<Messages>>>([
  '../../i18n/*/{page,presenter,checker,studio,imports}.ts',
  '!../../i18n/en/*.ts',
]);

const loaded = new Map<string, Promise<void>>();

/**
 * Loads messages of a language, once.
 *
 * @throws the browser's error; a later call tries again
 */
export function loadMessages(lang: InterfaceLanguage, part: MessagesPart): Promise<void> {
  const path = `../../i18n/${lang}/${part}.ts`;
  const load = MODULES[path];
  if (!load) return Promise.resolve();
  const before = loaded.get(path);
  if (before) return before;
  const now = loadModule(load).then((module) => {
    for (const messages of Object.values(module)) addMessages(lang, messages);
  });
  loaded.set(path, now);
  now.catch(() => loaded.delete(path));
  return now;
}
