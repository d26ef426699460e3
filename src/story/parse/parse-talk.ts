import type * as v from 'valibot';
import type { LocalText } from '../local-text.ts';
import type { Story, StoryTalk } from '../model.ts';
import type * as schema from '../schema/entries.ts';
import { FILE } from './field-reader.ts';
import type { ParseContext } from './parse-context.ts';

/** Slides other than stops, moments and passages that may have notes, and of these, that may have a text. */
const STEPS = ['title', 'background', 'conflicts', 'sources', 'end'];
const STEPS_WITH_TEXT = ['title', 'background'];

type Named = Pick<Story, 'stops' | 'moments' | 'passages'>;

/** What the file says about a talk; ids that no slide can have are reported and left out. */
export function parseTalk(
  file: v.InferOutput<typeof schema.talk> | null,
  { stops, moments, passages }: Named,
  context: ParseContext,
): StoryTalk {
  const { problems } = context;
  const passageIds = passages.map(({ id }) => id);
  const eventIds = [...stops, ...moments].map(({ id }) => id);
  // Where the article is missing, that is reported already.
  const isKnown = (known: readonly string[], id: string) =>
    known.includes(id) || passages.length === 0;

  const notes = new Map<string, LocalText>();
  for (const [step, note] of Object.entries(file?.notes ?? {})) {
    if (isKnown([...STEPS, ...passageIds], step)) notes.set(step, context.text(note));
    else {
      const steps = STEPS.join(', ');
      problems.add('hint', 'talk-step-unknown', `${FILE}: talk.notes.${step}`, { steps });
    }
  }

  const withText = [...STEPS_WITH_TEXT, ...eventIds, ...passageIds];
  const isSlide = (id: string, path: string) => {
    if (isKnown(withText, id)) return true;
    const steps = STEPS_WITH_TEXT.join(', ');
    problems.add('hint', 'talk-slide-unknown', `${FILE}: talk.${path}`, { steps });
    return false;
  };
  const slides = Object.entries(file?.slides ?? {})
    .filter(([id]) => isSlide(id, `slides.${id}`))
    .map(([id, words]) => [id, context.text(words)] as const);
  const skip = (file?.skip ?? []).filter((id, i) => isSlide(id, `skip[${i}]`));
  return { minutes: file?.minutes ?? null, notes, slides: new Map(slides), skip: new Set(skip) };
}
