import type { Story } from '../../../story/model.ts';
import { type Slide, slidesOf } from '../../presenter/talk/slides.ts';

/**
 * The number of the slide that shows a stop, a moment or a passage, or that the talk itself calls so (`title`),
 * from 1; null where the talk has none.
 */
export function slideNumber(story: Story, name: string): number | null {
  const slides = slidesOf(story);
  const found = [isEvent, isOfPassage, isBackground, isStep]
    .map((isIt) => slides.findIndex((slide) => isIt(slide, name, story)))
    .find((index) => index >= 0);
  return found === undefined ? null : found + 1;
}

const isEvent = ({ content }: Slide, name: string) =>
  (content.kind === 'stop' && content.stop.id === name) ||
  (content.kind === 'moment' && content.moment.id === name);

const isOfPassage = ({ passage }: Slide, name: string) => passage?.id === name;

/** Events before the journey share a slide, and so do the passages about them. */
function isBackground({ content }: Slide, name: string, { passages }: Story): boolean {
  if (content.kind !== 'background') return false;
  const passage = passages.find(({ id }) => id === name);
  const isNamed = (event: { readonly id: string; readonly passage: string | null }) =>
    event.id === name || event.passage === name;
  return content.moments.some(isNamed) || (passage?.moments.some(isNamed) ?? false);
}

const isStep = ({ content: { kind } }: Slide, name: string) => kind === name;
