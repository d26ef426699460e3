import type { LocalText } from './story.ts';

/** The text in `lang`, else in the same language without region, else in the first language it has. */
export function say(text: LocalText, lang: string): string {
  return text[lang] ?? text[lang.split('-')[0] ?? lang] ?? Object.values(text)[0] ?? '';
}
