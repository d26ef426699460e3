import { createContext, useContext, useMemo } from 'react';
import type { ImageMedia, Media } from '../../story/media/media.ts';
import type { Story } from '../../story/model.ts';

/** What figures need to know about where they are shown. */
export interface FigureSetting {
  readonly story: Pick<Story, 'slug' | 'mediaFiles'>;
  /** BCP 47: the language that the story is shown in. */
  readonly lang: string;
  /** How wide pictures are shown, as `sizes` says it: the browser chooses the copy by it. */
  readonly sizes: string;
  /** Opens a picture in a dialog; null where there is none. */
  readonly enlarge: ((picture: ImageMedia) => void) | null;
  /** File of a figure that is left out here, since it stands beside the text. */
  readonly leftOut?: string | undefined;
}

/** Of the component of one kind of figure. */
export interface FigureProps<M extends Media> {
  readonly media: M;
  readonly setting: FigureSetting;
}

const Setting = createContext<FigureSetting | null>(null);

export const FigureSettingProvider = Setting.Provider;

/** Null where no page has said how it shows figures. */
export const useFigureSetting = (): FigureSetting | null => useContext(Setting);

/** A setting that stays the same object for all versions of a story with the same files. */
export function useFigures(
  { slug, mediaFiles }: FigureSetting['story'],
  { lang, sizes, enlarge }: Pick<FigureSetting, 'lang' | 'sizes' | 'enlarge'>,
): FigureSetting {
  return useMemo(
    () => ({ story: { slug, mediaFiles }, lang, sizes, enlarge }),
    [slug, mediaFiles, lang, sizes, enlarge],
  );
}

/** The width of a picture in the reader's text: the columns of reader.css without their margins. */
export const TEXT_SIZES =
  '(min-width: 900px) clamp(19rem, 38.5vw - 3rem, 33rem), (min-width: 640px) min(35rem, 100vw - 3rem), 100vw';
