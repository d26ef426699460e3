import type { Draft } from '../../draft.ts';
import { type Entry, entriesOf } from '../story-json.ts';
import { articleOf, languagesOf, passagesIn, type WrittenPassage } from './article-file.ts';

/** When a passage is, and where, as its attributes say it; nothing where nothing is known. */
export interface When {
  readonly t?: string;
  readonly place?: string;
}

/** When and where a passage is: by its own attributes, else by the first stop or moment that names it. */
export function whenOf(draft: Draft, { id, t, place }: WrittenPassage): When {
  const events = [...entriesOf(draft, 'stops'), ...entriesOf(draft, 'moments')];
  const event = events.find(({ passage }) => passage === id);
  return whenAt(draft, event ?? {}, t, place);
}

/** When and where a passage is that comes after the one of a stop or a moment. */
export function whenAt(
  draft: Draft,
  event: Entry,
  t: string | null = null,
  place: string | null = null,
): When {
  const time = event.arrival ?? event.at ?? event.departure ?? event.from;
  const best = typeof time === 'object' && time !== null ? (time as { best?: unknown }).best : time;
  const taken = languagesOf(draft).flatMap((lang) =>
    passagesIn(articleOf(draft, lang)).map(({ t }) => t),
  );
  const [when, where] = [t ?? best, place ?? event.place];
  return {
    ...(typeof when === 'string' ? { t: freeTime(when, taken) } : {}),
    ...(typeof where === 'string' ? { place: where } : {}),
  };
}

/** Minutes later than a time, until no other passage begins then: of two, readers would never come to one. */
function freeTime(time: string, taken: readonly (string | null)[]): string {
  let free = time;
  do {
    const [, day = '', hour, minute, rest = ''] = /^(.*T)(\d\d):(\d\d)(.*)$/.exec(free) ?? [];
    const next = Number(hour) * 60 + Number(minute) + 1;
    if (!(next < 24 * 60)) return free;
    const two = (value: number) => String(value).padStart(2, '0');
    free = `${day}${two(Math.floor(next / 60))}:${two(next % 60)}${rest}`;
  } while (taken.includes(free));
  return free;
}
