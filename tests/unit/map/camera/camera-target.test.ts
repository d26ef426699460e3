import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitPadding,
  keepInside,
  moveFor,
  targetOf,
  zoomFor,
} from '../../../../src/map/camera/camera-target.ts';
import { type Scene, sceneAt, sceneKey } from '../../../../src/map/scene.ts';
import type { Camera, Stop } from '../../../../src/story/model.ts';
import { newPosition, positionAt } from '../../../../src/timeline/position-at.ts';
import { sampleJourney } from '../journeys.ts';

const journey = sampleJourney();
const sceneOf = (t: number): Scene => sceneAt(journey, positionAt(journey, t, newPosition()), t);

describe('scenes', () => {
  const { halts, best } = journey;

  it('are one per stop and one per run, not one per instant', () => {
    const start = (best.from[0] as number) - 60_000;
    const end = (best.to[halts.length - 1] as number) + 60_000;
    let keys: string[] = [];
    for (let t = start; t <= end; t += 60_000) keys.push(sceneKey(sceneOf(t)));
    keys = keys.filter((key, i) => key !== keys[i - 1]);
    expect(new Set(keys).size).toBeGreaterThanOrEqual(2);
    expect(keys.length).toBeLessThanOrEqual(2 * journey.story.stops.length + 2);
  });

  it('show the whole route after the last arrival', () => {
    const end = best.to[halts.length - 1] as number;
    expect(sceneOf(end + 3_600_000)).toEqual({ kind: 'whole' });
  });

  it('show a background moment at its own time', () => {
    const moment = journey.story.moments[0];
    expect(moment && sceneOf(moment.from)).toEqual({ kind: 'moment', moment });
  });
});

describe('targets', () => {
  it('of a run show both of its ends', () => {
    const shot = targetOf(journey, { kind: 'run', from: 0, to: 1 });
    if (!('box' in shot)) throw new Error('a run has no box');
    const [west, south, east, north] = shot.box;
    for (const halt of journey.halts.slice(0, 2)) {
      expect(halt.place.lon).toBeGreaterThanOrEqual(west - 1e-9);
      expect(halt.place.lon).toBeLessThanOrEqual(east + 1e-9);
      expect(halt.place.lat).toBeGreaterThanOrEqual(south - 1e-9);
      expect(halt.place.lat).toBeLessThanOrEqual(north + 1e-9);
    }
  });

  it('of a stop without a camera look at its place from near', () => {
    const stop = journey.halts[1];
    if (!stop) throw new Error('the sample has one stop only');
    const shot = targetOf(journey, { kind: 'stop', stop: { ...stop, camera: null } });
    const point = [stop.place.lon, stop.place.lat];
    expect(shot).toEqual({ center: point, zoom: 10, place: point });
  });

  const stop = { ...journey.halts[1], camera: null } as Stop;
  const zoomOf = (accuracy: number, zoom: number | null, camera: Camera | null = null) => {
    const place = { ...stop.place, lat: 0, accuracy };
    const story = { ...journey.story, zoom };
    const scene: Scene = { kind: 'stop', stop: { ...stop, camera, place } };
    const target = targetOf({ ...journey, story }, scene);
    return 'zoom' in target ? target.zoom : Number.NaN;
  };

  it('of a place that is not known exactly show all of where it may be', () => {
    expect(zoomOf(0, null)).toBe(10);
    expect(zoomOf(700, null)).toBe(10);
    // 400 km each way: the bar of the scale says a hundred kilometres or more.
    expect(zoomOf(400_000, null)).toBeCloseTo(5.04, 1);
    expect(zoomOf(20_000_000, null)).toBe(1);
  });

  it('come as near as the story says, and a stop with its own camera as near as that says', () => {
    expect(zoomOf(0, 6.5)).toBe(6.5);
    expect(zoomOf(0, 12)).toBe(12);
    expect(zoomOf(400_000, 12)).toBeCloseTo(5.04, 1);
    expect(zoomOf(400_000, 12, { center: null, zoom: 9 })).toBe(9);
    expect(zoomOf(0, 6, { center: [1, 2], zoom: null })).toBe(6);
  });

  it('show as much in a small pane as in the one they were made for', () => {
    expect(zoomFor(800, 480)).toBe(0);
    expect(zoomFor(1600, 1200)).toBe(0);
    expect(zoomFor(400, 480)).toBeCloseTo(-1, 9);
  });
});

describe('a camera that looks beside its place', () => {
  const pane = { width: 360, height: 260 };

  it('stays as it is where the place is in the picture', () => {
    const pose = { center: [115, 27], zoom: 2 } as const;
    expect(keepInside(pose, [105.8, 21], pane)).toEqual(pose);
  });

  it('draws back first, and keeps its centre where that is enough', () => {
    const pose = { center: [115, 27], zoom: 4 } as const;
    const kept = keepInside(pose, [105.8, 21], pane);
    expect(kept.center[0]).toBeCloseTo(115, 6);
    expect(kept.center[1]).toBeCloseTo(27, 6);
    expect(kept.zoom).toBeLessThan(4);
    expect(kept.zoom).toBeGreaterThan(3);
  });

  it('shows the place clear of the controls, in any pane with any padding', () => {
    const lon = fc.double({ min: -179, max: 179, noNaN: true });
    const lat = fc.double({ min: -75, max: 75, noNaN: true });
    const side = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.record({
          center: fc.tuple(lon, lat),
          place: fc.tuple(lon, lat),
          zoom: fc.double({ min: 1, max: 16, noNaN: true }),
          width: fc.integer({ min: 320, max: 1600 }),
          height: fc.integer({ min: 240, max: 1200 }),
          padding: fc.record({ top: side, right: side, bottom: side, left: side }),
        }),
        ({ center, place, zoom, width, height, padding }) => {
          const kept = keepInside({ center, zoom }, place, { width, height }, padding);
          const free = {
            width: width - padding.left - padding.right,
            height: height - padding.top - padding.bottom,
          };
          const size = 512 * 2 ** kept.zoom;
          const turn = (place[0] - kept.center[0]) / 360;
          const dx = (turn - Math.round(turn)) * size;
          const north = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180));
          const dy = ((north(kept.center[1]) - north(place[1])) / (2 * Math.PI)) * size;
          const room = fitPadding(free.width, free.height);
          expect(dx).toBeLessThanOrEqual(free.width / 2 - room.right + 0.01);
          expect(dx).toBeGreaterThanOrEqual(room.left - free.width / 2 - 0.01);
          expect(dy).toBeLessThanOrEqual(free.height / 2 - room.bottom + 0.01);
          expect(dy).toBeGreaterThanOrEqual(room.top - free.height / 2 - 0.01);
          expect(kept.zoom).toBeGreaterThanOrEqual(zoom - 1);
        },
      ),
    );
  });
});

describe('manners', () => {
  const now = {
    following: true,
    settled: true,
    changed: true,
    lost: false,
    reducedMotion: false,
  };

  it('fly to a new scene, and cut where motion is not wanted', () => {
    expect(moveFor(now)).toBe('fly');
    expect(moveFor({ ...now, reducedMotion: true })).toBe('cut');
  });

  it('hold still within a scene', () => {
    expect(moveFor({ ...now, changed: false })).toBe('hold');
    expect(moveFor({ ...now, changed: false, lost: true })).toBe('hold');
  });

  it('hold still while the clock is dragged, unless the vehicle would leave the picture', () => {
    expect(moveFor({ ...now, settled: false })).toBe('hold');
    expect(moveFor({ ...now, settled: false, lost: true })).toBe('pan');
  });

  it('do not move while the reader has the camera', () => {
    for (const lost of [true, false]) {
      for (const settled of [true, false]) {
        expect(moveFor({ ...now, following: false, lost, settled })).toBe('hold');
      }
    }
  });
});
