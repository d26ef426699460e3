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

describe('the dateline of a passage about two stops', () => {
  /** Leaves Beta and reaches Gamma, in the same passage. */
  const between = (departure: string, arrival: string, zones: readonly [string, string]) => {
    const story = soundStory(({ story, articles }) => {
      // biome-ignore lint/suspicious/noExplicitAny: the test changes raw JSON at will
      const file = story as any;
      file.stops = [
        { id: 'beta', place: 'beta', departure, passage: 'x' },
        { id: 'gamma', place: 'gamma', arrival, passage: 'x', rides: ['two'] },
      ];
      [file.places.beta.zone, file.places.gamma.zone] = zones;
      articles.en = ':::passage{#x sources="herald"}\nWords.\n:::';
    });
    const [passage] = story.passages;
    return passage && datelineOf(story, passage, 'local', 'en').time;
  };

  it('names both clocks, also where the second is behind the first', () => {
    expect(
      between('2019-04-01T17:00', '2019-04-01T10:20', ['Asia/Tokyo', 'America/Los_Angeles']),
    ).toBe('Mon 1 April, 17:00 Tokyo time to 10:20 Los Angeles time');
  });

  it('has both dates, also where the second is the day before', () => {
    expect(
      between('2024-05-10T06:00', '2024-05-09T18:00', ['Pacific/Fiji', 'Pacific/Honolulu']),
    ).toBe('9–10 May');
  });

  it('is as exact as the less exact of the two', () => {
    expect(between('1889-11-14T09:40', '1889-11-14', ['UTC', 'UTC'])).toBe('Thu 14 November');
    expect(between('1889-11-14', '1889-11-17', ['UTC', 'UTC'])).toBe('14–17 November');
    expect(between('1889-11-14', '1889-12', ['UTC', 'UTC'])).toBe('November–December');
    expect(between('1889-11-14', 'circa 1891', ['UTC', 'UTC'])).toBe('around 1889–1891');
  });
});
