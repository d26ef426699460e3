import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Article } from '../../../src/article/article.tsx';
import { MapPane } from '../../../src/map/map-pane.tsx';
import { momentUrl } from '../../../src/pages/address/moment-url.ts';
import { Reader } from '../../../src/pages/reader/reader.tsx';
import { useStoryPlayback } from '../../../src/pages/use-story-playback.ts';
import { Scrubber } from '../../../src/scrubber/scrubber.tsx';
import { storyQuery } from '../../../src/story/load/story-query.ts';
import type { Story } from '../../../src/story/model.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';
import '../../../src/pages/reader/styles.ts';

/** Views and whole stories that come and go at a word from outside, each mounted twice by StrictMode. */
const client = new QueryClient();
const root = createRoot(document.getElementById('root') as HTMLElement);

/** Whether this machine pretends to have no WebGL: then the map is drawn as SVG. */
let refused = false;
const { getContext } = HTMLCanvasElement.prototype;
HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
  const webgl = String(args[0]).startsWith('webgl');
  return refused && webgl ? null : Reflect.apply(getContext, this, args);
} as typeof getContext;

const Pane = ({ story, playback }: ViewProps) => (
  <MapPane
    journey={buildJourney(story)}
    {...{ playback, lang: 'en', clock: 'local', onPick: () => {} }}
  />
);
const VIEWS = {
  map: Pane,
  svg: Pane,
  scrubber: ({ story, playback }: ViewProps) => (
    <Scrubber
      journey={buildJourney(story)}
      scale={buildTimeScale(story)}
      {...{ story, playback, lang: 'en', clock: 'local' }}
    />
  ),
  article: ({ story, playback }: ViewProps) => (
    <Article
      {...{ story, playback, lang: 'en', clock: 'local' }}
      hrefOf={(ref) => momentUrl(story, 'en', ref)}
    />
  ),
} as const;

interface ViewProps {
  readonly story: Story;
  readonly playback: NonNullable<ReturnType<typeof useStoryPlayback>>;
}

interface StageProps {
  readonly name: keyof typeof VIEWS;
  readonly slug: string;
}

function Stage({ name, slug }: StageProps) {
  const story = useQuery(storyQuery(slug)).data?.story;
  return story ? <Moving {...{ name, story }} /> : null;
}

function Moving({ name, story }: { name: keyof typeof VIEWS; story: Story }) {
  const playback = useStoryPlayback(story, null);
  const View = VIEWS[name];
  return (
    <main style={{ width: 640, height: 400 }}>{playback && <View {...{ story, playback }} />}</main>
  );
}

function show(page: ReactNode): void {
  root.render(
    <StrictMode>
      <QueryClientProvider client={client}>{page}</QueryClientProvider>
    </StrictMode>,
  );
}

const soak = {
  /** Shows one view of a story. */
  view(name: keyof typeof VIEWS, slug: string): void {
    refused = name === 'svg';
    show(<Stage {...{ name, slug }} />);
  },
  /** Shows the reader's page of a story in the place of what is there. */
  read(slug: string): void {
    refused = false;
    history.replaceState(null, '', `?story=${slug}`);
    show(<Reader url={location.href} key={slug} />);
  },
  clear: () => show(null),
};

declare global {
  interface Window {
    soak: typeof soak;
  }
}
window.soak = soak;
