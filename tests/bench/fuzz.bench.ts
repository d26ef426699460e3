import fc from 'fast-check';
import type { Story } from '../../src/story/model.ts';
import type { RawStory } from '../../src/story/parse/raw-story.ts';
import { exerciseStory, parseAndCheck } from '../fixtures/hostile/exercise-story.ts';
import {
  anyFiles,
  changedStory,
  storyWithAnyArticle,
} from '../fixtures/hostile/hostile-arbitraries.ts';
import { HOSTILE_STORIES } from '../fixtures/hostile/hostile-stories.ts';

const CASES = Number(process.env.FUZZ_CASES ?? 100_000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
/** Processor time per MB of JSON or part of one, ms; and for a whole story, whatever its files hold. */
const LIMIT_MS_PER_MB = 50;
const LIMIT_MS = 1000;
/** Every tenth story is laid out and formatted too, which takes twenty times as long as parsing it. */
const EXERCISED = 10;

/** Hostile stories: any files, changed ones, and the worst of each kind at full size. */
export function bench(): void {
  console.log(`seed ${SEED} (FUZZ_SEED=${SEED} FUZZ_CASES=${CASES} npm run bench -- fuzz)`);
  const untouched = prototypes();
  runCases('any JSON', anyFiles, CASES * 0.4);
  runCases('changed stories', changedStory, CASES * 0.4);
  runCases('any articles', storyWithAnyArticle, CASES * 0.2);
  for (const { name, raw, perMb } of HOSTILE_STORIES) {
    const megabytes = bytesOf(raw) / 1e6;
    const limit = perMb ? LIMIT_MS_PER_MB * Math.max(1, megabytes) : LIMIT_MS;
    const ms = leastOf(3, limit, () => parseAndCheck(raw));
    console.log(
      `${name}: ${megabytes.toFixed(1)} MB, ${ms.toFixed(0)} ms (at most ${limit.toFixed(0)})`,
    );
    if (ms > limit) throw new Error(`${name} took ${ms.toFixed(0)} ms`);
  }
  if (prototypes() !== untouched) throw new Error('a prototype was touched');
}

function runCases(name: string, arbitrary: fc.Arbitrary<RawStory>, numRuns: number): void {
  let [worst, valid, exercised, parsed] = [0, 0, 0, 0];
  fc.assert(
    fc.property(arbitrary, (raw) => {
      let story: Story | null = null;
      const ms = leastOf(3, LIMIT_MS_PER_MB, () => {
        story = parseAndCheck(raw).story;
      });
      worst = Math.max(worst, ms);
      if (ms > LIMIT_MS_PER_MB * Math.max(1, bytesOf(raw) / 1e6)) throw new Error(`took ${ms} ms`);
      parsed += 1;
      if (!story) return;
      valid += 1;
      if (valid % EXERCISED !== 0) return;
      exercised += 1;
      exerciseStory(story);
    }),
    { numRuns, seed: SEED },
  );
  console.log(
    `${name}: ${parsed} cases, ${valid} of them stories, ${exercised} laid out; longest ${worst.toFixed(1)} ms`,
  );
}

/** The least processor time of a few runs, ms. Runs again only above the limit, as other processes disturb it. */
function leastOf(times: number, limit: number, run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < times && least > limit; n++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function bytesOf({ story, route, articles }: RawStory): number {
  const json = [story, route].map(lengthOf);
  return json.reduce((a, b) => a + b, 0) + Object.values(articles).join('').length;
}

/** Zero for what is nested too deep for `JSON.stringify`, so that no extra time is allowed for it. */
function lengthOf(file: unknown): number {
  try {
    return JSON.stringify(file)?.length ?? 0;
  } catch {
    return 0;
  }
}

/** Names of all properties of the language's prototypes. */
function prototypes(): string {
  return [Object, Array, Function, String, Number, Map, Set]
    .map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join())
    .join(' ');
}
