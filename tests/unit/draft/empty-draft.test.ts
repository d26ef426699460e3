import { expect, it } from 'vitest';
import { checkDraft } from '../../../src/draft/check-draft.ts';
import { emptyDraft } from '../../../src/draft/empty-draft.ts';
import { jsonAt } from '../../../src/draft/json/edit-json.ts';

it.each(['en', 'ru', 'ko', 'fr', 'uz-Arab'])('is sound in %s', (lang) => {
  const { story, problems } = checkDraft(emptyDraft('trip', 'A “trip” \\ "there"', lang));
  expect(problems).toEqual([]);
  expect(story?.title).toEqual({ [lang]: 'A “trip” \\ "there"' });
  expect(story?.languages).toEqual([lang]);
  expect(story?.passages).toHaveLength(1);
});

it('begins today', () => {
  const draft = emptyDraft('trip', 'Trip', 'en', '2026-11-28');
  expect(jsonAt(draft, 'story.json', ['stops', 0, 'arrival'])).toBe('2026-11-28');
});
