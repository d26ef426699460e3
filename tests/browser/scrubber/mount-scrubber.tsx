import { Profiler, StrictMode } from 'react';
import { render } from 'vitest-browser-react';
import '../../../src/ui/tokens.css';
import type { Playback } from '../../../src/playback/playback.ts';
import { Scrubber } from '../../../src/scrubber/scrubber.tsx';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import type { Clock } from '../../../src/timeline/clocks/zones.ts';
import { firstInstant } from '../../../src/timeline/steps.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';
import { crankedClock } from '../../fixtures/cranked-clock.ts';
import { soundStory } from '../../fixtures/sound-story.ts';

export const HOUR = 3_600_000;
export const at = (iso: string): number => Date.parse(iso);

/** The day of the journey, and the decade before, apart. */
export function sample({ background = false } = {}) {
  const before = { from: '2009-06-01T00:00Z', to: '2011-06-01T00:00Z' };
  const day = { from: '2020-06-01T05:00Z', to: '2020-06-01T17:00Z' };
  return soundStory((raw) => {
    raw.story.chapters = [
      { id: 'before', title: 'Before', ...before, share: 0.2, background },
      { id: 'day', title: 'The day', ...day, share: 0.8 },
    ];
  });
}

/** A clock with frames of 16 ms. It counts who listens and who seeks. */
export function countingClock(story = sample()) {
  const { playback, sleep } = crankedClock({
    scale: buildTimeScale(story),
    opening: firstInstant(story),
    reducedMotion: () => true,
  });
  const seeks: { t: number; by: string; settled: boolean }[] = [];
  let listeners = 0;
  const counted: Playback = {
    ...playback,
    subscribe(listener) {
      listeners += 1;
      const stop = playback.subscribe(listener);
      return () => {
        listeners -= 1;
        stop();
      };
    },
    seek(t, by, options) {
      seeks.push({ t, by, settled: options?.settled ?? true });
      playback.seek(t, by, options);
    },
  };
  return {
    story,
    playback: counted,
    seeks,
    listeners: () => listeners,
    frame: () => sleep(16),
  };
}

interface Stage {
  readonly width?: number;
  readonly height?: number;
  readonly folded?: boolean;
  readonly clock?: Clock;
  readonly strict?: boolean;
}

/** Shows a scrubber, and counts what React renders in it. */
export async function showScrubber(stage: Stage = {}, cranked = countingClock()) {
  const { width = 1000, height = 200, folded = false, clock = 'local', strict = false } = stage;
  const { story, playback } = cranked;
  const journey = buildJourney(story);
  const scale = buildTimeScale(story);
  const commits = { count: 0 };
  const scrubber = (
    <div style={{ width, height, marginTop: 120 }}>
      <Profiler
        id="scrubber"
        onRender={() => {
          commits.count += 1;
        }}
      >
        <Scrubber {...{ story, journey, scale, playback, clock, folded }} lang="en" />
      </Profiler>
    </div>
  );
  const screen = await render(strict ? <StrictMode>{scrubber}</StrictMode> : scrubber);
  const slider = screen.getByRole('slider', { name: 'Timeline' });
  const element = slider.element() as HTMLElement;
  return { ...cranked, screen, slider, element, commits, scale, journey };
}

/** Px of the playhead in the strip, as it is drawn. */
export function playheadX(element: HTMLElement): number {
  const line = element.querySelector<HTMLElement>('.scrubber-playhead');
  return new DOMMatrix(line?.style.transform).m41;
}

/** A pointer event at px of the strip, as a browser would send it. */
export function point(
  element: HTMLElement,
  type: string,
  x: number,
  y = 100,
  init: PointerEventInit = {},
): void {
  const { left, top } = element.getBoundingClientRect();
  element.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      pointerId: 1,
      pointerType: 'mouse',
      isPrimary: true,
      button: type === 'pointermove' ? -1 : 0,
      clientX: left + x,
      clientY: top + y,
      ...init,
    }),
  );
}

export const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
