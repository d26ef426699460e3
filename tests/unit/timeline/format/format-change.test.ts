import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/story/model.ts';
import {
  formatChange,
  formatChangeBriefly,
  formatChangeInFull,
  isoOfChange,
} from '../../../../src/timeline/format/format-change.ts';
import { soundStory } from '../../../fixtures/sound-story.ts';

const story = soundStory((raw) => {
  raw.story.changes = [
    { when: '2020-06-02T18:05+02:00', what: 'An hour is known' },
    { when: '2020-06-01', what: 'No hour is known' },
  ];
});
const [timed, dated] = story.changes as [Change, Change];
const sameDay = Date.parse('2020-06-02T23:00+02:00');
const nextDay = Date.parse('2020-06-03T00:10+02:00');

describe('when a story was changed', () => {
  it('is an hour today, and has its date on another day', () => {
    expect(formatChange(story, timed, 'local', 'en', sameDay)).toBe('18:05');
    expect(formatChange(story, timed, 'local', 'en', nextDay)).toBe('2 June 2020, 18:05');
    expect(formatChange(story, timed, 'local', 'en', null)).toBe('2 June 2020, 18:05');
  });

  it('is on the newsroom’s clock, unless the reader has chosen another', () => {
    expect(formatChangeInFull(story, timed, 'local', 'en')).toBe('2 June 2020, 18:05, Paris time');
    expect(formatChangeInFull(story, timed, 'Asia/Tokyo', 'en')).toBe(
      '3 June 2020, 01:05, Tokyo time',
    );
    // The day is that of the chosen clock as well.
    expect(formatChange(story, timed, 'Asia/Tokyo', 'en', nextDay)).toBe('01:05');
  });

  it('is a date alone where no hour is known', () => {
    expect(formatChange(story, dated, 'Asia/Tokyo', 'en', sameDay)).toBe('1 June 2020');
    expect(formatChangeInFull(story, dated, 'local', 'ru')).toBe('1 июня 2020');
  });

  it('is a date without its hour on another day, where room is scarce', () => {
    expect(formatChangeBriefly(story, timed, 'local', 'en', sameDay)).toBe('18:05');
    expect(formatChangeBriefly(story, timed, 'local', 'en', nextDay)).toBe('2 June 2020');
    expect(formatChangeBriefly(story, dated, 'local', 'en', sameDay)).toBe('1 June 2020');
  });

  it('is for machines as well', () => {
    expect(isoOfChange(timed)).toBe('2020-06-02T18:05+02:00');
    expect(isoOfChange(dated)).toBe('2020-06-01');
  });
});
