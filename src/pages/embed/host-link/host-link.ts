import {
  type FrameMessage,
  type HostMessage,
  readFromHost,
  type Settings,
} from '../../../embed-host/messages.ts';
import { throttle } from '../../../embed-host/throttle.ts';
import type { Playback } from '../../../playback/playback.ts';
import { parseInstant } from '../../../story/instant.ts';
import { localize } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import { passageAt } from '../../../timeline/passage-at.ts';
import { stepAt, stepsOf } from '../../../timeline/steps.ts';
import type { IssueDetail } from '../../../ui/issues.ts';
import { asksForHeight, heightMessages, pymChild } from './heights.ts';

/** What of `window` the link needs. */
export interface FrameWindow {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  readonly location: { readonly href: string; readonly search: string };
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** A story that is being told. */
export interface HostReport {
  readonly story: Story;
  readonly playback: Playback;
  /** The language that the words are in. */
  readonly lang: string;
  /** The host asks for another language, theme or clock; what is not known is to be left as it is. */
  readonly onSet: (settings: Settings) => void;
  /** Whether the frame is in view. Where it is not the browser draws no frames of a glide: it is cut. */
  readonly isSeen?: () => boolean;
}

export interface HostLink {
  /** Says the height wanted, CSS px, in every dialect; nothing where it was the last one said. */
  resize(height: number): void;
  /** Says what the reader was told has gone wrong; nothing of what only the console is told. */
  error(fault: IssueDetail): void;
  /**
   * Says `ready`, then the moment as it goes, and does as the host asks. Once at a time; again when
   * the language changes. Returns what ends it.
   */
  tell(telling: HostReport): () => void;
  destroy(): void;
}

/** At most 10 a second, both ways. Milliseconds. */
const PACE = 100;

/**
 * When the first height is said again, milliseconds after it. A page's listener often stands below
 * its frame and waits for a stylesheet: Datawrapper's and Flourish's then miss what a fast frame
 * says, and have no word to ask for it.
 */
const AGAIN = [500, 2_000, 6_000];

/**
 * Speaks with the page that holds this frame. In a page of its own it does nothing.
 *
 * Everything goes to `'*'`: a host may be any site, sandboxed into no origin at all, or hide its
 * address, so there is no origin to name. That is safe since nothing is said but what the reader
 * sees: no settings of theirs, no zone, nothing of their machine. And whoever embeds the frame may
 * drive it, but no other window: no sister frame, no opener, no frame within.
 */
export function connectToHost(view: FrameWindow, slug: string): HostLink {
  const host = view.parent;
  if ((host as unknown) === view) return ALONE;

  const name = { childId: pymChild(view.location.search), id: slug, src: view.location.href };
  const ends = new Set<() => void>();
  let lastHeight = 0;
  let again: ReturnType<typeof setTimeout>[] = [];

  const post = (message: FrameMessage) => host.postMessage(message, '*');
  const repeat = throttle(PACE, () => {
    if (lastHeight === 0) return;
    for (const saying of heightMessages(lastHeight, name)) host.postMessage(saying, '*');
  });
  // A resizer that comes later than the frame has missed the height, and says that it is there.
  const onMessage = (event: MessageEvent) => {
    if (event.source === (host as unknown) && asksForHeight(event.data)) repeat.soon();
  };
  view.addEventListener('message', onMessage);

  return {
    resize(height) {
      if (height === lastHeight || !(height > 0)) return;
      if (lastHeight === 0) again = AGAIN.map((wait) => setTimeout(repeat.soon, wait));
      lastHeight = height;
      repeat.now();
    },
    error({ code, message, shown, fatal }) {
      if (shown === 'console') return;
      post({ whistlestop: 1, type: 'error', code, message: message.slice(0, 500), fatal });
    },
    tell(telling) {
      const stopSaying = sayTime(telling, post);
      const stopListening = listen(view, telling);
      const end = () => {
        stopSaying();
        stopListening();
        ends.delete(end);
      };
      ends.add(end);
      return end;
    },
    destroy() {
      for (const end of [...ends]) end();
      view.removeEventListener('message', onMessage);
      repeat.cancel();
      for (const timer of again) clearTimeout(timer);
    },
  };
}

const ALONE: HostLink = {
  resize: () => {},
  error: () => {},
  tell: () => () => {},
  destroy: () => {},
};

function sayTime({ story, playback, lang }: HostReport, post: (message: FrameMessage) => void) {
  const steps = stepsOf(story);
  const stops = steps.map(({ id, title, t }) => ({ id, title: localize(title, lang), t }));
  post({
    whistlestop: 1,
    type: 'ready',
    story: story.slug,
    title: localize(story.title, lang),
    stops,
  });

  let said = { t: Number.NaN, passage: null as string | null, playing: false };
  const time = throttle(PACE, () => {
    const { t, playing } = playback.getState();
    const passage = passageAt(story, t);
    if (t === said.t && playing === said.playing) return;
    said = { t, passage, playing };
    const stop = steps[stepAt(steps, t)]?.id ?? null;
    post({ whistlestop: 1, type: 'time', t, stop, passage, playing });
  });
  time.now();
  const unsubscribe = playback.subscribe(() => {
    const { t } = playback.getState();
    if (passageAt(story, t) === said.passage) time.soon();
    else time.now();
  });
  return () => {
    unsubscribe();
    time.cancel();
  };
}

/**
 * Does what the host asks. The first message is followed at once, of what then comes within the same
 * tenth of a second the last of each kind: a flood costs reading it, and moves nothing.
 */
function listen(view: FrameWindow, { story, playback, onSet, isSeen }: HostReport): () => void {
  const moments = new Map(stepsOf(story).map(({ id, t }) => [id, t]));
  let move: number | null = null;
  let glide = false;
  let playing: boolean | null = null;
  let settings: Settings | null = null;

  const follow = throttle(PACE, () => {
    const asked = { move, glide, playing, settings };
    move = playing = settings = null;
    if (asked.settings) onSet(asked.settings);
    if (asked.playing === false) playback.pause();
    if (asked.move !== null) {
      // To play on from there the clock must be there.
      const way = asked.glide && !asked.playing && isSeen?.() !== false ? 'glide' : 'seek';
      playback[way](asked.move, 'host');
    }
    if (asked.playing) playback.play();
  });

  function take(message: HostMessage): void {
    if (message.type === 'goto') {
      const t = moments.get(message.stop);
      if (t === undefined) return;
      move = t;
      glide = true;
    } else if (message.type === 'seek') {
      const t = typeof message.t === 'string' ? parseInstant(message.t) : message.t;
      if (t === null) return;
      move = t;
      glide = false;
    } else if (message.type === 'set') {
      const { lang, theme, clock } = message;
      settings = {
        ...settings,
        ...(lang !== undefined && { lang }),
        ...(theme !== undefined && { theme }),
        ...(clock !== undefined && { clock }),
      };
    } else {
      playing = message.type === 'play';
    }
    follow.soon();
  }

  const onMessage = (event: MessageEvent) => {
    if (event.source !== (view.parent as unknown)) return;
    const message = readFromHost(event.data);
    if (message) take(message);
  };
  view.addEventListener('message', onMessage);
  return () => {
    view.removeEventListener('message', onMessage);
    follow.cancel();
  };
}
