import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { clockChoices, zoneAt } from '../../../../src/timeline/clocks/zones.ts';
import { formatMoment } from '../../../../src/timeline/format/format-calendar.ts';
import { formatInstant } from '../../../../src/timeline/format/format-time.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

/** A zone that no browser knows, as a new one is to an old browser. */
const NEW = 'Asia/Newtown';

function parse() {
  const raw = rawStory();
  // biome-ignore lint/suspicious/noExplicitAny: the test spoils raw JSON at will
  const story = raw.story as any;
  story.places.alpha.zone = NEW;
  story.places.delta.zone = NEW;
  return parseStory(raw);
}

describe('a zone that the browser does not know', () => {
  it('drops no stop and is reported once', () => {
    const { story, problems } = parse();
    expect(story?.stops.map(({ id }) => id)).toEqual(['alpha', 'beta', 'toast', 'gamma']);
    expect(problems.map(({ severity, path }) => [severity, path])).toEqual([
      ['hint', 'story.json: places.alpha.zone'],
    ]);
  });

  it('is replaced by the offset of the time there', () => {
    const { story } = parse();
    const [alpha] = story?.stops ?? [];
    if (!story || !alpha) throw new Error('not sound');
    expect([alpha.zone, alpha.place.zone]).toEqual(['+02:00', '+02:00']);
    expect(zoneAt(story, alpha.from.best)).toBe('+02:00');
    expect(formatInstant(alpha.from.best, alpha.zone, 'en')).toBe('Mon 1 June 2020, 08:00, UTC+2');
    for (const moment of story.moments) expect(formatMoment(moment, 'en')).not.toContain('NaN');
    expect(clockChoices(story).map(({ clock }) => clock)).not.toContain('+02:00');
  });
});

it('is replaced by offsets of half hours and behind UTC too', () => {
  const t = Date.UTC(2016, 4, 1, 20);
  expect(formatInstant(t, '+08:30', 'en')).toBe('Mon 2 May 2016, 04:30, UTC+8:30');
  expect(formatInstant(t, '-03:30', 'en')).toBe('Sun 1 May 2016, 16:30, UTC−3:30');
});
