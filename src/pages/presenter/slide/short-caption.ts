import { localize, ownLanguage } from '../../../story/localize.ts';
import type { Media } from '../../../story/media/media.ts';
import { firstSentence } from './excerpt.ts';

/** A figure with the first sentence of its caption, in the language that the caption is really in. */
export function withShortCaption(media: Media, lang: string): Media {
  if (!media.caption) return media;
  const { lang: own = lang } = ownLanguage(media.caption, lang);
  return { ...media, caption: { [own]: firstSentence(localize(media.caption, lang), own) } };
}
