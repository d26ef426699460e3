import './styles.ts';
import type { FeatureCollection } from 'geojson';
import { fetchFile } from '../../loading/fetch-file.ts';
import { loadModule, moduleResource } from '../../loading/load-module.ts';
import { createResource } from '../../loading/resource.ts';
import { fetchBasemapFile } from '../../map/basemap-files.ts';
import type { EarlyMap } from '../../map/early-map.ts';
import { mayUseWebgl } from '../../map/maplibre/webgl-support.ts';
import { workerUrl } from '../../map/maplibre/worker-url.ts';
import { loadStory, STORY_RETRY } from '../../story/load-story.ts';
import type { Story } from '../../story/model.ts';
import { storyFolder } from '../../story/story-folder.ts';
import { buildJourney } from '../../timeline/build-journey.ts';
import { firstInstant } from '../../timeline/steps.ts';
import { reportIssue } from '../../ui/issues.ts';
import { whenReadyReported } from '../../ui/report-resource.ts';
import { boot } from '../boot.ts';
import { PAGE_CODE, STORY_PRERENDERED } from '../loading-issues.ts';
import { fromUrl, slugFromUrl } from '../url.ts';
import { WIDE } from './wide.ts';

/** How long the map has line and processor to itself at most, ms. */
const AHEAD = 5000;

// The address says where the reader is: the scroll position that the browser remembers may differ.
history.scrollRestoration = 'manual';
boot({ start: (root) => void start(root) });

/**
 * Puts the page that moves in the place of the one that the build drew. The map comes first, since
 * it has most to fetch and to draw: React's part follows while MapLibre works, or at the first touch.
 */
async function start(root: HTMLElement): Promise<void> {
  const { slug } = slugFromUrl(location.href);
  const touched = firstTouch();
  let pressed: string | null = null;
  const press = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    pressed = button?.getAttribute('aria-label') ?? null;
  };
  root.addEventListener('click', press);
  if (root.dataset.prerendered !== slug) {
    const page = await loadPage();
    page.mount(root, null);
    return;
  }
  const basemap = new URL('basemap/', document.baseURI).href;
  // MapLibre asks for its worker when it has come itself: by then it is here.
  void fetchFile(workerUrl, { read: nothing }).catch(nothing);
  const world = fetchBasemapFile(basemap, 'world').catch(nothing);
  const files = mayUseWebgl()
    ? loadModule(() => import('../../map/early-map.ts')).catch(() => null)
    : Promise.resolve(null);
  const story = createResource((attempt) => loadStory(slug, attempt), STORY_RETRY);
  const parsed = await whenReadyReported(story, STORY_PRERENDERED);
  const begun = parsed.story ? begin(root, parsed.story, { basemap, world, files }) : null;
  const settled = begun?.then((early) => early?.settled);
  await Promise.race([settled, touched, after(AHEAD)]);
  const page = await loadPage();
  const early = begun && (await Promise.race([begun, touched, after(0)]));
  root.removeEventListener('click', press);
  page.mount(root, { slug, parsed, early: early ?? null, pressed });
}

function loadPage(): Promise<typeof import('./main.tsx')> {
  return whenReadyReported(
    moduleResource(() => import('./main.tsx')),
    PAGE_CODE,
  );
}

interface MapParts {
  /** Address of the basemap's folder. */
  readonly basemap: string;
  /** world.json; undefined where it did not come. */
  readonly world: Promise<FeatureCollection | undefined>;
  readonly files: Promise<typeof import('../../map/early-map.ts') | null>;
}

/** The map over the drawing of it, as soon as its files are there; null where it cannot be. */
async function begin(
  root: HTMLElement,
  story: Story,
  { basemap, world, files }: MapParts,
): Promise<EarlyMap | null> {
  const [map, land] = await Promise.all([files, world]);
  const pane = root.querySelector<HTMLElement>('.map-pane[data-state="poster"]');
  if (!map || !pane) return null;
  const { state } = fromUrl(location.href, story);
  const opening = state.t === null ? 'whole' : 'scene';
  try {
    const early = map.beginMap(pane, {
      ...{ story, opening, clock: state.clock },
      journey: buildJourney(story),
      t: state.t ?? firstInstant(story),
      lang: state.lang ?? story.languages[0] ?? 'en',
      basemap,
      ...(land ? { world: land } : {}),
      cooperative: !matchMedia(WIDE).matches,
      folder: new URL(storyFolder(story.slug), document.baseURI).href,
    });
    // The drawing shows the whole way: a map of one moment waits for the page of that moment.
    if (opening === 'whole') {
      void early.settled.then(() => {
        if (early.isReady()) pane.dataset.state = 'drawn';
      });
    }
    return early;
  } catch (cause) {
    reportIssue({
      ...{ code: 'map-not-begun', level: 'info', shown: 'console', cause },
      what: 'The map could not be begun before the page.',
    });
    return null;
  }
}

/** Resolves with nothing when someone wants the page to answer. */
function firstTouch(): Promise<null> {
  return new Promise((done) => {
    for (const type of ['pointerdown', 'keydown'])
      addEventListener(type, () => done(null), { once: true, capture: true, passive: true });
  });
}

function nothing(): undefined {
  // It will be asked for again by whom it concerns, who also says so.
}

function after(ms: number): Promise<null> {
  return new Promise((done) => setTimeout(() => done(null), ms));
}
