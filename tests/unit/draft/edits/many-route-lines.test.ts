import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { type Draft, textOf } from '../../../../src/draft/draft.ts';
import type { Point } from '../../../../src/draft/edits/legs.ts';
import { setRouteLines } from '../../../../src/draft/edits/many-route-lines.ts';
import { type RouteLine, setRouteLine } from '../../../../src/draft/edits/route-lines.ts';
import { addStop } from '../../../../src/draft/edits/stops.ts';
import { routeRows } from '../../../../src/draft/route-rows.ts';
import { pointOf } from '../../../../src/pages/studio/route/stop-point.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

/** A line to each stop of a draft, from the one before. */
function linesOf(draft: Draft): Map<string, RouteLine> {
  return new Map(
    routeRows(draft).map(({ from, to }, i) => {
      const ends = [pointOf(draft, from), pointOf(draft, to)] as [Point, Point];
      const middle: Point = [
        (ends[0][0] + ends[1][0]) / 2,
        (ends[0][1] + ends[1][1]) / 2 + 0.01 * i,
      ];
      return [to.id, { line: [ends[0], middle, ends[1]], basis: 'surveyed' }];
    }),
  );
}
const inTurn = (draft: Draft, lines: ReadonlyMap<string, RouteLine>) =>
  [...lines].reduce((now, [to, line]) => setRouteLine(now, to, line), draft);
const valuesOf = (draft: Draft) =>
  ['story.json', 'route.geojson'].map((file) => JSON.parse(textOf(draft, file) ?? 'null'));

/** A draft with as many stops more, back and forth between the last two places. */
function longer(count: number, from: Draft = sampleDraft()): Draft {
  let draft = from;
  const places = routeRows(draft).map(({ to }) => to.place);
  for (let i = 0; i < count; i++) {
    const place = places.at(i % 2 === 0 ? -2 : -1) as string;
    const arrival = `2020-06-${String(2 + i).padStart(2, '0')}T08:00+02:00`;
    draft = addStop(draft, { place, arrival }).draft;
  }
  return draft;
}

describe('many lines at once', () => {
  it.each([
    ['a story with few legs', longer(18)],
    ['the shipped story, whose legs are shared', longer(6, shippedDraft())],
  ])('are those that one after another would be: %s', (_, draft) => {
    const lines = linesOf(draft);
    expect(lines.size).toBeGreaterThan(12);
    expect(valuesOf(setRouteLines(draft, lines))).toEqual(valuesOf(inTurn(draft, lines)));
  });

  it('are sound, and keep what is not about lines', () => {
    const draft = longer(18);
    const changed = setRouteLines(draft, linesOf(draft));
    const of = (each: Draft) =>
      checkDraft(each).problems.filter(({ code }) => code !== 'rides-missing');
    expect(of(changed)).toEqual(of(draft));
    expect(textOf(changed, 'article.en.md')).toBe(textOf(draft, 'article.en.md'));
  });

  it('are set one by one where they are few', () => {
    const draft = sampleDraft();
    const lines = linesOf(draft);
    expect(setRouteLines(draft, lines)).toEqual(inTurn(draft, lines));
  });
});
