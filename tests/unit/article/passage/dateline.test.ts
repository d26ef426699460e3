import { describe, expect, it } from 'vitest';
import { datelineOf } from '../../../../src/article/passage/dateline.ts';
import { soundStory } from '../../../fixtures/sound-story.ts';

/** The dateline of a passage `x` with these attributes; `names` says which stops and moments name it. */
function dateline(attributes: string, names: readonly string[] = [], clock = 'local'): string {
  const story = soundStory((raw) => {
    for (const list of ['stops', 'moments']) {
      for (const each of raw.story[list] as { id: string; passage?: string }[])
        if (names.includes(each.id)) each.passage = 'x';
    }
    raw.articles.en = `:::passage{#x ${attributes}}\nWords.\n:::`;
  });
  const passage = story.passages[0];
  if (!passage) throw new Error('The sample is not sound.');
  const { place, time } = datelineOf(story, passage, clock, 'en');
  return [place, time].filter(Boolean).join(' · ');
}

describe('the dateline of a passage without a date', () => {
  it('has only “Background” before the journey and during it', () => {
    expect(dateline('t="2010-06-01T14:00+03:00" place="delta"')).toBe('Background');
    expect(dateline('t="2020-06-01T14:00+03:00" place="delta"')).toBe('Background');
  });

  it('has “Afterwards” after the journey', () => {
    expect(dateline('t="2030-06-01T14:00+03:00" place="delta"')).toBe('Afterwards');
  });

  it('is the stay at the halt', () => {
    expect(dateline('t="2020-06-01T11:20+03:00" place="beta"')).toBe(
      'Beta · Mon 1 June, during the stop, about 11:00–12:00',
    );
    expect(dateline('t="2020-06-01T11:20+03:00" place="delta"')).toBe('Background');
  });

  it('names a clock other than the local one', () => {
    const toast = 't="2020-06-01T12:00+03:00" place="beta"';
    expect(dateline(toast, [], 'Europe/Paris')).toBe('Beta · Mon 1 June, 11:00 Paris time');
  });

  it('keeps a time from the story', () => {
    expect(dateline('t="2020-06-01T12:00+03:00" place="beta"')).toBe('Beta · Mon 1 June, 12:00');
  });
});

describe('the dateline of a passage of several moments', () => {
  it('spans their days', () => {
    expect(dateline('', ['once', 'gamma'])).toBe('Delta to Gamma · 1 January 2010 – 1 June 2020');
  });

  it('spans the hours of one day', () => {
    expect(dateline('', ['toast', 'gamma'])).toBe('Beta to Gamma · Mon 1 June, 11:40–18:00');
    expect(dateline('', ['alpha', 'beta'])).toBe(
      'Alpha to Beta · Mon 1 June, about 08:00 Paris time to 11:00 Helsinki time',
    );
  });
});
