import { figuresOfVisits, visitsAlone } from '../../article/figures/figures-in-turn.ts';
import { pictureFiles } from '../../article/figures/picture-files.ts';
import { figuresOf } from '../../story/markdown/content.ts';
import type { Story } from '../../story/model.ts';

/** How wide pictures are on A4, as `sizes` says it. */
export const PRINTED_SIZES = '18cm';

/** Few readers print, so all pictures together may cost no more than this, bytes. */
const MOST_BYTES = 1_000_000;

/** Loaded pictures that are not on paper yet, by the address of their plain file: one for each place. */
const held = new Map<string, HTMLPictureElement[]>();

/**
 * Loads the pictures of a story for a browser that prints from its menu: it waits for nothing, and Chromium
 * loads nothing while it prints. As many, in reading order, as are known to cost little.
 */
export function preloadPictures(story: Story, lang: string): void {
  let bytes = 0;
  held.clear();
  for (const path of picturePaths(story, lang)) {
    const files = pictureFiles(story, path, lang);
    if (!files) continue;
    const places = held.get(files.src) ?? [];
    // A second place costs nothing.
    if (places.length === 0) bytes += files.bytes ?? MOST_BYTES;
    if (bytes > MOST_BYTES) return;
    const picture = document.createElement('picture');
    for (const { type, srcSet } of files.sources) {
      const source = document.createElement('source');
      picture.append(Object.assign(source, { type, sizes: PRINTED_SIZES, srcset: srcSet }));
    }
    const image = document.createElement('img');
    picture.append(image);
    Object.assign(image, { className: 'figure-image', alt: '', src: files.src });
    held.set(files.src, [...places, picture]);
  }
}

/** Puts the loaded pictures over those in a view for paper that are not loaded. */
export function placePictures(view: ParentNode): void {
  for (const image of view.querySelectorAll<HTMLImageElement>('.figure-box img')) {
    const picture = image.complete ? undefined : held.get(image.getAttribute('src') ?? '')?.shift();
    if (picture) image.closest('.figure-box')?.append(picture);
  }
}

function picturePaths(story: Story, lang: string) {
  const figures = [
    ...(story.lead ? [story.lead] : []),
    ...story.passages.flatMap((passage) => [
      ...figuresOf(passage, lang),
      ...figuresOfVisits(passage, lang),
    ]),
    ...visitsAlone(story).flatMap(({ of }) => of.media),
  ];
  return figures.flatMap((media) => {
    const path = media.kind === 'image' ? media.src : media.kind === 'audio' ? null : media.poster;
    return path ? [path] : [];
  });
}
