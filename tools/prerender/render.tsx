import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { readBasemap } from '../../src/map/svg/draw/draw-basemap.ts';
import { readLabels } from '../../src/map/svg/draw/draw-labels.ts';
import { toMarkup } from '../../src/map/svg/draw/svg-node.ts';
import { estimateWidth } from '../../src/map/svg/draw/text-width.ts';
import { PrerenderedEmbed } from '../../src/pages/embed/prerendered-embed.tsx';
import { PrerenderedReader } from '../../src/pages/reader/prerendered-reader.tsx';
import { createPlayback } from '../../src/playback/playback.ts';
import { localize } from '../../src/story/localize.ts';
import type { Story } from '../../src/story/model.ts';
import type { RawStory } from '../../src/story/parse/parse-story.ts';
import { parseStory } from '../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../src/timeline/build-journey.ts';
import { firstInstant, stepsOf } from '../../src/timeline/steps.ts';
import { buildTimeScale } from '../../src/timeline/time-scale.ts';
import { cardDrawing } from './card-drawing.ts';
import { posterMap } from './map.ts';

/** Font size of the timeline's words, pixels: --step--2 at the usual text size. */
const WORDS_PX = 12;

/** A story read from its files; throws where it cannot be told. */
export function soundStory(raw: RawStory): Story {
  const { story, problems } = parseStory(raw);
  if (!story) throw new Error(`${raw.slug}: ${problems.map(({ reason }) => reason).join('; ')}`);
  return story;
}

/** The story's files from its folder. */
export async function readFolder(folder: string): Promise<RawStory> {
  const text = (name: string) => readFile(join(folder, name), 'utf8');
  const articles: Record<string, string> = {};
  for (const name of await readdir(folder)) {
    const lang = /^article\.(.+)\.md$/.exec(name)?.[1];
    if (lang) articles[lang] = await text(name);
  }
  return {
    slug: basename(folder),
    story: JSON.parse(await text('story.json')),
    route: JSON.parse(await text('route.geojson')),
    articles,
  };
}

/**
 * The reader's page and the embed's at their first instant, as HTML.
 *
 * @param world the basemap's world.json
 * @param labels the basemap's labels.json
 */
export function posterMarkup(story: Story, world: unknown, labels: unknown) {
  const lang = story.languages[0] ?? 'en';
  const journey = buildJourney(story);
  const t = firstInstant(story);
  const scale = buildTimeScale(story);
  const steps = stepsOf(story);
  const playback = createPlayback({
    scale,
    dwells: [],
    at: t,
    now: () => 0,
    requestFrame: () => 0,
    cancelFrame: () => undefined,
  });
  const measure = (text: string, bold?: boolean) => estimateWidth(text, WORDS_PX, bold ? 600 : 400);
  const setting = { journey, lang, scale, steps, playback, measure };
  const { map, ground } = posterMap({
    ...{ journey, lang, t },
    ...{ world: readBasemap(world), labels: readLabels(labels) },
  });
  const pane = '<div class="map-poster"></div>';
  const drawn = `<div class="map-poster"><div class="map-poster-room">${toMarkup(map)}</div></div>`;
  const withMap = (page: string) => {
    if (!page.includes(pane)) throw new Error(`The poster has no ${pane}`);
    return page.replace(pane, () => drawn);
  };
  return {
    reader: withFirstRead(withMap(renderToStaticMarkup(<PrerenderedReader {...setting} />))),
    embed: withMap(renderToStaticMarkup(<PrerenderedEmbed {...setting} />)),
    ground: toMarkup(ground),
  };
}

/** The id of the place in the page up to which it is wanted before it is seen. */
export const FIRST_READ = 'first-read';

/** Marks the end of the first passage: what a reader begins with is seen at once or not at all. */
function withFirstRead(page: string): string {
  const end = page.indexOf('</section>', page.indexOf('data-passage=')) + '</section>'.length;
  return `${page.slice(0, end)}<span id="${FIRST_READ}" hidden></span>${page.slice(end)}`;
}

/** What a page says of itself to search engines and to whoever links to it. */
export function wordsOf(story: Story) {
  const lang = story.languages[0] ?? 'en';
  return { lang, title: localize(story.title, lang), summary: localize(story.summary, lang) };
}

/** The picture that others show of the story: 1200 by 630, the map beside its title. */
export function cardMarkup(story: Story, world: unknown, labels: unknown): string {
  const journey = buildJourney(story);
  const lang = story.languages[0] ?? 'en';
  return toMarkup(
    cardDrawing({ journey, lang, world: readBasemap(world), labels: readLabels(labels) }),
  );
}
