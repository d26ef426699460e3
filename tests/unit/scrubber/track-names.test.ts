import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutTrack } from '../../../src/scrubber/track/track-layout.ts';
import { namedHalts, trackNames } from '../../../src/scrubber/track/track-names.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';
import { soundStory } from '../../fixtures/sound-story.ts';
import { readStoryFolder } from '../stories/read-files.ts';
import { anyStory, HOUR, NOON, stop, storyOf, time } from './stories.ts';

const { story } = parseStory(readStoryFolder('public/stories/vladivostok-2019'));
if (!story) throw new Error('The story cannot be read.');
const journey = buildJourney(story);
const names = (width: number) => {
  const { toX, journey: main } = buildTimeScale(story);
  const toPx = (t: number) => ((toX(t) - main.x0) / (1 - main.x0)) * (width - 40) + 30;
  return trackNames(journey, 'en', {
    ...{ toPx, left: 20, right: width, em: 12 },
    measure: (text) => text.length * 6,
  });
};

describe('the places that a narrow timeline names', () => {
  test('are the start, the stop at the border, and the end of the line', () => {
    for (const width of [190, 240, 290, 390, 800]) {
      const found = names(width);
      expect(found.map(({ text }) => text)).toEqual(['Pyongyang', 'Khasan', 'Vladivostok']);
      // Each stands over its own tick or is led to it, and clear of the next.
      found.forEach(({ text, x, tick, leader }, i) => {
        expect(tick).toBeGreaterThanOrEqual(leader === null ? x - 4 : x - 24);
        expect(tick).toBeLessThanOrEqual(x + text.length * 6);
        expect(x + text.length * 6).toBeLessThan(found[i + 1]?.x ?? Number.POSITIVE_INFINITY);
      });
    }
  });

  test('have a line to the tick where the last one has no room over it', () => {
    expect(names(190).map(({ leader }) => leader !== null)).toEqual([false, false, true]);
    expect(names(800).every(({ leader }) => leader === null)).toBe(true);
  });

  test('are the outer two where there is room for no more', () => {
    expect(names(165).map(({ text }) => text)).toEqual(['Pyongyang', 'Vladivostok']);
  });

  test('are the longest stop between, where no border is crossed', () => {
    const { halts } = buildJourney(soundStory());
    expect(namedHalts(buildJourney(soundStory())).map((i) => halts[i]?.id)).toEqual([
      'alpha',
      'beta',
      'gamma',
    ]);
  });

  test('end with a stop, not with a place that is passed shortly before it', () => {
    const { story } = parseStory(readStoryFolder('public/stories/earhart-1937'));
    if (!story) throw new Error('The story cannot be read.');
    const journey = buildJourney(story);
    const last = namedHalts(journey).at(-1) ?? 0;
    expect(journey.halts[last]?.place.id).toBe('near-howland');
  });

  test('is one for a journey that goes nowhere', () => {
    const still = storyOf([
      stop('a', time(NOON), time(NOON), []),
      stop('b', time(NOON + HOUR), time(NOON + HOUR), []),
    ]);
    expect(namedHalts(buildJourney(still))).toEqual([0]);
  });

  test('are up to three different halts, in travel order', () => {
    fc.assert(
      fc.property(anyStory, (any) => {
        const named = namedHalts(buildJourney(any));
        expect(named.length).toBeGreaterThan(0);
        expect(named.length).toBeLessThanOrEqual(3);
        expect(named).toEqual([...new Set(named)].sort((a, b) => a - b));
      }),
    );
  });
});

test('a clock change is said in words or not at all, and never instead of a day', () => {
  const lower = (width: number) =>
    layOutTrack({
      ...{ story, journey, scale: buildTimeScale(story), clock: 'local', lang: 'en', open: false },
      ...{ width, height: 80, em: 12, measure: (text) => text.length * 6 },
    }).lower.map(({ text }) => text);
  expect(lower(294)).toEqual(['23 Apr', '24 Apr', '25 Apr', '26 Apr']);
  expect(lower(1030)).toContain('clocks +1 h');
});

test('an open background has a year for each chapter, and no dates over them', () => {
  const layout = layOutTrack({
    ...{ story, journey, scale: buildTimeScale(story), clock: 'local', lang: 'en', open: true },
    ...{ width: 640, height: 80, em: 12, measure: (text) => text.length * 6 },
  });
  expect(layout.years.map(({ text }) => text)).toEqual(['2001', '2018', '2019']);
  const start = layout.axis.panels.find(({ chapter }) => !chapter.background)?.x0 ?? 0;
  for (const { x } of layout.lower) expect(x).toBeGreaterThanOrEqual(start);
});
