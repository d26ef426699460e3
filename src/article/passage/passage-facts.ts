import type { TimeBasis } from '../../story/basis.ts';
import type { Passage, Story } from '../../story/model.ts';
import { formatIso, formatIsoDate } from '../../story/time/format-iso.ts';
import { type Clock, zoneOf } from '../../timeline/clocks/zones.ts';
import { instantOf, type MomentRef } from '../moments.ts';
import { numberOf } from '../sources/story-sources.ts';
import { datelineOf } from './dateline.ts';
import { accuracyText, basisOf, conflictsOf, zoneOfConflict } from './passage-text.ts';

/**
 * What a passage shows of the story around it. Another version of the story in which it is the same has the
 * passage rendered as it is.
 */
export interface PassageFacts {
  readonly place: string;
  readonly time: string;
  readonly basis: TimeBasis | null;
  readonly accuracy: string;
  /** The moment that its dateline leads to. */
  readonly moment: MomentRef;
  /** IANA zone of each of its conflicts. */
  readonly zones: readonly string[];
  /** The number of each of its sources. */
  readonly numbers: readonly number[];
}

export function factsOf(story: Story, passage: Passage, clock: Clock, lang: string): PassageFacts {
  return {
    ...datelineOf(story, passage, clock, lang),
    basis: basisOf(story, passage),
    accuracy: accuracyText(story, passage),
    moment: momentOf(story, passage),
    zones: conflictsOf(passage).map((conflict) => zoneOfConflict(story, conflict, clock)),
    numbers: passage.sources.map((source) => numberOf(story, source)),
  };
}

export function isSameFacts(one: PassageFacts, other: PassageFacts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Prefers the id of a stop or moment that starts the passage: the address stays valid if its time is corrected. */
export function momentOf(story: Story, { start, stops, moments }: Passage): MomentRef {
  const first = [...stops, ...moments].find(({ id }) => instantOf(story, { stop: id }) === start);
  if (first) return { stop: first.id };
  const zone = zoneOf(story, 'local', start);
  // The beginning of a day is an hour that nobody may have given.
  const day = formatIsoDate(start, zone);
  return { t: instantOf(story, { t: day }) === start ? day : formatIso(start, zone) };
}
