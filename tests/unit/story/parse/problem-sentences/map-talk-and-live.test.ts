import { describe, expect, it } from 'vitest';
import { LEFT_OUT, said, TEXT } from './said.ts';

describe('a map of one’s own', () => {
  const ADDRESS = 'must be a URL that begins with https://, or one relative to the story’s folder';
  it.each<[unknown, string]>([
    [5, ' must be a map: { "style", "attribution"? } or { "pmtiles", "attribution"? }'],
    [{}, ' must name either "style" or "pmtiles"'],
    [{ style: 'a.json', pmtiles: 'a.pmtiles' }, ' must name either "style" or "pmtiles"'],
    [{ style: 'http://example.org/map.json' }, `.style ${ADDRESS}`],
    [{ pmtiles: '//example.org/map.pmtiles' }, `.pmtiles ${ADDRESS}`],
    [{ style: 5 }, '.style must be a URL'],
    [{ style: 'a.json', attribution: 5 }, `.attribution ${TEXT}`],
  ])('%j', (basemap, reason) => {
    expect(said(({ story }) => Object.assign(story, { basemap }))).toEqual([
      `dropped: story.json: basemap${reason}. ${LEFT_OUT}`,
    ]);
  });
});

describe('a talk', () => {
  it.each<[unknown, string]>([
    [5, ' must be a talk: { "minutes"?, "notes"?, "slides"?, "skip"? }'],
    [{ minutes: 0 }, '.minutes must be a duration in minutes, more than 0'],
    [{ minutes: 10_001 }, '.minutes must be a duration in minutes, at most 10000'],
    [{ minutes: 'ten' }, '.minutes must be a duration in minutes'],
    [{ notes: 5 }, '.notes must be notes with slides as keys'],
    [{ notes: { title: '' } }, '.notes.title must not be empty'],
    [{ slides: 5 }, '.slides must be texts with slides as keys'],
    [{ slides: { title: 5 } }, `.slides.title ${TEXT}`],
    [
      { slides: { title: 'x'.repeat(241) } },
      '.slides.title must be text of at most 240 characters',
    ],
    [
      { slides: { title: { en: 'x'.repeat(241) } } },
      '.slides.title.en must be text of at most 240 characters',
    ],
    [{ skip: 'alpha' }, '.skip must be a list of ids of slides'],
  ])('%j', (talk, reason) => {
    expect(said(({ story }) => Object.assign(story, { talk }))).toEqual([
      `dropped: story.json: talk${reason}. ${LEFT_OUT}`,
    ]);
  });

  it('with notes for no step', () => {
    const notes = { title: 'T', conflicts: 'C', sources: 'S', end: 'E', middle: 'M', nothing: 'N' };
    expect(said(({ story }) => Object.assign(story, { talk: { notes } }))).toEqual([
      'hint: story.json: talk.notes.nothing does not belong to any slide. Name a passage, or one of: title, background, conflicts, sources, end.',
    ]);
  });

  it('with texts for no slide, or slides to leave out that there are not', () => {
    const slides = {
      title: 'x'.repeat(240),
      background: 'B',
      alpha: 'A',
      middle: 'M',
      conflicts: 'C',
    };
    const talk = { slides, skip: ['beta', 'nothing'] };
    expect(said(({ story }) => Object.assign(story, { talk }))).toEqual([
      'hint: story.json: talk.slides.conflicts does not belong to any slide. Name a stop, a moment or a passage, or one of: title, background.',
      'hint: story.json: talk.skip[1] does not belong to any slide. Name a stop, a moment or a passage, or one of: title, background.',
    ]);
  });
});

describe('a live story', () => {
  const until = '2026-05-01T18:00+09:00';
  it.each<[unknown, string]>([
    [60, ' must say how often and until when pages ask for updates: { "every", "until" }'],
    [{ every: 14, until }, '.every must be 15 to 86400 seconds'],
    [{ every: 86_401, until }, '.every must be 15 to 86400 seconds'],
    [{ every: 'minute', until }, '.every must be a number of seconds'],
    [{ every: 60 }, '.until is missing'],
    ...['2026-05-01T18:00', '2026-05-01'].map((local): [unknown, string] => [
      { every: 60, until: local },
      '.until must be a time with its offset, like "2026-05-01T18:00+09:00", so that it is the same for every reader',
    ]),
  ])('%j', (live, reason) => {
    expect(said(({ story }) => Object.assign(story, { live }))).toEqual([
      `dropped: story.json: live${reason}. ${LEFT_OUT}`,
    ]);
  });
});
