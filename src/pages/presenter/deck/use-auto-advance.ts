import { useEffect } from 'react';
import type { Slide } from '../talk/slides.ts';
import type { DeckState, Talk } from '../talk/talk.ts';

/** Silent reading at a distance, and the time for looking at the map. */
const WORDS_PER_MINUTE = 160;
const LOOK_MS = 6000;
/** A slide shows an excerpt of a long passage: see `excerpt`. */
const MAX_WORDS = 50;
/** A visitor who explores the map is left alone for this long before the deck continues. Milliseconds. */
const EXPLORE_MS = 60_000;

/**
 * Advances the deck by itself, from the last slide to the first again, while `state.auto` is set.
 *
 * @param pause seconds for each slide; null to depend on its text
 */
export function useAutoAdvance(
  talk: Talk,
  state: DeckState,
  slides: readonly Slide[],
  pause: number | null,
): void {
  const { auto, index, blank, exploring, dialog } = state;
  useEffect(() => {
    if (!auto || blank || dialog) return;
    const words = Math.min(wordsOn(slides[index]), MAX_WORDS);
    const reading = LOOK_MS + (words / WORDS_PER_MINUTE) * 60_000;
    const ms = exploring ? EXPLORE_MS : pause === null ? reading : pause * 1000;
    const isLast = index + 1 >= slides.length;
    const timer = setTimeout(
      () => talk.dispatch({ do: isLast && !exploring ? 'first' : 'on' }),
      ms,
    );
    return () => clearTimeout(timer);
  }, [talk, auto, index, blank, exploring, dialog, slides, pause]);
}

/** About how many words the audience reads, whatever the language. */
function wordsOn(slide: Slide | undefined): number {
  // The title is looked at, not studied.
  if (!slide || slide.content.kind === 'title') return 0;
  const { content, passage, text } = slide;
  const [words] = Object.values(text ?? {});
  const own = words === undefined ? (passage?.words ?? 0) : words.split(/\s+/).length;
  // A year and a title of a few words each.
  return content.kind === 'background' ? own + 5 * content.moments.length : own;
}
