import type { Draft } from '../../../../draft/draft.ts';
import { legLine, type Point } from '../../../../draft/edits/legs.ts';
import { cutTrack } from '../../../../draft/legs/cut-track.ts';
import type { RouteRow } from '../../../../draft/route-rows.ts';
import { greatCircleKm } from '../../../../geo/great-circle.ts';

type Ends = readonly [Point, Point];

/**
 * The line of a row, from stop to stop, with which drawing begins: its own, else its part of those that it shares with
 * others; a straight one where there is none.
 */
export function lineToDraw(draft: Draft, { legs }: RouteRow, ends: Ends): readonly Point[] {
  const lines = legs.map(({ id }) => legLine(draft, id));
  const [own] = lines;
  const isOwn = legs.length === 1 && legs[0]?.others.length === 0;
  if (isOwn && own && own.length > 1) return inOrder(own.map(flat), ends);
  const all = lines.flatMap((line) => (line ?? []).map(flat));
  const isWhole = lines.length > 0 && lines.every((line) => line && line.length > 1);
  const part = isWhole ? cutTrack(all, ends).parts[0]?.coordinates : null;
  return part && part.length > 1 ? part : ends;
}

/** As one travels it: some lines are recorded the other way round. */
function inOrder(line: readonly Point[], [from, to]: Ends): readonly Point[] {
  const [first, last] = [line[0] as Point, line.at(-1) as Point];
  const straight = greatCircleKm(...first, ...from) + greatCircleKm(...last, ...to);
  const turned = greatCircleKm(...first, ...to) + greatCircleKm(...last, ...from);
  return turned < straight ? line.toReversed() : line;
}

/** Without height. */
const flat = ([lon, lat]: Point): Point => [lon, lat];
