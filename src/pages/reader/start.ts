import './styles.ts';
import type { FeatureCollection } from 'geojson';
import { fetchFile } from '../../loading/fetch-file.ts';
import { prerenderedLanguage } from '../../loading/language-folder.ts';
import { loadModule, moduleResource } from '../../loading/modules/load-module.ts';
import { createResource } from '../../loading/resource.ts';
import { siteFile } from '../../loading/site-root.ts';
import { fetchBasemapFile } from '../../map/basemap/basemap-files.ts';
import { basemapFolderOf } from '../../map/basemap/basemap-folder.ts';
import type { EarlyMap } from '../../map/early-map.ts';
import { mayUseWebgl } from '../../map/maplibre/context/webgl-support.ts';
import { workerUrl } from '../../map/maplibre/context/worker-url.ts';
import { loadStory, STORY_RETRY } from '../../story/load/load-story.ts';
import { storyFolder } from '../../story/load/story-folder.ts';
import type { Story } from '../../story/model.ts';
import { buildJourney } from '../../timeline/build-journey.ts';
import { firstInstant } from '../../timeline/steps.ts';
import { reportIssue } from '../../ui/issues/issues.ts';
import { whenReadyReported } from '../../ui/issues/report-resource.ts';
import { AFTER_MAP, FACES_EVENT, STAND_IN } from '../../ui/text/faces.ts';
import { languagesAtOnce } from '../address/languages-at-once.ts';
import { fromUrl, slugFromUrl } from '../address/url.ts';
import { speakAsAsked } from '../interface-language.ts';
import { PAGE_CODE, STORY_PRERENDERED } from '../loading/loading-issues.ts';
import { boot } from '../start/boot.ts';
import { recordPress } from '../start/early-press.ts';
import { WIDE } from './layout/wide.ts';

/** How long React waits for the map at most, ms. */
const AHEAD = 5000;
/** The faces wait so long for the map's code, ms. */
const FACES_MS = 8000;

// The address says where the reader is: the scroll position that the browser remembers may differ.
history.scrollRestoration = 'manual';
boot({ start: (root) => void start(root) });

/**
 * Hydrates the prerendered page. The map comes first, since it has most to load and to draw: React
 * follows while MapLibre works, or at the first touch.
 */
async function start(root: HTMLElement): Promise<void> {
  const words = speakAsAsked('page');
  const { slug } = slugFromUrl(location.href);
  if (root.dataset.prerendered !== slug) {
    const [page] = await Promise.all([loadPage(), words]);
    void page.mountReader(root, null);
    return;
  }
  const touched = firstTouch();
  const press = recordPress(root);
  // The story's file says what basemap it has: the page's own says so at once.
  const folder = new URL(root.dataset.basemap ?? siteFile('basemap/'), document.baseURI).href;
  // MapLibre asks for its worker once it is loaded: by then the worker is in the cache.
  void fetchFile(workerUrl, { read: nothing }).catch(nothing);
  const world = fetchBasemapFile(folder, 'world').catch(nothing);
  const code = mayUseWebgl()
    ? loadModule(() => import('../../map/early-map.ts')).catch(() => null)
    : Promise.resolve(null);
  facesAfter(code);
  const story = createResource(
    (attempt) => loadStory(slug, { ...attempt, languages: languagesAtOnce() }),
    STORY_RETRY,
  );
  const parsed = await whenReadyReported(story, STORY_PRERENDERED);
  const begun = parsed.story ? begin(root, parsed.story, { world, code, words }) : null;
  const settled = begun?.then((early) => early?.settled);
  await Promise.race([settled, touched, after(AHEAD)]);
  const [page] = await Promise.all([loadPage(), words]);
  const earlyMap = begun && (await Promise.race([begun, touched, after(0)]));
  void page.mountReader(root, { slug, parsed, earlyMap, press });
}

/** The faces would take a tenth of the line from the map, which has far more to load. */
function facesAfter(code: Promise<unknown>): void {
  const { documentElement } = document;
  if (!documentElement.hasAttribute(STAND_IN)) return;
  documentElement.setAttribute(STAND_IN, AFTER_MAP);
  void Promise.race([code, after(FACES_MS)]).then(() =>
    document.dispatchEvent(new Event(FACES_EVENT)),
  );
}

function loadPage(): Promise<typeof import('./main.tsx')> {
  return whenReadyReported(
    moduleResource(() => import('./main.tsx')),
    PAGE_CODE,
  );
}

interface MapParts {
  /** world.json; undefined where it does not load. */
  readonly world: Promise<FeatureCollection | undefined>;
  readonly code: Promise<typeof import('../../map/early-map.ts') | null>;
  /** The interface's words, of which the map says some. */
  readonly words: Promise<void>;
}

/** Begins the map over its drawing once its files are loaded; null where it cannot begin. */
async function begin(
  root: HTMLElement,
  story: Story,
  { world, code, words }: MapParts,
): Promise<EarlyMap | null> {
  const [map, land] = await Promise.all([code, world, words]);
  const pane = root.querySelector<HTMLElement>('.map-pane[data-state="prerendered"]');
  const host = pane?.querySelector<HTMLElement>('.map-host');
  if (!map || !pane || !host) return null;
  const { state } = fromUrl(location.href, story);
  const opening = state.t === null ? 'whole' : 'scene';
  try {
    const early = map.beginMap(host, {
      ...{ story, opening, clock: state.clock },
      journey: buildJourney(story),
      t: state.t ?? firstInstant(story),
      lang: prerenderedLanguage(location.href),
      basemapFolder: basemapFolderOf(story, document.baseURI),
      ...(land ? { world: land } : {}),
      cooperative: !matchMedia(WIDE).matches,
      folder: new URL(storyFolder(story.slug), document.baseURI).href,
    });
    // The drawing shows the whole route: a map of one moment waits for the page of that moment.
    if (opening === 'whole') {
      void early.settled.then(() => {
        if (early.isReady()) pane.dataset.state = 'drawn';
      });
    }
    return early;
  } catch (cause) {
    reportIssue({
      ...{ code: 'map-not-begun', level: 'info', shown: 'console', cause },
      what: 'The map could not start before the page.',
    });
    return null;
  }
}

/** Resolves when the reader first touches the page. */
function firstTouch(): Promise<null> {
  return new Promise((done) => {
    for (const type of ['pointerdown', 'keydown'])
      addEventListener(type, () => done(null), { once: true, capture: true, passive: true });
  });
}

function nothing(): undefined {
  // The page loads it again where it needs it, and reports where it fails.
}

function after(ms: number): Promise<null> {
  return new Promise((done) => setTimeout(() => done(null), ms));
}
