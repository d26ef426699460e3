import { parseStory } from '../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../src/timeline/build-journey.ts';
import { newPosition, positionAt } from '../../src/timeline/position-at.ts';
import { longStory } from '../fixtures/long-story.ts';

const VERTICES = 100_000;
const HALTS = 200;
const CALLS = 10_000;
const LIMIT_US = 5;

/** `positionAt` on a line of as many vertices as a route may have: microseconds per call, and garbage per call. */
export function bench(): void {
  const { story } = parseStory(longStory(VERTICES, HALTS));
  if (!story) throw new Error('the long story is not valid');
  const journey = buildJourney(story);
  const from = story.stops[0]?.from.best ?? 0;
  const to = story.stops.at(-1)?.to.best ?? 0;
  const instants = Float64Array.from({ length: CALLS }, () => from + Math.random() * (to - from));
  const out = newPosition();
  const round = () => {
    for (let i = 0; i < CALLS; i++) positionAt(journey, instants[i] as number, out);
  };
  for (let i = 0; i < 20; i++) round();
  const rounds = Array.from({ length: 31 }, () => {
    const began = performance.now();
    round();
    return ((performance.now() - began) * 1000) / CALLS;
  }).sort((a, b) => a - b);
  const heap = process.memoryUsage().heapUsed;
  round();
  const bytes = Math.max(0, process.memoryUsage().heapUsed - heap) / CALLS;
  const median = rounds[15] as number;
  console.log(
    [
      `positionAt, ${journey.path.km.length} vertices, ${HALTS} halts:`,
      `${median.toFixed(2)} µs per call (median of 31 rounds of ${CALLS}),`,
      `worst round ${rounds.at(-1)?.toFixed(2)} µs, ${bytes.toFixed(1)} bytes of garbage per call`,
    ].join(' '),
  );
  if (median > LIMIT_US) throw new Error(`positionAt took more than ${LIMIT_US} µs`);
  // A few small objects; anything that grows with the line would be millions.
  if (bytes > 256) throw new Error('positionAt creates garbage');
}
