import { expect, it } from 'vitest';
import { addStop } from '../../../../../../src/draft/edits/stops.ts';
import { editJson } from '../../../../../../src/draft/json/edit-json.ts';
import { routeRows } from '../../../../../../src/draft/route-rows.ts';
import { linesFromTrack } from '../../../../../../src/pages/studio/route/lines/lines-from-track.ts';
import { sampleDraft } from '../../../../../fixtures/drafts.ts';

type Point = [lon: number, lat: number];
/** From 9.5 to a longitude along the 30th parallel, where the stops are at 10, 11 and 12. */
const track = (from: number, to: number): Point[] =>
  Array.from({ length: 11 }, (_, i) => [from + (to - from) * (i / 10), 30]);
const draft = sampleDraft();

it('cuts a track at the stops, in the order of travel', () => {
  const { lines, missed } = linesFromTrack([track(9.5, 12.5)], draft, routeRows(draft));
  expect(missed).toEqual([]);
  expect([...lines.keys()]).toEqual(['beta', 'gamma']);
  expect(lines.get('beta')?.[0]?.[0]).toBeCloseTo(10, 3);
  expect(lines.get('gamma')?.at(-1)?.[0]).toBeCloseTo(12, 3);
});

it('finds the way back on the same track', () => {
  const back = addStop(draft, { place: 'alpha', arrival: '2020-06-02T08:00+02:00' }).draft;
  const { lines } = linesFromTrack([track(9.5, 12.5)], back, routeRows(back));
  const [to, line] = [...lines].at(-1) ?? [];
  expect(to).toBe('alpha-2');
  expect(line?.[0]?.[0]).toBeCloseTo(12, 3);
  expect(line?.at(-1)?.[0]).toBeCloseTo(10, 3);
});

it('takes each row from the track that comes by both stops, else from all of them together', () => {
  const rows = routeRows(draft);
  const days = linesFromTrack([track(10, 11), track(11, 12)], draft, rows);
  expect([...days.lines.values()].map((line) => line.length)).toEqual([11, 11]);
  const rest = linesFromTrack([track(10, 10.6), track(10.7, 12)], draft, rows);
  expect(rest.lines.size).toBe(2);
});

it('names the stops that it does not come by', () => {
  const { lines, missed } = linesFromTrack([track(9.5, 11.2)], draft, routeRows(draft));
  expect([...lines.keys()]).toEqual(['beta']);
  expect(missed.map(({ id }) => id)).toEqual(['gamma']);
});

it('needs stops that have a place', () => {
  const broken = editJson(draft, 'story.json', ['places', 'gamma', 'point'], 'somewhere');
  const { missed } = linesFromTrack([track(9.5, 12.5)], broken, routeRows(broken));
  expect(missed.map(({ id }) => id)).toEqual(['gamma']);
});
