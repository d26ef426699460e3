import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { addAllMessages } from '../../src/i18n/all-messages.ts';
import { inLanguage, isolated } from '../../src/i18n/direction.ts';
import { localeOf } from '../../src/i18n/languages.ts';
import { interfaceLanguage, t } from '../../src/i18n/translate.ts';
import { SITE_ROOT } from '../../src/loading/site-root.ts';
import { basemapFolderOf } from '../../src/map/basemap/basemap-folder.ts';
import { type Basemap, readBasemap } from '../../src/map/basemap/basemap-shapes.ts';
import { readLabels } from '../../src/map/labels/basemap-labels.ts';
import { toMarkup } from '../../src/map/svg/draw/svg-node.ts';
import * as corrections from '../../src/pages/corrections/corrections.tsx';
import { correctionsPart } from '../../src/pages/corrections/corrections-part.ts';
import { Embed } from '../../src/pages/embed/embed.tsx';
import type { HostLink } from '../../src/pages/embed/host-link/host-link.ts';
import { speak } from '../../src/pages/interface-language.ts';
import { Reader } from '../../src/pages/reader/reader.tsx';
import { Page } from '../../src/pages/start/mount-page.tsx';
import { storyQuery } from '../../src/story/load/story-query.ts';
import { localize } from '../../src/story/localize.ts';
import type { Story } from '../../src/story/model.ts';
import { parseStory } from '../../src/story/parse/parse-story.ts';
import { problemSentence } from '../../src/story/problems/problem-sentence.ts';
import { buildJourney } from '../../src/timeline/build-journey.ts';
import { firstInstant } from '../../src/timeline/steps.ts';
import { readStory } from '../story/read-story.ts';
import { cardDrawing } from './card/card-drawing.ts';
import { prerenderMap } from './map.ts';
import { embedTimeline, readerTimeline } from './timeline.tsx';

export { FIRST_READ } from '../../src/article/article.tsx';

/** The story of a folder; throws where there is none to show. */
export async function soundStory(folder: string): Promise<Story> {
  const { story, problems } = parseStory((await readStory(folder)).raw);
  if (!story) throw new Error(`${folder}: ${problems.map(problemSentence).join(' ')}`);
  return story;
}

/** The basemap of the first view: the world's file alone. */
export function firstView(story: Story, world: unknown): Basemap {
  const { near } = basemapFolderOf(story, SITE_ROOT);
  return { world: readBasemap(world), region: null, near };
}

/** Folder of the story's basemap, relative to the page. */
export { basemapPath } from '../../src/map/basemap/basemap-folder.ts';

export interface BasemapParts {
  /** world.json of the story's basemap. */
  readonly world: unknown;
  /** Its labels.json. */
  readonly labels: unknown;
}

/** The address that pages are prerendered for: it asks for nothing but the language of its folder. */
const urlIn = (story: Story, lang: string) =>
  lang === story.languages[0] ? SITE_ROOT : `${SITE_ROOT}${lang}/`;

/** From now on the interface says its words beside texts in this language. */
export function speakAll(lang: string): void {
  addAllMessages();
  speak(lang);
}

/**
 * The reader's page and the embed's at their first instant, as HTML. Rendered from the components that
 * hydrate them; the map and the timeline in them are inert drawings.
 */
export function prerenderPages(story: Story, lang: string, { world, labels }: BasemapParts) {
  correctionsPart.code = corrections;
  speakAll(lang);
  const url = urlIn(story, lang);
  const timeline = { journey: buildJourney(story), lang, t: firstInstant(story) };
  const { map, basemap } = prerenderMap({
    ...timeline,
    ...{ basemap: firstView(story, world), labels: readLabels(labels) },
  });
  const credit = [t('map.credit'), localize(story.credit, lang)].filter(Boolean);
  const drawing = renderToString(<MapDrawing map={toMarkup(map)} credit={credit} />);
  const client = new QueryClient();
  client.setQueryData(storyQuery(story.slug).queryKey, { story, problems: [] });
  const render = (page: ReactNode, timeline: string) =>
    renderToString(
      <Page
        {...{ page, client }}
        failure={{ what: '', hint: '' }}
        parts={{ html: { map: drawing, timeline } }}
      />,
    );
  return {
    reader: render(<Reader url={url} />, readerTimeline(timeline)),
    embed: render(
      <Embed url={url} slug={story.slug} link={NO_HOST} onLive={() => {}} />,
      embedTimeline(timeline),
    ),
    basemap: toMarkup(basemap),
  };
}

/** The drawn map with what lies over the live one, so that nothing appears when that takes over. */
function MapDrawing({ map, credit }: { readonly map: string; readonly credit: readonly string[] }) {
  const [makers, story] = credit;
  return (
    <div className="map-prerendered">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, with every text escaped. */}
      <div className="map-prerendered-room" dangerouslySetInnerHTML={{ __html: map }} />
      <div className="map-prerendered-zoom" aria-hidden="true">
        <span />
        <span />
      </div>
      <p className="map-prerendered-credit">
        <span>{makers}</span> {story && <span className="map-credit-story">{isolated(story)}</span>}
      </p>
    </div>
  );
}

/** Effects do not run here, so nobody calls it. */
const NO_HOST: HostLink = {
  resize: () => {},
  error: () => {},
  connect: () => () => {},
  updated: () => {},
  destroy: () => {},
};

/** The title and the summary, for search engines and link previews. */
export function wordsOf(story: Story, lang: string) {
  speakAll(lang);
  const title = localize(story.title, lang);
  const { language, region } = new Intl.Locale(localeOf(lang)).maximize();
  return {
    ...inLanguage(lang),
    title,
    summary: localize(story.summary, lang),
    picture: t('share.card', { title }),
    locale: `${language}_${region}`,
  };
}

/** What the pages that are no view of the site's story are called; the list of stories where it is none of them. */
const PAGE_NAMES: Readonly<Record<string, () => string>> = {
  presenter: () => t('presenter.page-talk'),
  studio: () => t('studio.name'),
  preview: () => t('studio.preview'),
};

/** The title of a page that shows no story of its own accord, in the interface's language. */
export function wordsOfPage(name: string, lang: string) {
  speakAll(lang);
  const page = PAGE_NAMES[name]?.() ?? t('stories.title');
  return {
    ...inLanguage(interfaceLanguage()),
    title: `${page} · Whistlestop`,
    description: t('stories.description'),
    unstarted: t('presenter.unstarted'),
  };
}

/** The picture for link previews as SVG, 1200 by 630 px: the map beside the title. */
export function cardMarkup(story: Story, lang: string, { world, labels }: BasemapParts): string {
  const journey = buildJourney(story);
  return toMarkup(
    cardDrawing({ journey, lang, basemap: firstView(story, world), labels: readLabels(labels) }),
  );
}
