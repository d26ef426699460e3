import { inInterface } from '../../../i18n/in-interface.ts';
import { ownLanguage } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import type { Slide } from '../talk/slides.ts';

type LanguageAttributes = ReturnType<typeof ownLanguage>;

/** The attributes of an element that holds a slide's title, among words in `lang`: none where it is in it. */
export function titleLanguage(
  story: Story,
  { content, passage }: Slide,
  lang: string,
): LanguageAttributes {
  switch (content.kind) {
    case 'title':
      return ownLanguage(story.title, lang);
    case 'moment':
      return ownLanguage(content.moment.title, lang);
    case 'stop':
      return ownLanguage(content.stop.title, lang);
    case 'passage':
      return ownLanguage(passage?.text ?? {}, lang);
    default:
      return inInterface(lang);
  }
}

/** The same for `slideText`. */
export function textLanguage({ passage, text }: Slide, lang: string): LanguageAttributes {
  return ownLanguage(text ?? passage?.text ?? {}, lang);
}

/** The same for the place of `placeAndTime`. */
export function placeLanguage({ content, passage }: Slide, lang: string): LanguageAttributes {
  if (content.kind === 'stop') return ownLanguage(content.stop.place.name, lang);
  if (content.kind === 'moment') return ownLanguage(content.moment.place.name, lang);
  return ownLanguage(passage?.place.name ?? {}, lang);
}
