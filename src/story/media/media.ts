import type { LocalText } from '../local-text.ts';

/** What all figures have. Texts are null where the file has none. */
interface FigureTexts {
  /** Says what is seen, for those who do not see it. */
  readonly alt: LocalText | null;
  readonly caption: LocalText | null;
  /** Who made it. */
  readonly credit: LocalText | null;
}

/** A file's size in CSS pixels, where the author gives it. */
interface FigureSize {
  readonly width: number | null;
  readonly height: number | null;
}

/**
 * Paths of files are by language too, as they are in the file: relative to the story's folder and inside it,
 * or https addresses. `mediaAddress` makes the address that a page may load.
 */
export interface ImageMedia extends FigureTexts, FigureSize {
  readonly kind: 'image';
  readonly src: LocalText;
}

export interface VideoMedia extends FigureTexts, FigureSize {
  readonly kind: 'video';
  readonly src: LocalText;
  readonly poster: LocalText | null;
  /** WebVTT files by the language of their words. */
  readonly captions: LocalText | null;
  /** The words that are spoken, as text. */
  readonly transcript: LocalText | null;
}

export interface AudioMedia extends FigureTexts {
  readonly kind: 'audio';
  readonly src: LocalText;
  readonly transcript: LocalText | null;
}

/** Something that opens elsewhere, such as a video of another site: a card, from whose host nothing loads. */
export interface LinkMedia extends FigureTexts, FigureSize {
  readonly kind: 'link';
  /** http or https, by language. */
  readonly url: LocalText;
  readonly poster: LocalText | null;
}

/** A figure: of the story (`lead`), of a stop, a moment or a passage, or in an article's Markdown. */
export type Media = ImageMedia | VideoMedia | AudioMedia | LinkMedia;
