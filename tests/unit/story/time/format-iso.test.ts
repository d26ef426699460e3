import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilIso, formatIso, formatIsoDate } from '../../../../src/story/time/format-iso.ts';
import { instantAt, instantsAt } from '../../../../src/story/time/local-time.ts';
import { readTime } from '../../../../src/story/time/written-time.ts';
import { offsetMs } from '../../../../src/story/time/zone-offset.ts';
import { parseInstant } from '../../../fixtures/parse-instant.ts';
import { randomRuns } from '../../../fixtures/random-runs.ts';

const ZONES = [
  ...['Asia/Manila', 'Europe/Amsterdam', 'Pacific/Apia', 'America/Juneau', 'Africa/Monrovia'],
  ...['America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Europe/Berlin', 'UTC', '+08:30'],
];
const zones = fc.constantFrom(...ZONES);
const instants = fc.integer({
  min: Date.parse('-003000-01-01T00:00Z'),
  max: Date.parse('9999-12-30T00:00Z'),
});

it('every instant from 3000 BC to 9999 is read as it is written, in every zone', () => {
  fc.assert(
    fc.property(instants, zones, (t, zone) => {
      expect(parseInstant(formatIso(t, zone))).toBe(t);
    }),
    { numRuns: randomRuns(2000) },
  );
});

it('every local time that a clock shows once is that instant', () => {
  fc.assert(
    fc.property(instants, zones, (t, zone) => {
      const civil = t + offsetMs(zone, t);
      expect(instantsAt(civil, zone)).toContain(t);
      const written = readTime(civilIso(civil));
      expect(written).toMatchObject({ from: civil, offset: null });
    }),
    { numRuns: randomRuns(2000) },
  );
});

it.each([
  ['1840-06-01T08:00Z', 'Asia/Manila', '1840-05-31T16:03:52-15:56:08'],
  ['1879-06-01T08:00Z', 'Europe/Amsterdam', /^1879-06-01T08:1[78].*\+00:(20|18|17:30)$/],
  ['0079-08-24T10:00Z', 'UTC', '0079-08-24T10:00+00:00'],
  ['-000043-03-15T10:00Z', 'UTC', '-000043-03-15T10:00+00:00'],
  ['2017-07-04T00:00Z', 'Asia/Pyongyang', '2017-07-04T08:30+08:30'],
])('%s in %s', (iso, zone, words) => {
  const t = parseInstant(iso) ?? Number.NaN;
  expect(formatIso(t, zone)).toMatch(words);
});

it.each([
  ['2019-04-23T15:00Z', 'Asia/Vladivostok', '2019-04-24'],
  ['2019-04-24T03:00Z', 'America/New_York', '2019-04-23'],
  ['-000043-03-15T10:00Z', 'UTC', '-000043-03-15'],
])('%s in %s is on the %s', (iso, zone, date) => {
  expect(formatIsoDate(parseInstant(iso) ?? Number.NaN, zone)).toBe(date);
});

it('a skipped hour is none, a repeated one two, and a skipped day none', () => {
  const civil = (text: string) => Date.parse(`${text}Z`);
  expect(instantsAt(civil('2019-03-31T02:30'), 'Europe/Berlin')).toEqual([]);
  expect(instantAt(civil('2019-03-31T02:30'), 'Europe/Berlin')).toBe(
    Date.parse('2019-03-31T03:30+02:00'),
  );
  expect(instantsAt(civil('2019-10-27T02:30'), 'Europe/Berlin')).toEqual([
    Date.parse('2019-10-27T02:30+02:00'),
    Date.parse('2019-10-27T02:30+01:00'),
  ]);
  expect(instantsAt(civil('2011-12-30T12:00'), 'Pacific/Apia')).toEqual([]);
});
