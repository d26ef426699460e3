import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../../../src/draft/draft.ts';
import type { Point } from '../../../../../../src/draft/edits/legs.ts';
import { setRouteLine } from '../../../../../../src/draft/edits/route-lines.ts';
import { type RouteRow, routeRows } from '../../../../../../src/draft/route-rows.ts';
import { lineToDraw } from '../../../../../../src/pages/studio/route/lines/line-to-draw.ts';
import { rawStory } from '../../../../../fixtures/raw-story.ts';

function sample(): Draft {
  const { slug, story, route } = rawStory();
  const files = new Map([
    ['story.json', JSON.stringify(story)],
    ['route.geojson', JSON.stringify(route)],
  ]);
  return { slug, files };
}
const [ALPHA, BETA]: [Point, Point] = [
  [10, 30],
  [11, 30],
];
const row = (draft: Draft) => routeRows(draft)[0] as RouteRow;

describe('the line with which drawing begins', () => {
  it('is the one that the row has', () => {
    const draft = sample();
    expect(lineToDraw(draft, row(draft), [ALPHA, BETA])).toEqual([ALPHA, [10.4, 30.1], BETA]);
  });

  it('runs from stop to stop, also where it was recorded the other way round', () => {
    const line: Point[] = [BETA, [10.3, 30.2], ALPHA];
    const draft = setRouteLine(sample(), row(sample()).to.id, { line, basis: 'surveyed' });
    expect(lineToDraw(draft, row(draft), [ALPHA, BETA])).toEqual(line.toReversed());
  });

  it('is the part of a line that leads on to other stops', () => {
    const draft = sample();
    const shared = { ...row(draft), legs: [{ id: 'one', entry: null, others: [row(draft).to] }] };
    const part = lineToDraw(draft, shared, [ALPHA, [10.4, 30.1]]);
    expect(part.at(-1)?.[0]).toBeCloseTo(10.4, 5);
  });

  it('is straight where there is none', () => {
    const draft = setRouteLine(sample(), row(sample()).to.id, { line: null, basis: 'sketched' });
    expect(lineToDraw(draft, row(draft), [ALPHA, BETA])).toEqual([ALPHA, BETA]);
    expect(lineToDraw(draft, { ...row(draft), legs: [] }, [ALPHA, BETA])).toEqual([ALPHA, BETA]);
  });
});
