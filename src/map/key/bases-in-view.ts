import { LINE_BASES, type LineBasis } from '../../story/basis.ts';
import type { Journey } from '../../timeline/journey.ts';
import { linePixels } from '../overlays/line-pixels.ts';
import type { OverlayHost } from '../overlays/overlay-host.ts';
import type { Room } from '../overlays/place-layout.ts';
import { drawnStretches } from '../style/drawn-stretches.ts';

/** As many vertices of a stretch are projected at most. */
const VERTICES = 500;

/** The bases of the lines that cross the pane, in the order of the key. */
export function basesInView(
  journey: Journey,
  host: Pick<OverlayHost, 'project' | 'zoom'>,
  pane: Room['pane'],
): readonly LineBasis[] {
  const found = new Set<LineBasis>();
  for (const { basis, v0, v1 } of drawnStretches(journey)) {
    if (found.has(basis)) continue;
    const points = linePixels(host, journey.path, [v0, v1], VERTICES, pane);
    if (points.some((_, i) => i % 2 === 0 && isIn(points[i], points[i + 1], pane)))
      found.add(basis);
  }
  return LINE_BASES.filter((basis) => found.has(basis));
}

function isIn(x = -1, y = -1, { width, height }: Room['pane']): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
