import fc from 'fast-check';
import type { Story } from '../../src/story/model.ts';
import type { RawStory } from '../../src/story/parse/parse-story.ts';
import { anyFiles, changedStory, storyWithAnyArticle } from '../fixtures/hostile-arbitraries.ts';
import { parseAndCheck, exerciseStory } from '../fixtures/exercise-story.ts';
import { HOSTILE_STORIES } from '../fixtures/hostile-stories.ts';

const CASES = Number(process.env.HELL_CASES ?? 100_000);
const SEED = Number(process.env.HELL_SEED ?? Date.now() % 2 ** 31);
/** Processor time for each begun MB of JSON, ms; and for a whole story, whatever its files hold. */
const LIMIT_MS_PER_MB = 50;
const LIMIT_MS = 1000;
/** Every so manieth story is told whole: that costs twenty times what it takes to read it. */
const TOLD = 10;

/** Stories from hell: any files and changed ones, and the worst of each kind at full size. */
export function bench(): void {
  console.log(`seed ${SEED} (HELL_SEED=${SEED} HELL_CASES=${CASES} npm run bench -- hell)`);
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
  let [worst, sound, told, parsed] = [0, 0, 0, 0];
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
      sound += 1;
      if (sound % TOLD !== 0) return;
      told += 1;
      exerciseStory(story);
    }),
    { numRuns, seed: SEED },
  );
  console.log(
    `${name}: ${parsed} cases, ${sound} of them stories, ${told} told; longest ${worst.toFixed(1)} ms`,
  );
}

/** Processor time, ms; measured again where it is over the limit, since others' work is in it, too. */
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

/** Zero for what is too deep to be written again, so that no more time is allowed for it. */
function lengthOf(file: unknown): number {
  try {
    return JSON.stringify(file)?.length ?? 0;
  } catch {
    return 0;
  }
}

/** All that the objects of the language have, as a text. */
function prototypes(): string {
  return [Object, Array, Function, String, Number, Map, Set]
    .map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join())
    .join(' ');
}
