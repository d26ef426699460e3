import { rawStory } from '../../draft/check-draft.ts';
import type { Draft } from '../../draft/draft.ts';
import type { MapController } from '../../map/map-controller.ts';
import type { Playback } from '../../playback/playback.ts';
import { nextVersion } from '../../story/load/next-version.ts';
import type { Story } from '../../story/model.ts';
import type { ParsedStory } from '../../story/parse/parse-story.ts';
import { passageTarget, stopTarget } from '../../timeline/link-target.ts';
import { onSeekEnd } from '../address/address-bar.ts';
import { type DrawingOnMap, drawOnMap } from './draw-on-map.ts';
import { cameraOf } from './map-places.ts';
import { showMedia } from './media-in-memory.ts';
import { pickOn } from './pick-place.ts';
import { type PreviewMessage, type PreviewView, readFromStudio } from './preview-messages.ts';

interface FirstDraft {
  readonly slug: string;
  readonly view: PreviewView;
  readonly version: ParsedStory;
}

interface StudioLink {
  /** The draft that the studio sends when the page is opened. */
  readonly first: Promise<FirstDraft>;
  /** Calls back with each later version that can be shown. */
  onVersion(show: (version: ParsedStory) => void): void;
  /** What the studio wanted to see last, by its id; null for nothing. */
  wanted(): string | null;
  /** Shows a stop, a moment or a passage in a page whose clock is not to be moved. */
  onGo(go: (story: Story, name: string) => void): void;
}

/** Connects this page with the studio that frames it. Without one, nothing arrives. */
export function connectToStudio(): StudioLink {
  let playback: Playback | null = null;
  let map: MapController | null = null;
  /** What is on the screen. */
  let shown: ParsedStory = { story: null, problems: [] };
  let show: ((version: ParsedStory) => void) | null = null;
  /** Where the studio wants to be. */
  let wanted: string | number | null = null;
  let goBy: ((story: Story, name: string) => void) | null = null;
  let endRest = () => {};
  let endPick = () => {};
  let drawing: DrawingOnMap | null = null;
  /** The line that is drawn, as far as it is; null for none. It waits for a map. */
  let toDraw: Parameters<typeof drawOnMap>[1] | null = null;
  let resolve: (draft: FirstDraft) => void = () => {};
  const first = new Promise<FirstDraft>((done) => (resolve = done));

  const take = (draft: Draft, view: PreviewView) => {
    showMedia(draft.files);
    const { story, problems } = nextVersion(shown, rawStory(draft));
    // The studio lists the problems: here they would be a notice over the page, and in the console.
    const version = { story, problems: story ? [] : problems };
    // A draft that cannot be shown leaves the last sound version on the screen.
    if (version.story || !shown.story) {
      shown = version;
      if (show) show(version);
      else resolve({ slug: draft.slug, view, version });
    }
    post({ type: 'whistlestop:shown', sound: version.story !== null });
  };

  const draw = () => {
    drawing?.end();
    drawing =
      map &&
      toDraw &&
      drawOnMap(map, toDraw, (drawn) => {
        toDraw = drawn.state === 'drawing' && toDraw ? { ...toDraw, line: drawn.line } : null;
        post({ type: 'whistlestop:drawn', ...drawn });
      });
  };

  addEventListener('message', (event) => {
    const message = readFromStudio(event);
    switch (message?.type) {
      case 'whistlestop:draft':
        take(message, message.view);
        break;
      case 'whistlestop:go': {
        wanted = message.to;
        const t = shown.story && instantOf(shown.story, wanted);
        if (goBy && shown.story) goBy(shown.story, String(wanted));
        else if (t !== null) playback?.glide(t, 'host');
        break;
      }
      case 'whistlestop:look':
        if (map) post({ type: 'whistlestop:camera', ...cameraOf(map) });
        break;
      case 'whistlestop:pick':
        endPick();
        endPick = () => {};
        if (map && message.on)
          endPick = pickOn(map, (lon, lat) => post({ type: 'whistlestop:place', lon, lat }));
        break;
      case 'whistlestop:draw':
        toDraw = message.line && { line: message.line, snapTo: message.stops };
        draw();
        break;
      case 'whistlestop:draw-step':
        drawing?.step(message.step);
    }
  });
  addEventListener('whistlestop:playback', ({ detail }) => {
    playback = detail;
    // The studio may have asked before there was a clock.
    const t = shown.story && wanted !== null && !goBy ? instantOf(shown.story, wanted) : null;
    if (t !== null) detail.seek(t, 'host');
    endRest();
    endRest = onSeekEnd(detail, (t) => post({ type: 'whistlestop:moment', t }));
  });
  addEventListener('whistlestop:map', ({ detail }) => {
    map = detail;
    draw();
  });
  post({ type: 'whistlestop:preview' });
  return {
    first,
    onVersion: (next) => {
      show = next;
    },
    wanted: () => (typeof wanted === 'string' ? wanted : null),
    onGo: (go) => {
      goBy = go;
    },
  };
}

function post(message: PreviewMessage): void {
  if (window.parent !== window) window.parent.postMessage(message, location.origin);
}

function instantOf(story: Story, to: string | number): number | null {
  if (typeof to === 'number') return to;
  return (stopTarget(story, to) ?? passageTarget(story, to))?.t ?? null;
}
