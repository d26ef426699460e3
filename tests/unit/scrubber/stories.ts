import fc from 'fast-check';
import type { ChartContext } from '../../../src/scrubber/chart-context.ts';
import type { LineBasis } from '../../../src/story/basis.ts';
import type { Leg, Place, Ride, Stop, Story, Time } from '../../../src/story/model.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const NOON = Date.UTC(2024, 4, 1, 12);

export function place(id: string, zone = 'UTC'): Place {
  return { id, name: { en: `Place ${id}` }, also: [], lon: 10, lat: 50, zone, accuracy: 0 };
}

export function time(best: number, before = 0, after = 0): Time {
  return {
    best,
    earliest: best - before,
    latest: best + after,
    basis: before + after > 0 ? 'inferred' : 'reported',
    precision: 'minute',
    claims: [],
  };
}

export function leg(id: string, km: number): Leg {
  return {
    id,
    mode: 'ship',
    basis: 'surveyed',
    official: true,
    line: {
      lon: Float64Array.of(10, 11),
      lat: Float64Array.of(50, 51),
      km: Float64Array.of(0, km),
    },
  };
}

export function stop(
  id: string,
  from: Time,
  to: Time,
  rides: readonly Ride[],
  at = place(id),
): Stop {
  return {
    id,
    kind: 'stop',
    title: { en: `Stop ${id}` },
    place: at,
    zone: at.zone,
    arrival: from,
    departure: to,
    from,
    to,
    rides,
    conflicts: [],
    passage: null,
    camera: null,
    notes: null,
    media: [],
  };
}

export function storyOf(stops: readonly Stop[], part: Partial<Story> = {}): Story {
  const from = stops[0]?.from.earliest ?? NOON;
  const to = stops.at(-1)?.to.latest ?? from;
  return {
    slug: 'test',
    languages: ['en'],
    title: { en: 'Test' },
    summary: { en: 'Test' },
    lead: null,
    places: new Map(stops.map((item) => [item.place.id, item.place])),
    sources: new Map(),
    stops,
    opening: stops[0]?.id ?? '',
    moments: [],
    chapters: [
      {
        id: 'all',
        title: { en: 'All of it' },
        from: from - HOUR,
        to: to + HOUR,
        share: 1,
        background: false,
      },
    ],
    passages: [],
    interludes: [],
    clocks: [],
    countries: [],
    zoom: null,
    basemap: null,
    basemapDetail: null,
    mediaFiles: new Map(),
    talk: { minutes: null, notes: new Map(), slides: new Map(), skip: new Set() },
    live: null,
    changes: [],
    moved: new Map(),
    credit: { en: '' },
    ...part,
  };
}

const minutes = (most: number) => fc.integer({ min: 0, max: most }).map((n) => n * 60_000);
const basis = fc.constantFrom<LineBasis>('reported', 'inferred', 'sketched');

/** Journeys there and back, with doubtful times, halts without a stay and rides of no length. */
export const anyStory: fc.Arbitrary<Story> = fc
  .array(
    fc.record({
      ride: minutes(900),
      stay: minutes(600),
      before: minutes(90),
      after: minutes(90),
      km: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 3 }),
      back: fc.boolean(),
      basis,
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((halts) => {
    let t = NOON;
    let there: Ride[] = [];
    const stops = halts.map((halt, i) => {
      t += i === 0 ? 0 : halt.ride;
      const from = time(t, halt.before, halt.after);
      t += halt.stay;
      const to = time(t, halt.before, halt.after);
      const onward = halt.km.map(
        (km, n): Ride => ({ leg: leg(`leg-${i}-${n}`, km), from: 0, to: km, basis: halt.basis }),
      );
      const home = [...there]
        .reverse()
        .map((ride): Ride => ({ ...ride, from: ride.to, to: ride.from }));
      const rides = i === 0 ? [] : halt.back && there.length > 0 ? home : onward;
      there = rides === home ? [] : rides;
      return stop(`s${i}`, from, to, rides);
    });
    return storyOf(stops);
  });

/** The story's time cut into up to five chapters, with and without gaps between. */
function withChapters(story: Story): fc.Arbitrary<Story> {
  const first = story.chapters[0];
  const from = first?.from ?? 0;
  const to = first?.to ?? 1;
  return fc
    .array(
      fc.tuple(fc.integer({ min: 1, max: 100 }), fc.boolean(), fc.integer({ min: 1, max: 9 })),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((parts) => {
      const total = parts.reduce((sum, [length]) => sum + length, 0);
      const shares = parts.reduce((sum, [, , share]) => sum + share, 0);
      let at = from;
      const chapters = parts.map(([length, gap, share], i) => {
        const start = at;
        at += (length / total) * (to - from);
        const end = gap && i < parts.length - 1 ? start + (at - start) * 0.7 : at;
        return {
          id: `c${i}`,
          title: { en: `Chapter ${i}` },
          from: Math.round(start),
          to: Math.round(end),
          share: share / shares,
          background: false,
        };
      });
      return { ...story, chapters };
    });
}

export const anyChapteredStory = anyStory.chain(withChapters);

/** Six px a letter. */
export const measure = (text: string): number => text.length * 6;

/** How a story is drawn: in a wide window, unless `size` says otherwise. */
export const contextOf = (story: Story, size: Partial<ChartContext> = {}): ChartContext => ({
  story,
  journey: buildJourney(story),
  scale: buildTimeScale(story),
  clock: 'local',
  lang: 'en',
  width: 1200,
  height: 200,
  em: 12,
  measure,
  ...size,
});
