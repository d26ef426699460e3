import fc from 'fast-check';
import { expect, it } from 'vitest';
import { knownZone, zoneAt } from '../../../../src/draft/zones/zone-at.ts';
import { isZone } from '../../../../src/story/schema/values.ts';

const T = Date.UTC(2019, 3, 24);

it.each([
  [43.1155, 131.8855, 'Asia/Vladivostok'],
  [39.0392, 125.7625, 'Asia/Pyongyang'],
  [38.7223, -9.1393, 'Europe/Lisbon'],
  [-22.9068, -43.1729, 'America/Sao_Paulo'],
  [43.1155, 131.8855 - 360, 'Asia/Vladivostok'],
])('finds the zone of %d, %d', async (lat, lon, zone) => {
  expect(await zoneAt(lat, lon, T)).toMatchObject({ zone, atSea: false });
});

it('has a clock of whole hours for a ship at sea', async () => {
  expect(await zoneAt(40, -40, T)).toEqual({ zone: 'Etc/GMT+3', atSea: true, near: [] });
  expect(await zoneAt(90, 0, T)).toMatchObject({ atSea: true });
});

it('names the zones close by whose clocks differ: the table is coarse near borders', async () => {
  // Khasan, the Russian station at the border of Korea.
  const khasan = await zoneAt(42.428, 130.645, T);
  expect([khasan?.zone, ...(khasan?.near ?? [])]).toEqual(
    expect.arrayContaining(['Asia/Vladivostok', 'Asia/Pyongyang']),
  );
  // Vienna's clock is Bratislava's.
  expect((await zoneAt(48.2, 16.4, T))?.near).toEqual([]);
});

it('has no zone for what is no point', async () => {
  expect(await zoneAt(91, 0, T)).toBeNull();
  expect(await zoneAt(Number.NaN, 0, T)).toBeNull();
  expect(await zoneAt(0, Number.POSITIVE_INFINITY, T)).toBeNull();
});

it('has a zone that the browser knows for every point', async () => {
  const latitudes = fc.double({ min: -90, max: 90, noNaN: true });
  const longitudes = fc.double({ min: -720, max: 720, noNaN: true });
  await fc.assert(
    fc.asyncProperty(latitudes, longitudes, async (lat, lon) => {
      const answer = await zoneAt(lat, lon, T);
      expect([answer?.zone ?? '', ...(answer?.near ?? [])].every(isZone)).toBe(true);
      expect(answer?.near).not.toContain(answer?.zone);
    }),
  );
});

it('knows no zone of a name that is none', () => {
  expect(knownZone('Europe/Kyiv')).toMatch(/^Europe\/K/);
  for (const name of ['', 'Asia/Atlantis', 'constructor', '__proto__', '\ud800'])
    expect(knownZone(name)).toBeNull();
});
