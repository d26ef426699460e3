import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import type { Journey } from '../../../src/timeline/journey.ts';
import { newPosition, positionAt, routePointAt } from '../../../src/timeline/position-at.ts';
import { arbitraryJourney } from '../../fixtures/arbitrary-story.ts';
import { soundStory } from '../../fixtures/sound-story.ts';

const HOUR = 3_600_000;
const ends = ({ best, halts }: Journey) => ({
  start: best.from[0] as number,
  end: best.to[halts.length - 1] as number,
});

/** A journey, and instants in travel order from an hour before it to an hour after. */
const journeyAndInstants = arbitraryJourney.chain((journey) => {
  const { start, end } = ends(journey);
  const instant = fc.integer({ min: start - HOUR, max: end + HOUR });
  return fc.tuple(
    fc.constant(journey),
    fc.array(instant, { minLength: 2, maxLength: 30 }).map((list) => list.sort((a, b) => a - b)),
  );
});

describe('positionAt', () => {
  it('is at the start before the journey and at the end after it', () => {
    fc.assert(
      fc.property(arbitraryJourney, (journey) => {
        const { start, end } = ends(journey);
        const total = journey.path.km.at(-1);
        for (const t of [start, start - HOUR, -1e15]) expect(positionAt(journey, t).best.s).toBe(0);
        for (const t of [end, end + HOUR, 1e15])
          expect(positionAt(journey, t).best.s).toBeCloseTo(total ?? Number.NaN, 9);
      }),
    );
  });

  it('never goes backwards in its best, least or most distance', () => {
    fc.assert(
      fc.property(journeyAndInstants, ([journey, instants]) => {
        const all = instants.map((t) => positionAt(journey, t));
        all.slice(1).forEach((where, i) => {
          const before = all[i];
          for (const key of ['best', 'from', 'to'] as const) {
            expect(where[key].s).toBeGreaterThanOrEqual((before?.[key].s ?? 0) - 1e-9);
          }
        });
      }),
    );
  });

  it('has the best guess inside the stretch where it could be', () => {
    fc.assert(
      fc.property(journeyAndInstants, ([journey, instants]) => {
        for (const t of instants) {
          const { best, from, to } = positionAt(journey, t);
          expect(from.s).toBeLessThanOrEqual(best.s);
          expect(to.s).toBeGreaterThanOrEqual(best.s);
        }
      }),
    );
  });

  it('is at each halt at its start and its end', () => {
    fc.assert(
      fc.property(arbitraryJourney, (journey) => {
        journey.halts.forEach((halt, i) => {
          for (const t of [halt.from.best, halt.to.best]) {
            expect(positionAt(journey, t).best.s).toBeCloseTo(journey.haltS[i] ?? Number.NaN, 6);
          }
        });
      }),
    );
  });

  it('stays on the line and does not jump: no farther within a minute than its speed', () => {
    fc.assert(
      fc.property(journeyAndInstants, ([journey, instants]) => {
        for (const t of instants) {
          const a = positionAt(journey, t);
          const b = positionAt(journey, t + 1000);
          const fastest = Math.max(
            0,
            ...journey.halts.slice(1).map((halt, i) => {
              const hours = (halt.from.best - (journey.halts[i]?.to.best ?? 0)) / HOUR;
              return ((journey.haltS[i + 1] ?? 0) - (journey.haltS[i] ?? 0)) / hours;
            }),
          );
          expect(b.best.s - a.best.s).toBeLessThanOrEqual(fastest / 3600 + 1e-6);
        }
      }),
    );
  });

  it('fills the position that it is given', () => {
    const journey = sample();
    const out = newPosition();
    expect(positionAt(journey, journey.best.to[0] as number, out)).toBe(out);
    expect(out.best.lon).toBeCloseTo(10, 9);
  });

  it('has a phase', () => {
    const journey = sample();
    const phases = [
      '2020-06-01T05:00Z',
      '2020-06-01T07:00Z',
      '2020-06-01T08:30Z',
      '2020-06-01T12:00Z',
      '2020-06-01T19:00Z',
    ];
    expect(phases.map((iso) => positionAt(journey, Date.parse(iso)).phase)).toEqual([
      'before',
      'running',
      'standing',
      'running',
      'after',
    ]);
    expect(phases.map((iso) => positionAt(journey, Date.parse(iso)).halt)).toEqual([0, 0, 1, 1, 2]);
  });

  it('is inferred between two reports', () => {
    const journey = sample();
    expect(positionAt(journey, Date.parse('2020-06-01T07:00Z')).basis).toBe('inferred');
    expect(positionAt(journey, Date.parse('2020-06-01T08:30Z')).basis).toBe('approximate');
    expect(positionAt(journey, Date.parse('2020-06-01T19:00Z')).basis).toBe('reported');
  });

  it('ranges from the slowest to the fastest reading', () => {
    const journey = sample();
    // Beta is reached between 07:30 and 08:30 UTC; at 07:30 it may be there, or still on the way.
    const { from, to } = positionAt(journey, Date.parse('2020-06-01T07:30Z'));
    expect(to.s).toBeCloseTo(100, 6);
    expect(from.s).toBeCloseTo(60, 6);
  });
});

describe('readings that contradict each other', () => {
  it('cannot reach a halt before the earliest at the one before it, nor leave one after the latest at the next', () => {
    const journey = sample((story) => {
      story.stops[0].departure = {
        best: '2020-06-01T08:00+02:00',
        latest: '2020-06-01T22:00+02:00',
        basis: 'inferred',
      };
      story.stops[1].arrival = {
        best: '2020-06-01T11:00+03:00',
        earliest: '2020-06-01T10:50+03:00',
        latest: '2020-06-01T23:00+03:00',
        basis: 'approximate',
      };
      story.stops[3].arrival = {
        best: '2020-06-01T18:00+03:00',
        earliest: '2020-06-01T09:00+03:00',
        latest: '2020-06-01T19:00+03:00',
        basis: 'approximate',
      };
    });
    expect(Array.from(journey.earliest.from)).toEqual(
      [...journey.earliest.from].sort((a, b) => a - b),
    );
    expect(journey.earliest.from[2]).toBe(Date.parse('2020-06-01T12:00+03:00'));
    expect(journey.latest.from[1]).toBe(Date.parse('2020-06-01T12:00+03:00'));
    expect(journey.latest.to[0]).toBe(Date.parse('2020-06-01T12:00+03:00'));
  });
});

describe('routePointAt', () => {
  it.each([
    ['north', [10, 31], 0],
    ['east', [11, 30], 90],
    ['south', [10, 29], 180],
    ['west', [9, 30], 270],
  ] as const)('faces %s', (_, point, bearing) => {
    const journey = sample((story, raw) => {
      story.places.beta.point = point;
      raw.route.features[0].geometry.coordinates = [[10, 30], point];
    });
    expect(routePointAt(journey, 10).bearing).toBeCloseTo(bearing, 0);
  });

  it('rises on the chart on a leg whose line is drawn in the other direction', () => {
    const journey = sample((_, raw) => {
      raw.route.features[0].geometry.coordinates.reverse();
    });
    expect(Array.from(journey.chart)).toEqual([...journey.chart].sort((a, b) => a - b));
    expect(routePointAt(journey, 0).lon).toBeCloseTo(10, 9);
  });

  it('has the bearing of travel, on the return too', () => {
    const journey = sample((story) => {
      story.stops.push({
        id: 'back',
        place: 'alpha',
        arrival: '2020-06-02T18:00+02:00',
        rides: ['two', 'one'],
      });
    });
    const out = positionAt(journey, Date.parse('2020-06-01T13:00Z'));
    const back = positionAt(journey, Date.parse('2020-06-02T10:00Z'));
    expect(out.best.bearing).toBeGreaterThan(45);
    expect(out.best.bearing).toBeLessThan(135);
    expect(back.best.bearing).toBeGreaterThan(225);
    expect(back.best.bearing).toBeLessThan(315);
  });

  it('falls on the chart on the return', () => {
    const journey = sample((story) => {
      story.stops.push({
        id: 'back',
        place: 'alpha',
        arrival: '2020-06-02T18:00+02:00',
        rides: ['two', 'one'],
      });
    });
    const total = journey.path.km.at(-1) as number;
    expect(routePointAt(journey, total).y).toBeCloseTo(0, 6);
    expect(Math.max(...journey.chart)).toBeCloseTo(total / 2, 6);
  });

  it('returns to the same height by another route', () => {
    const journey = sample((story) => {
      story.stops.push({
        id: 'back',
        place: 'alpha',
        arrival: '2020-06-02T18:00+02:00',
      });
    });
    const { y } = routePointAt(journey, journey.path.km.at(-1) as number);
    expect(journey.stretches).toHaveLength(3);
    expect(y).toBeCloseTo(0, 6);
  });

  it('has path, chart and stretches that match', () => {
    fc.assert(
      fc.property(arbitraryJourney, ({ path, chart, stretches, haltS }) => {
        expect(path.km.every((km, i) => i === 0 || km >= (path.km[i - 1] ?? 0))).toBe(true);
        expect(chart).toHaveLength(path.km.length);
        for (const { s0, s1, v0, v1, y0, y1 } of stretches) {
          expect(path.km[v0]).toBeCloseTo(s0, 6);
          expect(path.km[v1]).toBeCloseTo(s1, 6);
          expect(chart[v0]).toBeCloseTo(y0, 6);
          expect(chart[v1]).toBeCloseTo(y1, 6);
        }
        expect(haltS.at(-1)).toBeCloseTo(path.km.at(-1) ?? Number.NaN, 6);
      }),
    );
  });
});

// biome-ignore lint/suspicious/noExplicitAny: tests change raw JSON at will
type Any = any;

function sample(change: (story: Any, raw: Any) => void = () => {}): Journey {
  return buildJourney(soundStory((raw) => change(raw.story, raw)));
}
