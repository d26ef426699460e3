import { localize } from '../../story/localize.ts';
import { figuresOf } from '../../story/markdown/content.ts';
import type { Media } from '../../story/media/media.ts';
import type { Passage, Story } from '../../story/model.ts';
import { type Step, stepsOf } from '../../timeline/steps.ts';

/** Something of the story that is shown by itself: a stop, a moment, a slide. */
interface Turn {
  /** Its own figures. */
  readonly media: readonly Media[];
  readonly passage: Passage | null;
}

/**
 * The figures of each: its own, then those of its passage. Where several have the same passage, its figures
 * belong to the first.
 *
 * @param lang of the article
 */
export function figuresInTurn(turns: readonly Turn[], lang: string): readonly (readonly Media[])[] {
  const shown = new Set<Passage>();
  return turns.map(({ media, passage }) => {
    if (passage === null || shown.has(passage)) return media;
    shown.add(passage);
    return [...media, ...besides(media, figuresOf(passage, lang), lang)];
  });
}

/** The figures of a passage's stops and moments that its text does not show. */
export function figuresOfVisits(passage: Passage, lang: string): readonly Media[] {
  const visits = [...passage.stops, ...passage.moments];
  const media = visits.flatMap((visit) => visit.media);
  return besides(figuresOf(passage, lang), media, lang);
}

/** The stops and moments with figures that belong to no passage, by time. */
export function visitsAlone(story: Story): readonly Step[] {
  return stepsOf(story).filter(({ passage, of }) => passage === null && of.media.length > 0);
}

/** Those whose files are not among the shown ones: an author may show a picture in both places. */
function besides(shown: readonly Media[], media: readonly Media[], lang: string) {
  const files = new Set(shown.map((each) => fileOf(each, lang)));
  return media.filter((each) => !files.has(fileOf(each, lang)));
}

/** What tells one figure from another: each view parses texts anew. */
export function fileOf(media: Media, lang: string): string {
  return localize(media.kind === 'link' ? media.url : media.src, lang);
}
