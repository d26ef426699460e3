import { describe, expect, it } from 'vitest';
import { LEFT_OUT, NO_TIME, said, TEXT, TIME } from './said.ts';

describe('a stop', () => {
  const sound = { id: 'extra', place: 'gamma', arrival: '2020-06-01T19:00+03:00' };
  const claim = { text: 'C', source: 'gazette' };
  const withStop = (stop: unknown) => said(({ story }) => story.stops.push(stop));
  const time = { best: '2020-06-01T19:00+03:00', basis: 'reported' };

  it.each<[unknown, string]>([
    [5, ' must be a stop: { "id", "place", … }'],
    [{ ...sound, id: undefined }, '.id is missing'],
    [{ ...sound, place: undefined }, '.place is missing'],
    [
      { ...sound, arrival: 5 },
      '.arrival must be a time like "2019-04-24T10:45+10:00", a date like "2019-04-24", or an object with "best" and "basis"',
    ],
    [{ ...sound, arrival: 'noon' }, `.arrival ${TIME}`],
    [
      { ...sound, arrival: '2016-12-31T23:59:60Z' },
      '.arrival has a second 60: computers do not count leap seconds, so write 59 or the next minute',
    ],
    [{ ...sound, arrival: '2020-02-30T18:00Z' }, '.arrival is a date that does not exist'],
    [{ ...sound, departure: 'noon' }, `.departure ${TIME}`],
    [{ ...sound, at: 'noon' }, `.at ${TIME}`],
    [{ ...sound, arrival: { ...time, best: undefined } }, '.arrival.best is missing'],
    [{ ...sound, arrival: { ...time, best: 5 } }, `.arrival.best ${NO_TIME}`],
    [{ ...sound, arrival: { ...time, earliest: 'noon' } }, `.arrival.earliest ${TIME}`],
    [
      { ...sound, arrival: { ...time, basis: 'sure' } },
      '.arrival.basis must be "reported", "approximate", "inferred" or "planned"',
    ],
    [
      { ...sound, arrival: { ...time, precision: 'hour' } },
      '.arrival.precision must be "minute", "range", "day", "month" or "year"',
    ],
    [{ ...sound, arrival: { ...time, claims: 5 } }, '.arrival.claims must be a list of claims'],
    [
      { ...sound, arrival: { ...time, claims: [5] } },
      '.arrival.claims[0] must be a claim: { "text", "source", "at"? }',
    ],
    [
      { ...sound, arrival: { ...time, claims: [{ ...claim, at: 'noon' }] } },
      `.arrival.claims[0].at ${TIME}`,
    ],
    [{ ...sound, kind: 'halt' }, '.kind must be "stop", "pass" or "call"'],
    [{ ...sound, title: '' }, '.title must not be empty'],
    [{ ...sound, zone: 'Here' }, '.zone must be an IANA time zone, like "Asia/Vladivostok"'],
    [{ ...sound, camera: 5 }, '.camera must be a camera: { "center"?, "zoom"? }'],
    [{ ...sound, camera: { zoom: 'near' } }, '.camera.zoom must be a zoom level'],
    [{ ...sound, camera: { zoom: 20.1 } }, '.camera.zoom must be a zoom level from 0 to 20'],
    [{ ...sound, camera: { zoom: -0.1 } }, '.camera.zoom must be a zoom level from 0 to 20'],
    [{ ...sound, camera: { center: 5 } }, '.camera.center must be a point: [longitude, latitude]'],
    [{ ...sound, notes: 5 }, `.notes ${TEXT}`],
    [{ ...sound, passage: 5 }, '.passage must be an id'],
    [{ ...sound, rides: 'one' }, '.rides must be a list of rides'],
    [
      { ...sound, rides: [5] },
      '.rides[0] must be the id of a leg, or { "leg", "until"?, "basis"? }',
    ],
    [
      { ...sound, rides: ['One'] },
      '.rides[0] must be an id of lower-case letters, digits and hyphens',
    ],
    [
      { ...sound, rides: [{ leg: 'one', basis: 'sure' }] },
      '.rides[0].basis must be "reported", "inferred", "sketched" or "planned"',
    ],
    [{ ...sound, conflicts: 5 }, '.conflicts must be a list of conflicts'],
    [{ ...sound, conflicts: [5] }, '.conflicts[0] must be a conflict: { "about", "claims" }'],
    [
      { ...sound, conflicts: [{ about: 'A', claims: 5 }] },
      '.conflicts[0].claims must be a list of claims',
    ],
    [
      { ...sound, conflicts: [{ about: 'A', claims: [claim] }] },
      '.conflicts[0].claims must hold at least two claims',
    ],
  ])('%j', (stop, reason) => {
    expect(withStop(stop)).toEqual([`dropped: story.json: stops[4]${reason}. ${LEFT_OUT}`]);
  });

  it.each<[unknown, string]>([
    [
      { ...sound, place: 'nowhere' },
      'dropped: story.json: stops[4].place names "nowhere", which is not in places. Add the place, or correct its id.',
    ],
    [
      { ...sound, arrival: undefined },
      'dropped: story.json: stops[4] has no time. Give it an "arrival", a "departure" or an "at".',
    ],
    [
      { ...sound, id: 'beta' },
      'dropped: story.json: stops[4].id "beta" is already used. Give each stop and moment its own id.',
    ],
    [
      { ...sound, departure: '2020-06-01T18:59+03:00' },
      'dropped: story.json: stops[4].departure is before the arrival. Correct one of them.',
    ],
    [
      { ...sound, arrival: '2020-06-01T17:59+03:00' },
      'dropped: story.json: stops[4] is before the stop "gamma" above it. List stops in travel order: correct the time or the order.',
    ],
    [
      { ...sound, arrival: { ...time, earliest: '2020-06-01T19:10+03:00' } },
      'hint: story.json: stops[4].arrival has its best time outside the range from earliest to latest. Put the times in order: earliest, best, latest.',
    ],
    [
      { ...sound, arrival: { ...time, latest: '2020-06-01T18:50+03:00' } },
      'hint: story.json: stops[4].arrival has its best time outside the range from earliest to latest. Put the times in order: earliest, best, latest.',
    ],
    [
      { ...sound, arrival: { ...time, claims: [{ ...claim, source: 'nobody' }] } },
      'dropped: story.json: stops[4].arrival.claims[0].source names "nobody", which is not in sources. Add the source, or correct its id.',
    ],
    [
      { ...sound, conflicts: [{ about: 'A', claims: [claim, { ...claim, source: 'nobody' }] }] },
      'dropped: story.json: stops[4].conflicts[0].claims[1].source names "nobody", which is not in sources. Add the source, or correct its id.',
    ],
    [
      { ...sound, passage: 'nothing' },
      'hint: story.json: "extra" names the passage "nothing", which the article does not have. Write the passage, or correct its id.',
    ],
    [
      { ...sound, arival: 1 },
      'hint: story.json: stops[4].arival is not part of the format. Use one of: id, kind, title, place, arrival, departure, at, rides, zone, passage, camera, conflicts, notes, media.',
    ],
    [
      { ...sound, place: 'delta', arrival: '2020-06-02T19:00+03:00' },
      'hint: story.json: stops[4] has no "rides" that lead here, so a straight line is drawn. Name a leg. If the straight line is right, name a leg without a "feature": its "mode" says how they travelled.',
    ],
    [
      { ...sound, rides: ['three'] },
      'hint: story.json: stops[4].rides[0] names the leg "three", which is missing or invalid. A straight line is drawn instead.',
    ],
    [
      { ...sound, rides: [{ leg: 'two', until: 'nowhere' }] },
      'hint: story.json: stops[4].rides[0].until names "nowhere", which is not in places. Add the place, or correct its id.',
    ],
    [
      { ...sound, rides: ['one'] },
      'hint: story.json: stops[4].rides[0] is 96 km from the line of its leg. Correct the place, or the line of the leg; until then a straight line is drawn.',
    ],
  ])('%j costs what it must', (stop, sentence) => {
    expect(withStop(stop)[0]).toBe(sentence);
  });

  it('that begins before the one before it is left', () => {
    expect(
      said(({ story }) => {
        story.stops[3].arrival = '2020-06-01T11:50+03:00';
        story.stops[3].passage = undefined;
        story.stops[0].passage = 'end';
        story.stops[1].passage = 'leaving';
      }).slice(0, 1),
    ).toEqual([
      'dropped: story.json: stops[3] begins before the departure from "beta". Correct one of the times.',
    ]);
  });

  it('that is reached faster than can be', () => {
    const faster = (arrival: string) =>
      said(({ story }) => Object.assign(story.stops[1], { arrival, passage: 'other' }))[0];
    expect(faster('2020-06-01T09:05+03:00')).toBe(
      'hint: story.json: stops[1] would mean travelling 100 km from "alpha" at 1200 km/h. Check the times and the route.',
    );
    expect(faster('2020-06-01T09:00+03:00')).toBe(
      'hint: story.json: stops[1] would mean travelling 100 km from "alpha" in no time. Check the times and the route.',
    );
    // As fast as a train may be.
    expect(faster('2020-06-01T09:15+03:00')).not.toMatch(/would mean/);
  });
});
