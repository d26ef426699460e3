import { expect, it } from 'vitest';
import { conflictsOf, zoneOfConflict } from '../../../../src/article/passage/passage-text.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

it('reads the claims of a stop on the clock of that stop, whatever passage they are in', () => {
  const { story } = parseStory(rawStory());
  if (!story) throw new Error('the sample is not valid');
  const [conflict] = conflictsOf(story);
  if (!conflict) throw new Error('the sample has no conflict');
  expect(conflict.claims).toHaveLength(2);
  expect(zoneOfConflict(story, conflict, 'local')).toBe('Europe/Helsinki');
  expect(zoneOfConflict(story, conflict, 'Asia/Tokyo')).toBe('Asia/Tokyo');
});
