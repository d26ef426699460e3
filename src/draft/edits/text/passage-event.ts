import type { Draft } from '../../draft.ts';
import { type Entry, entriesOf, setInStory } from '../story-json.ts';
import { articleOf, languagesOf, passagesIn } from './article-file.ts';
import { whenAt } from './passage-when.ts';
import { setInPassage } from './passages.ts';

const LISTS = ['stops', 'moments'] as const;

/** Id of the stop or moment that a passage is about; null where none names it. */
export function eventOfPassage(draft: Draft, passage: string): string | null {
  const event = eventsOf(draft).find((each) => each.passage === passage);
  return typeof event?.id === 'string' ? event.id : null;
}

/**
 * Makes a passage the one about a stop or a moment. Where that has a passage already, this one follows it: it is
 * given a time just after, at the same place.
 */
export function setEventOfPassage(draft: Draft, passage: string, event: string): Draft {
  if (eventOfPassage(draft, passage) === event) return draft;
  const freed = withoutEvents(draft, passage);
  const found = eventsOf(freed).find(({ id }) => id === event);
  if (!found) return draft;
  const [first = 'en'] = languagesOf(freed);
  const isTaken = passagesIn(articleOf(freed, first)).some(({ id }) => id === found.passage);
  if (isTaken) return withWhen(freed, passage, whenAt(withWhen(freed, passage, {}), found));
  return withWhen(setPassageOf(freed, event, passage), passage, {});
}

function withWhen(draft: Draft, passage: string, when: { t?: string; place?: string }): Draft {
  const changed = setInPassage(draft, passage, 't', when.t ?? null);
  return setInPassage(changed, passage, 'place', when.place ?? null);
}

function withoutEvents(draft: Draft, passage: string): Draft {
  return eventsOf(draft)
    .filter((each) => each.passage === passage)
    .reduce((changed, { id }) => setPassageOf(changed, String(id), undefined), draft);
}

function setPassageOf(draft: Draft, event: string, passage: string | undefined): Draft {
  return LISTS.reduce((changed, list) => {
    const index = entriesOf(changed, list).findIndex(({ id }) => id === event);
    return index < 0 ? changed : setInStory(changed, [list, index, 'passage'], passage);
  }, draft);
}

const eventsOf = (draft: Draft): readonly Entry[] =>
  LISTS.flatMap((list) => entriesOf(draft, list));
