import { describe, expect, it } from 'vitest';
import { dwellsOf } from '../../../src/playback/dwells.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import { positionAt } from '../../../src/timeline/position-at.ts';
import { firstInstant } from '../../../src/timeline/steps.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';
import { crankedClock } from '../../fixtures/cranked-clock.ts';
import { readStoryFolder } from './read-files.ts';

const { story } = parseStory(readStoryFolder('public/stories/vladivostok-2019'));
if (!story) throw new Error('The story cannot be read.');
const scale = buildTimeScale(story);
const opened = () => crankedClock({ scale, dwells: dwellsOf(story), opening: firstInstant(story) });

describe('the Vladivostok story, played from its opening', () => {
  it('opens on 23 April in Pyongyang', () => {
    expect(opened().playback.getState().t).toBe(Date.parse('2019-04-23T17:30+09:00'));
  });

  it('moves the train within two seconds', () => {
    const { playback, run } = opened();
    playback.play();
    run(2000);
    const { phase, best } = positionAt(buildJourney(story), playback.getState().t);
    expect(phase).toBe('running');
    expect(best.s).toBeGreaterThan(5);
  });

  it('ends after three to four minutes, and never shows the background', () => {
    const { playback, run } = opened();
    let least = Number.POSITIVE_INFINITY;
    playback.subscribe(() => {
      least = Math.min(least, playback.getState().t);
    });
    playback.play();
    run(179_000, 50);
    expect(playback.getState().playing).toBe(true);
    run(61_000, 50);
    expect(playback.getState()).toMatchObject({ t: scale.end, playing: false });
    expect(least).toBeGreaterThanOrEqual(scale.journey.from);
  });
});
