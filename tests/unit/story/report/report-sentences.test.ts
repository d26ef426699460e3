import { expect, it } from 'vitest';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { reportSentences } from '../../../../src/story/report/report-sentences.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

function unsound() {
  const raw = rawStory();
  const [, beta] = raw.story.stops as { place: string }[];
  if (beta) beta.place = 'betta';
  return parseStory(raw).problems;
}

it('a page names things as their author does, and shows what follows below', () => {
  const [first, ...others] = reportSentences(unsound());
  expect(others).toEqual([]);
  expect(first?.text).toBe(
    'stop beta, place, story.json: names "betta", which is not in places. Add the place, or correct its id.',
  );
  expect(first?.followers).toContain('passage "middle", article.en.md:13: has no time.');
});

it('without the files, each problem stands for itself', () => {
  const copied = [...unsound()];
  const sentences = reportSentences(copied);
  expect(sentences).toHaveLength(copied.length);
  expect(sentences[0]?.text).toMatch(/^story\.json: stops\[1\]\.place names "betta"/);
});

it('one mistake that is made in several places is one entry, which names the others', () => {
  const raw = rawStory();
  for (const stop of (raw.story.stops as { place: string }[]).slice(1)) stop.place = 'betta';
  const [first] = reportSentences(parseStory(raw).problems);
  expect(first?.text).toMatch(/^stop beta, place, story\.json: names "betta"/);
  expect(first?.same).toEqual(['A toast, place, story.json', 'stop gamma, place, story.json']);
});

it('what is wrong with a whole file has no other name than the file’s', () => {
  const raw = rawStory();
  raw.articles = { en: null };
  const [first] = reportSentences(parseStory(raw).problems);
  expect(first?.text).toMatch(/^article\.en\.md: is missing\. /);
  const copied = [...parseStory(raw).problems];
  expect(reportSentences(copied)[0]).toMatchObject({ same: [], followers: [] });
});
