import { renderToString } from 'react-dom/server';
import { readLabels } from '../../src/map/labels/basemap-labels.ts';
import { PALETTES } from '../../src/map/style/palette.ts';
import { toMarkup } from '../../src/map/svg/draw/svg-node.ts';
import { StoriesPage } from '../../src/pages/stories/stories-page.tsx';
import { MAP_PICTURE, MAP_PIXELS, type StoryEntry } from '../../src/pages/stories/story-entry.ts';
import { localize } from '../../src/story/localize.ts';
import type { Stop, Story } from '../../src/story/model.ts';
import { formatIso } from '../../src/story/time/format-iso.ts';
import { buildJourney } from '../../src/timeline/build-journey.ts';
import { cardDrawing, journeyDrawing } from './card-drawing.ts';
import { firstView } from './render.tsx';

export { soundStory } from './render.tsx';

/** What `stories/index.json` says of a story. @param shared its pages for links */
export function entryOf(story: Story, shared: StoryEntry['shared'] = {}): StoryEntry {
  const lang = story.languages[0] ?? 'en';
  const [first, last] = [story.stops[0] as Stop, story.stops.at(-1) as Stop];
  const folder = `stories/${story.slug}`;
  return {
    slug: story.slug,
    lang,
    languages: story.languages,
    title: localize(story.title, lang),
    summary: localize(story.summary, lang),
    from: formatIso(first.from.best, first.zone).slice(0, 10),
    to: formatIso(last.to.best, last.zone).slice(0, 10),
    card: `${folder}/card.png`,
    map: { light: `${folder}/map.png`, dark: `${folder}/map-dark.png` },
    shared,
  };
}

/**
 * The pictures of a story as SVG, by the file that each becomes.
 *
 * @param world world.json of the story's basemap
 * @param labels its labels.json
 */
export function picturesOf(story: Story, world: unknown, labels: unknown): Record<string, string> {
  const { card, map } = entryOf(story);
  const options = {
    journey: buildJourney(story),
    lang: story.languages[0] ?? 'en',
    basemap: firstView(story, world),
    labels: readLabels(labels),
  };
  const { width, height } = MAP_PICTURE;
  const size = { width: Math.round(width * MAP_PIXELS), height: Math.round(height * MAP_PIXELS) };
  const drawn = (theme: 'light' | 'dark') =>
    toMarkup(journeyDrawing({ ...options, palette: PALETTES[theme] }, MAP_PICTURE, size));
  return {
    [card]: toMarkup(cardDrawing(options)),
    [map.light]: drawn('light'),
    [map.dark]: drawn('dark'),
  };
}

/** The markup of the page that lists stories. */
export function storiesPage(stories: readonly StoryEntry[]): string {
  return renderToString(<StoriesPage stories={stories} />);
}
