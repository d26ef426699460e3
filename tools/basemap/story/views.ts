import type { Bounds } from '../../../src/geo/rect.ts';
import { openingTarget, targetOf } from '../../../src/map/camera/camera-target.ts';
import { cameraPositionOf, NO_PADDING, type Size } from '../../../src/map/camera/fit.ts';
import { heldIn, surroundingsOf } from '../../../src/map/camera/surroundings.ts';
import type { Scene } from '../../../src/map/scene.ts';
import { frameOf, viewOf } from '../../../src/map/svg/projection.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import { readStory } from '../../story/read-story.ts';

/** What a map shows, and how near. */
export interface View {
  /** Zoom level. */
  readonly zoom: number;
  /** Degrees. */
  readonly bounds: Bounds;
}

/** What the maps of a story show. */
export interface StoryViews {
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly opening: View;
  /** Stops and moments, and the stretches between them. */
  readonly views: readonly View[];
  /** All that a reader can move to, from as far away as the map lets them, or as a basemap is good for. */
  readonly around: View;
}

/** The map's pane on a large screen, pixels. */
const PANE: Size = { width: 1366, height: 760 };
/** Nearer than any basemap, zoom level. */
const NEAREST = 13;

/** From farther away the world's own file is good enough, zoom level. */
const FARTHEST = 5;

/** Reads a story's folder. Throws where its story cannot be shown. */
export async function storyViews(folder: string): Promise<StoryViews> {
  const { story, problems } = parseStory((await readStory(folder)).raw);
  if (!story) throw new Error(problems.map(({ path }) => path).join('\n'));
  const journey = buildJourney(story);
  const nearest = () => NEAREST;
  const view = (target: ReturnType<typeof targetOf>): View[] => {
    const position = cameraPositionOf(target, PANE, NO_PADDING, [], nearest);
    if (!position) return [];
    const frame = frameOf(position, PANE);
    return [{ zoom: frame.zoom, bounds: viewOf(frame) }];
  };
  const scenes: Scene[] = [
    ...story.stops.map((stop) => ({ kind: 'stop', stop }) as const),
    ...story.moments.map((moment) => ({ kind: 'moment', moment }) as const),
    ...journey.halts.slice(1).map((_, i) => ({ kind: 'run', from: i, to: i + 1 }) as const),
    { kind: 'whole' },
  ];
  const [opening] = view(openingTarget(journey));
  if (!opening) throw new Error('The story has no first view.');
  const views = scenes.flatMap((scene) => view(targetOf(journey, scene)));
  const around = aroundView(surroundingsOf(journey));
  return { languages: story.languages, opening, views, around };
}

/** What a reader sees who moves to the edge of a story's surroundings, as far away as the map goes. */
function aroundView(surroundings: Bounds): View {
  const [west, south, east, north] = surroundings;
  const corners = [
    [west, south],
    [east, north],
  ] as const;
  const shown = corners.map(([lon, lat]) => {
    const held = heldIn(surroundings, { center: [lon, lat], zoom: 0 }, PANE, () => NEAREST);
    const frame = frameOf({ ...held, zoom: Math.max(held.zoom, FARTHEST) }, PANE);
    return { zoom: frame.zoom, bounds: viewOf(frame) };
  });
  const [low, high] = shown as [View, View];
  return {
    zoom: low.zoom,
    bounds: [low.bounds[0], low.bounds[1], high.bounds[2], high.bounds[3]],
  };
}
