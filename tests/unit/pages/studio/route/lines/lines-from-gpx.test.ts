import { expect, it } from 'vitest';
import type { Draft } from '../../../../../../src/draft/draft.ts';
import { legLine, type Point } from '../../../../../../src/draft/edits/legs.ts';
import { addStop } from '../../../../../../src/draft/edits/stops.ts';
import { routeRows } from '../../../../../../src/draft/route-rows.ts';
import { linesFromTrack } from '../../../../../../src/pages/studio/route/lines/lines-from-track.ts';
import { linesOf } from '../../../../../../src/pages/studio/route/lines/read-track.ts';
import { sampleDraft } from '../../../../../fixtures/drafts.ts';
import { imported, importText } from '../../../../../fixtures/imported-file.ts';
import { madeGpx, recorded } from '../../../../../fixtures/made-gpx.ts';

const ALPHA: Point = [10, 30];
const BETA: Point = [11, 30];
const GAMMA: Point = [12, 30];
const draft = sampleDraft();

async function cut(segments: readonly (readonly Point[])[], into: Draft = draft) {
  const { draft: track } = await imported(importText('ride.gpx', madeGpx(segments)));
  return linesFromTrack(linesOf(track), into, routeRows(into));
}
const lon = (point: Point | undefined) => Math.round((point?.[0] ?? Number.NaN) * 100) / 100;
const ends = (line: readonly Point[] | undefined) => [lon(line?.[0]), lon(line?.at(-1))];

it('cuts a track of thousands of points with times, whichever way it was recorded', async () => {
  const ride = recorded([[9.8, 30.1], ALPHA, BETA, GAMMA, [12.1, 30.2]], 2000);
  for (const points of [ride, ride.toReversed()]) {
    const { lines, missed, apart } = await cut([points]);
    expect([missed, apart]).toEqual([[], []]);
    expect(ends(lines.get('beta'))).toEqual([10, 11]);
    expect(ends(lines.get('gamma'))).toEqual([11, 12]);
    // It follows the ride, not the straight line.
    expect(lines.get('beta')?.length).toBeGreaterThan(50);
  }
});

it('cuts a track in pieces, also where the pieces are out of order and recorded backwards', async () => {
  const ride = recorded([ALPHA, BETA, GAMMA], 2000);
  const pieces = [ride.slice(0, 900), ride.slice(900, 2700), ride.slice(2700)];
  const mixed = [pieces[2]?.toReversed() ?? [], pieces[0] ?? [], pieces[1]?.toReversed() ?? []];
  for (const segments of [pieces, mixed]) {
    const { lines } = await cut(segments);
    expect(ends(lines.get('beta'))).toEqual([10, 11]);
    expect(ends(lines.get('gamma'))).toEqual([11, 12]);
  }
});

it('cuts a track that passes a stop twice where the order of the stops says', async () => {
  const home = addStop(draft, { place: 'alpha', arrival: '2020-06-02T08:00+02:00' }).draft;
  const { lines } = await cut([recorded([ALPHA, BETA, GAMMA, BETA, ALPHA], 1500)], home);
  expect([...lines].map(([to, line]) => [to, ...ends(line)])).toEqual([
    ['beta', 10, 11],
    ['gamma', 11, 12],
    ['alpha-2', 12, 10],
  ]);
});

it('leaves out what lies between pieces that are far apart, and names it', async () => {
  const { lines, missed, apart } = await cut([
    recorded([[9.7, 30], ALPHA], 1000),
    recorded([BETA, GAMMA], 1000),
  ]);
  expect([...lines.keys()]).toEqual(['gamma']);
  expect(missed).toEqual([]);
  expect(apart.map(({ to }) => to.id)).toEqual(['beta']);
  expect(legLine(draft, 'one')).toHaveLength(3);
});
