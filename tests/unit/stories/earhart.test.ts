import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import { readStoryFolder } from './read-files.ts';

const FOLDER = 'public/stories/earhart-1937';
const raw = readStoryFolder(FOLDER);
const article = raw.articles.en ?? '';
const facts = readFileSync(`${FOLDER}/facts.md`, 'utf8');
const { story, problems } = parseStory(raw);
if (!story) throw new Error(JSON.stringify(problems));
const { stops } = story;
const halts = stops.filter(({ kind }) => kind !== 'call');

const stop = (id: string) => {
  const found = stops.find((one) => one.id === id);
  if (!found) throw new Error(`no stop ${id}`);
  return found;
};

describe('the Earhart story', () => {
  it('has no problems', () => {
    expect(problems).toEqual([]);
  });

  it('goes from Miami past thirty places to somewhere near Howland', () => {
    expect(halts.length).toBeGreaterThanOrEqual(30);
    expect(halts[0]?.id).toBe('miami');
    expect(halts.at(-1)?.place.id).toBe('near-howland');
    expect(buildJourney(story).path.lon.at(-1)).toBeCloseTo(360 - 176.6183, 1);
  });

  it('flies at speeds that the plane could reach, by the best reading of the times', () => {
    const speeds = halts.slice(1).map((halt, i) => {
      const km = halt.rides.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
      const before = halts[i]?.to.best ?? 0;
      return { id: halt.id, speed: (km / (halt.from.best - before)) * 3_600_000 };
    });
    expect(speeds.filter(({ speed }) => !(speed > 150 && speed < 330))).toEqual([]);
  });

  it('names a source for each time, and the facts file lists it with its address', () => {
    for (const { id, arrival, departure } of stops) {
      for (const time of [arrival, departure]) {
        if (!time) continue;
        expect(time.claims, id).not.toEqual([]);
        for (const { source } of time.claims)
          expect(facts, id).toMatch(new RegExp(`\`${id}\`.*\`${source.id}\``));
      }
    }
    for (const { id, url } of story.sources.values()) {
      expect(facts).toContain(`- \`${id}\`: `);
      if (url) expect(facts).toContain(`<${url}>`);
    }
  });

  it('has an address for every source except the book that other pages quote', () => {
    const without = [...story.sources.values()].filter(({ url }) => url === null);
    expect(without.map(({ id }) => id)).toEqual(['last-flight']);
  });

  it('shows no hour where no source gives one', () => {
    const byDay = stops.filter(({ from, to }) => [from, to].some((t) => t.precision === 'day'));
    expect(byDay.map(({ id }) => id)).toContain('massawa');
    for (const { arrival, departure, id } of stops)
      for (const time of [arrival, departure])
        if (time?.basis === 'inferred') expect(time.precision, id).toBe('range');
  });

  it.each([
    ['caripito', '10:18', '1:18'],
    ['fort-lamy', '12:55 GMT', '1:55 p.m. GMT'],
    ['darwin', '11:25', '11:30'],
    ['line', '8:43', '8:55'],
  ])('keeps both times where sources differ, at %s', (id, one, other) => {
    const texts = stop(id).from.claims.map(({ text }) => text.en ?? '');
    expect(texts.some((text) => text.includes(one))).toBe(true);
    expect(texts.some((text) => text.includes(other))).toBe(true);
  });

  it('has the last messages at their times in GMT', () => {
    const times = ['message-0418', 'message-0519', 'last-position', 'ship', 'first-heard'];
    times.push('two-hundred-miles', 'must-be-on-you', 'cannot-hear', 'no-minimum', 'line');
    expect(times.map((id) => new Date(stop(id).from.best).toISOString().slice(5, 16))).toEqual([
      '07-02T04:18',
      '07-02T05:19',
      '07-02T07:18',
      '07-02T10:30',
      '07-02T14:15',
      '07-02T17:44',
      '07-02T19:12',
      '07-02T19:28',
      '07-02T19:30',
      '07-02T20:13',
    ]);
    expect(stop('line').place.zone).toBe('GMT');
  });

  it('ends in a circle, on a line that is dashed from the last position on', () => {
    expect(stop('must-be-on-you').place.accuracy).toBe(400_000);
    const bases = halts.map(({ rides }) => new Set(rides.map(({ basis }) => basis)));
    const dashed = halts.filter((_, i) => bases[i]?.has('inferred'));
    expect(dashed.map(({ id }) => id)).toEqual(['two-hundred-miles', 'must-be-on-you']);
  });

  it('has clocks at half hours and at twenty minutes', () => {
    const zones = new Set(stops.map(({ zone }) => zone));
    for (const zone of ['America/Caracas', 'America/Paramaribo', 'Asia/Yangon', 'Asia/Singapore'])
      expect(zones).toContain(zone);
    expect(zones.size).toBeGreaterThanOrEqual(12);
  });
});

describe('its article', () => {
  it('has 1,200 to 1,800 words', () => {
    const intro = story.interludes.flatMap(({ text }) => (text.en ?? '').split(/\s+/)).length;
    const words = story.passages.reduce((sum, each) => sum + each.words, intro);
    expect(words).toBeGreaterThanOrEqual(1200);
    expect(words).toBeLessThanOrEqual(1800);
  });

  it('names sources for each passage, covers each stop and moment, and uses every source', () => {
    for (const { id, sources } of story.passages) expect(sources, id).not.toEqual([]);
    for (const { id, passage } of [...stops, ...story.moments]) expect(passage, id).not.toBeNull();
    const used = new Set(story.passages.flatMap(({ sources }) => sources.map(({ id }) => id)));
    expect([...story.sources.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  it('quotes fragments, and none that is longer than a message', () => {
    const quotes = [...article.matchAll(/“([^”]+)”/g)].map(([, quote = '']) => quote);
    const longest = Math.max(...quotes.map((quote) => quote.split(' ').length));
    expect(longest).toBeLessThanOrEqual(15);
  });
});
