import { expect, it } from 'vitest';
import { parseInstant } from '../../../fixtures/parse-instant.ts';

it.each([
  ['2019-04-24T10:45+10:00', Date.UTC(2019, 3, 24, 0, 45)],
  ['2019-04-24T10:45:30-03:30', Date.UTC(2019, 3, 24, 14, 15, 30)],
  ['2019-04-24T10:45:30.5Z', Date.UTC(2019, 3, 24, 10, 45, 30, 500)],
  ['2020-02-29T00:00+14:59', Date.UTC(2020, 1, 28, 9, 1)],
  ['1840-05-31T16:03:52-15:56:08', Date.UTC(1840, 5, 1, 8)],
  ['2019-04-24T24:00Z', Date.UTC(2019, 3, 25)],
  ['0001-01-01T00:00Z', Date.parse('0001-01-01T00:00Z')],
  ['-0043-03-15T12:00Z', Date.parse('-000043-03-15T12:00Z')],
  ['9998-12-31T23:59Z', Date.parse('9998-12-31T23:59Z')],
])('%s is an instant', (text, t) => expect(parseInstant(text)).toBe(t));

it.each([
  '',
  'noon',
  '2019-04-24',
  '2019-04-24T10:45',
  'circa 2019-04-24T10:45Z',
  '2019-02-29T00:00Z',
])('%j is none', (text) => expect(parseInstant(text)).toBeNull());
