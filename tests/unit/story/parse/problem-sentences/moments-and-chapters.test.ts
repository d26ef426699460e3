import { describe, expect, it } from 'vitest';
import { LEFT_OUT, NO_TIME, said, TIME } from './said.ts';

describe('a moment', () => {
  const sound = { id: 'extra', title: 'E', place: 'delta', from: '2010-06-01T00:00Z' };
  const withMoment = (moment: unknown) => said(({ story }) => story.moments.push(moment));

  it.each<[unknown, string]>([
    [5, ' must be a moment: { "id", "title", "place", "from" }'],
    [{ ...sound, title: undefined }, '.title is missing'],
    [{ ...sound, from: undefined }, '.from is missing'],
    [{ ...sound, from: 5 }, `.from ${NO_TIME}`],
    [{ ...sound, to: 'later' }, `.to ${TIME}`],
    [{ ...sound, precision: 'hour' }, '.precision must be "minute", "day", "month" or "year"'],
  ])('%j', (moment, reason) => {
    expect(withMoment(moment)).toEqual([`dropped: story.json: moments[1]${reason}. ${LEFT_OUT}`]);
  });

  it.each<[unknown, string]>([
    [{ ...sound, to: '2010-05-31T00:00Z' }, '.to is before "from". Swap the two.'],
    [{ ...sound, id: 'beta' }, '.id "beta" is already used. Give each stop and moment its own id.'],
    [{ ...sound, id: 'once' }, '.id "once" is already used. Give each stop and moment its own id.'],
    [
      { ...sound, place: 'nowhere' },
      '.place names "nowhere", which is not in places. Add the place, or correct its id.',
    ],
  ])('%j is left out', (moment, reason) => {
    expect(withMoment(moment)).toEqual([`dropped: story.json: moments[1]${reason}`]);
  });

  it('of no length is one', () => {
    expect(withMoment({ ...sound, to: sound.from, precision: 'minute' })).toEqual([]);
  });
});

describe('a chapter', () => {
  const sound = {
    id: 'extra',
    title: 'E',
    from: '2021-01-01T00:00Z',
    to: '2021-01-02T00:00Z',
    share: 1,
  };
  const withChapter = (chapter: unknown) => said(({ story }) => story.chapters.push(chapter));

  it.each<[unknown, string]>([
    [5, ' must be a chapter: { "id", "title", "from", "to", "share", "background"? }'],
    [{ ...sound, share: 0.0009 }, '.share must be a fraction of the width, at least 0.001'],
    [{ ...sound, share: 1_000_001 }, '.share must be a fraction of the width, at most 1000000'],
    [{ ...sound, share: 'half' }, '.share must be a fraction of the width'],
    [{ ...sound, background: 'yes' }, '.background must be true or false'],
    [{ ...sound, to: 'later' }, `.to ${TIME}`],
  ])('%j', (chapter, reason) => {
    expect(withChapter(chapter)).toEqual([
      `dropped: story.json: chapters[2]${reason}. ${LEFT_OUT}`,
    ]);
  });

  it.each<[unknown, string]>([
    [{ ...sound, to: sound.from }, 'ends before it begins. Swap "from" and "to".'],
    [
      { ...sound, from: '2020-06-01T19:59Z' },
      'overlaps the chapter before it. Start each chapter after the one before it has ended.',
    ],
  ])('%j is left out', (chapter, words) => {
    expect(withChapter(chapter)).toEqual([`dropped: story.json: chapters[2] ${words}`]);
  });

  it('may begin as the one before it ends, and have the least of shares', () => {
    expect(withChapter({ ...sound, from: '2020-06-01T20:00Z', share: 0.001 })).toEqual([]);
  });

  const NOT_BACKGROUND =
    'Give it to chapters before the journey. At least one chapter is not background.';

  it('after the journey is not background', () => {
    expect(withChapter({ ...sound, background: true })).toEqual([
      `hint: story.json: chapters[2].background must be false here: only the first chapters are background. ${NOT_BACKGROUND}`,
    ]);
  });

  it('is not background where all are', () => {
    expect(
      said(({ story }) => {
        for (const chapter of story.chapters) chapter.background = true;
      }),
    ).toEqual([
      `hint: story.json: chapters must be false here: only the first chapters are background. ${NOT_BACKGROUND}`,
    ]);
  });

  it('that stops lie before', () => {
    const from = (from: string) => said(({ story }) => Object.assign(story.chapters[1], { from }));
    expect(from('2020-06-01T06:00Z')).toEqual([]);
    // The departure of the first stop is its arrival, too.
    expect(from('2020-06-01T06:01Z')).toEqual([
      'hint: story.json: chapters do not cover 2 of the times of stops and moments. Extend a chapter, or add one.',
    ]);
  });
});
