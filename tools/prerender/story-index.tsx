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
import { cardDrawing, journeyDrawing } from './card/card-drawing.ts';
import { type BasemapParts, firstView, speakAll } from './render.tsx';

export { soundStory } from './render.tsx';

/** What `stories/index.json` says of a story: in the language that is asked for, if the story has it;
 * `shared` are its pages for links. */
export function entryOf(
  story: Story,
  { asked, shared = {} }: { asked?: string; shared?: StoryEntry['shared'] | undefined } = {},
): StoryEntry {
  const [own = 'en'] = story.languages;
  const lang = story.languages.find((each) => each === asked) ?? own;
  const name = lang === own ? '' : `.${lang}`;
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
    card: `${folder}/card${name}.png`,
    map: { light: `${folder}/map${name}.png`, dark: `${folder}/map-dark${name}.png` },
    shared,
  };
}

/** The pictures of a story as SVG, by the file that each becomes: in each language of the site that it has. */
export function picturesOf(
  story: Story,
  { languages, ...parts }: BasemapParts & { readonly languages: readonly string[] },
): Record<string, string> {
  const [own = 'en', ...others] = story.languages;
  const spoken = [own, ...others.filter((lang) => languages.includes(lang))];
  return Object.assign({}, ...spoken.map((lang) => picturesIn(story, lang, parts)));
}

function picturesIn(story: Story, lang: string, { world, labels }: BasemapParts) {
  const { card, map } = entryOf(story, { asked: lang });
  const options = {
    journey: buildJourney(story),
    lang,
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

/** The markup of the page that lists stories, in a language of the interface. */
export function storiesPage(stories: readonly Story[], lang: string): string {
  speakAll(lang);
  return renderToString(
    <StoriesPage stories={stories.map((story) => entryOf(story, { asked: lang }))} />,
  );
}
