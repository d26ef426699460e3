import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import type { Draft } from '../../../../src/draft/draft.ts';
import {
  addChapter,
  chaptersByTime,
  removeChapter,
  setChapterEdge,
  setChapterPercent,
} from '../../../../src/draft/edits/chapters.ts';
import { setInStory } from '../../../../src/draft/edits/story-json.ts';
import { localText, setLocalText } from '../../../../src/draft/edits/text/local-texts.ts';
import { jsonAt, jsonOf } from '../../../../src/draft/json/edit-json.ts';
import { formatIso } from '../../../../src/story/time/format-iso.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

const ZONE = 'Europe/Helsinki';
const whole = { title: 'All of it', from: '2020-06-01T08:00+02:00', to: '2020-06-01T18:00+03:00' };
const noon = { title: 'After noon', from: '2020-06-01T12:00+03:00' };
const fileOf = (draft: Draft) => draft.files.get('story.json');
const chaptersOf = (draft: Draft) =>
  chaptersByTime(draft, ZONE).map(({ id, entry }) => [id, entry.from, entry.to, entry.share]);
const problemsOf = (draft: Draft) => checkDraft(draft).problems;
const without = () => setInStory(sampleDraft(), ['chapters'], undefined);

describe('a chapter that is added', () => {
  it('divides a story without chapters in two, as wide as they were', () => {
    const draft = without();
    const added = addChapter(draft, noon, whole, ZONE);
    expect(added.id).toBe('after-noon');
    // Three hours of nine.
    expect(chaptersOf(added.draft)).toEqual([
      ['all-of-it', whole.from, noon.from, 0.3333],
      ['after-noon', noon.from, whole.to, 0.6667],
    ]);
    expect(checkDraft(added.draft).story?.chapters).toHaveLength(2);
  });

  it('is the only one where it begins with the story', () => {
    const { draft } = addChapter(without(), { ...noon, from: whole.from }, whole, ZONE);
    expect(chaptersOf(draft)).toEqual([['after-noon', whole.from, whole.to, 1]]);
  });

  it('divides the one that it begins in, and changes nothing else', () => {
    const before = sampleDraft();
    const { draft } = addChapter(before, noon, whole, ZONE);
    // Five hours of sixteen, of a share of 3.
    expect(chaptersOf(draft)).toEqual([
      ['before', '2009-01-01T00:00+00:00', '2011-01-01T00:00+00:00', 1],
      ['ride', '2020-06-01T04:00+00:00', noon.from, 0.9375],
      ['after-noon', noon.from, '2020-06-01T20:00+00:00', 2.0625],
    ]);
    expect(problemsOf(draft)).toEqual(problemsOf(before));
    expect(fileOf(removeChapter(draft, 'after-noon', ZONE))).toBe(fileOf(before));
  });

  it('fills a gap, and is as wide as the others', () => {
    const gap = addChapter(sampleDraft(), { title: 'Between', from: '2015' }, whole, ZONE);
    expect(chaptersOf(gap.draft)[1]).toEqual(['between', '2015', '2020-06-01T04:00+00:00', 2]);
    const last = addChapter(sampleDraft(), { title: 'Later', from: '2021' }, whole, ZONE);
    expect(chaptersOf(last.draft)[2]?.[0]).toBe('later');
    expect(problemsOf(last.draft).filter(({ path }) => path.includes('chapters'))).toEqual([]);
    const first = addChapter(sampleDraft(), { title: 'Earlier', from: '1999' }, whole, ZONE);
    expect(chaptersOf(first.draft)[0]?.[0]).toBe('earlier');
  });

  it('is the one that begins there already', () => {
    const before = sampleDraft();
    const again = { title: 'Again', from: '2020-06-01T07:00+03:00' };
    expect(addChapter(before, again, whole, ZONE)).toEqual({ draft: before, id: 'ride' });
  });

  it('before the journey stays background', () => {
    const { draft, id } = addChapter(
      shippedDraft(),
      { title: 'Hanoi', from: '2019-02' },
      whole,
      ZONE,
    );
    const { story } = checkDraft(draft);
    expect(story?.chapters.find((chapter) => chapter.id === id)?.background).toBe(true);
  });
});

describe('a chapter that is removed', () => {
  it('leaves its time and its width to the one before it', () => {
    const { draft } = addChapter(without(), noon, whole, ZONE);
    expect(chaptersOf(removeChapter(draft, 'after-noon', ZONE))).toEqual([
      ['all-of-it', whole.from, whole.to, 1],
    ]);
    expect(chaptersOf(removeChapter(draft, 'all-of-it', ZONE))).toEqual([
      ['after-noon', whole.from, whole.to, 1],
    ]);
  });

  it('is gone without a trace where it touches none, and so is the list with the last one', () => {
    const before = sampleDraft();
    const one = removeChapter(before, 'before', ZONE);
    expect(chaptersOf(one)).toHaveLength(1);
    const none = removeChapter(one, 'ride', ZONE);
    expect(jsonAt(none, 'story.json', ['chapters'])).toBeUndefined();
    expect(fileOf(none)).toBe(fileOf(without()));
    expect(removeChapter(before, 'nothing', ZONE)).toBe(before);
  });

  it('takes its name in other languages with it', () => {
    const draft = removeChapter(shippedDraft(), 'talks', ZONE);
    expect(jsonAt(draft, 'strings.ru.json', ['chapters/talks/title'])).toBeUndefined();
    expect(jsonAt(draft, 'strings.ru.json', ['chapters/train/title'])).toBeTypeOf('string');
    expect(problemsOf(draft).filter(({ path }) => path.includes('strings'))).toEqual([]);
  });
});

describe('where a chapter begins and ends', () => {
  it('moves together with the end of the one that touches it', () => {
    const { draft } = addChapter(without(), noon, whole, ZONE);
    const moved = setChapterEdge(draft, 'after-noon', 'from', '2020-06-01T13:00+03:00', ZONE);
    expect(chaptersOf(moved).map(([, from, to]) => [from, to])).toEqual([
      [whole.from, '2020-06-01T13:00+03:00'],
      ['2020-06-01T13:00+03:00', whole.to],
    ]);
    const back = setChapterEdge(moved, 'all-of-it', 'to', noon.from, ZONE);
    expect(fileOf(back)).toBe(fileOf(draft));
    const end = setChapterEdge(draft, 'after-noon', 'to', '2020-06-02', ZONE);
    expect(chaptersOf(end)[1]?.[2]).toBe('2020-06-02');
    // A date that one ends with is in it.
    const dated = setChapterEdge(draft, 'all-of-it', 'to', '2020-05-31', ZONE);
    expect(jsonAt(dated, 'story.json', ['chapters', 1, 'from'])).toBe('2020-06-01T00:00+03:00');
  });
});

describe('the width of a chapter', () => {
  it('is a part of the whole, and the others keep theirs among themselves', () => {
    const draft = setChapterPercent(sampleDraft(), 'ride', 50);
    expect(chaptersOf(draft).map(([, , , share]) => share)).toEqual([1, 1]);
    const three = setChapterPercent(shippedDraft(), 'train', 50);
    const { story } = checkDraft(three);
    expect(story?.chapters.find(({ id }) => id === 'train')?.share).toBeCloseTo(0.5, 3);
    expect(setChapterPercent(sampleDraft(), 'ride', 75)).toEqual(sampleDraft());
  });
});

it('chapters that are added inside others cover the same time and width, and change nothing else', () => {
  const before = sampleDraft();
  const sums = (draft: Draft) => {
    const chapters = chaptersByTime(draft, ZONE);
    const add = (of: (chapter: (typeof chapters)[number]) => number) =>
      chapters.reduce((sum, chapter) => sum + of(chapter), 0);
    return [add(({ from, to }) => to - from), Math.round(add(({ share }) => share) * 100)];
  };
  const rest = (draft: Draft) =>
    JSON.stringify(jsonOf(setInStory(draft, ['chapters'], []), 'story.json'));
  const minutes = fc.array(fc.integer({ min: 1, max: 959 }), { maxLength: 6 });
  fc.assert(
    fc.property(minutes, (starts) => {
      let draft = before;
      for (const start of starts) {
        const from = formatIso(Date.parse('2020-06-01T04:00Z') + start * 60_000, ZONE);
        draft = addChapter(draft, { title: `At ${start}`, from }, whole, ZONE).draft;
      }
      expect(sums(draft)).toEqual(sums(before));
      expect(rest(draft)).toBe(rest(before));
      const chapters = chaptersByTime(draft, ZONE);
      chapters.slice(2).forEach(({ from }, i) => {
        expect(from).toBe(chapters[i + 1]?.to);
      });
    }),
    { numRuns: 40 },
  );
});

it('the name of a chapter is set in each language', () => {
  const draft = setLocalText(shippedDraft(), ['chapters', 4, 'title'], 'ru', 'Саммит');
  expect(localText(draft, ['chapters', 4, 'title'], 'ru')).toBe('Саммит');
  expect(jsonAt(draft, 'strings.ru.json', ['chapters/talks/title'])).toBe('Саммит');
});

it('chapters are listed whatever the mistakes in them', () => {
  const draft = sampleDraft({ chapters: ['x', { id: 'a', from: 'soon' }] });
  expect(chaptersByTime(draft, ZONE).map(({ id }) => id)).toEqual(['a']);
});
