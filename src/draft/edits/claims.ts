import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { insertJson, type JsonPath, jsonAt } from '../json/edit-json.ts';
import { type Entry, STORY, setInStory } from './story-json.ts';
import { removeItemTexts, removeTextsAt } from './text/local-texts.ts';

/** What a source says of a time. */
export interface NewClaim {
  readonly text: string;
  /** Id of the source. */
  readonly source: string;
  /** The time that it gives, as the format writes times. */
  readonly at?: string;
}

/** The accounts of a time as story.json has them; what is no object is an empty one, so that each keeps its place. */
export function claimsAt(draft: Draft, time: JsonPath): readonly Entry[] {
  const claims = jsonAt(draft, STORY, [...time, 'claims']);
  return Array.isArray(claims) ? claims.map((each) => (isObject(each) ? each : {})) : [];
}

/** Adds an account of a time, after the others. */
export function addClaim(draft: Draft, time: JsonPath, claim: NewClaim): Draft {
  const value = jsonAt(draft, STORY, time);
  // A plain time has no room for accounts.
  if (typeof value === 'string')
    return setInStory(draft, time, { best: value, basis: 'reported', claims: [claim] });
  if (!isObject(value)) return draft;
  return insertJson(draft, STORY, [...time, 'claims'], claimsAt(draft, time).length, claim);
}

/** Removes an account of a time, in all languages. What they differed about goes with the last one. */
export function removeClaim(draft: Draft, time: JsonPath, index: number): Draft {
  const claims = [...time, 'claims'];
  const { length } = claimsAt(draft, time);
  if (index < 0 || index >= length) return draft;
  const changed = removeItemTexts(draft, claims, index);
  if (length > 1) return setInStory(changed, [...claims, index], undefined);
  const { claims: _, about: __, ...rest } = jsonAt(draft, STORY, time) as Entry;
  const isPlain = rest.basis === 'reported' && Object.keys(rest).length === 2;
  return setInStory(removeTextsAt(changed, [...time, 'about']), time, isPlain ? rest.best : rest);
}
