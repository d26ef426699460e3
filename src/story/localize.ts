import type { LocalText } from './model.ts';

/** The text in `lang`, else in the same language without region, else in the first language it has. */
export function localize(text: LocalText, lang: string): string {
  return (
    textIn(text, lang) ?? textIn(text, lang.split('-')[0] ?? lang) ?? Object.values(text)[0] ?? ''
  );
}

/** Own properties only: every object inherits a `constructor`. */
function textIn(text: LocalText, lang: string): string | undefined {
  return Object.hasOwn(text, lang) ? text[lang] : undefined;
}
