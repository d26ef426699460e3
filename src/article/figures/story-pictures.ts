import { localize } from '../../story/localize.ts';
import { figuresOf } from '../../story/markdown/content.ts';
import type { ImageMedia, Media } from '../../story/media/media.ts';
import type { Story } from '../../story/model.ts';

/**
 * The pictures of a story in reading order, each file once: of its head, of each passage, and of the stops
 * and moments that the passage is about.
 */
export function storyPictures(story: Story, lang: string): readonly ImageMedia[] {
  const between = (after: string | null) =>
    story.interludes
      .filter((each) => each.after === after)
      .flatMap((each) => figuresOf(each, lang));
  const visits = [...story.stops, ...story.moments];
  const all: readonly Media[] = [
    ...(story.lead ? [story.lead] : []),
    ...between(null),
    ...story.passages.flatMap((passage) => [
      ...figuresOf(passage, lang),
      ...visits.filter((visit) => visit.passage === passage.id).flatMap(({ media }) => media),
      ...between(passage.id),
    ]),
    ...visits.filter(({ passage }) => passage === null).flatMap(({ media }) => media),
  ];
  const files = new Map<string, ImageMedia>();
  for (const media of all) {
    if (media.kind !== 'image') continue;
    const file = localize(media.src, lang);
    if (!files.has(file)) files.set(file, media);
  }
  return [...files.values()];
}
