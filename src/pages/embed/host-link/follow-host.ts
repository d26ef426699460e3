import {
  type HostMessage,
  MESSAGE_INTERVAL_MS,
  readFromHost,
  type Settings,
} from '../../../embed-host/frame/messages.ts';
import { throttle } from '../../../embed-host/throttle.ts';
import type { Playback } from '../../../playback/playback.ts';
import type { Story } from '../../../story/model.ts';
import { readInstant } from '../../../timeline/clocks/read-instant.ts';
import { stopTarget } from '../../../timeline/link-target.ts';

/** The part of `window` that the link uses. */
export interface FrameWindow {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  readonly location: { readonly href: string; readonly search: string };
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export interface FollowOptions {
  /** Its version of now. */
  readonly story: () => Story;
  readonly playback: Playback;
  /** The host asks for another language, theme or clock. Unknown values are to be ignored. */
  readonly onSet: (settings: Settings) => void;
  /** Whether the frame is in view. Where it is not, the browser draws no frames, so nothing glides. */
  readonly isSeen?: () => boolean;
}

/**
 * Does what the host asks. The first message takes effect at once; of the messages within the next tenth
 * of a second only the last of each kind does, so that a flood of messages moves nothing.
 *
 * @returns what stops it
 */
export function followHost(
  view: FrameWindow,
  { story, playback, onSet, isSeen }: FollowOptions,
): () => void {
  let move: number | null = null;
  let isGlide = false;
  let playing: boolean | null = null;
  let settings: Settings | null = null;

  const apply = throttle(MESSAGE_INTERVAL_MS, () => {
    const requested = { move, isGlide, playing, settings };
    move = playing = settings = null;
    if (requested.settings) onSet(requested.settings);
    if (requested.playing === false) playback.pause();
    if (requested.move !== null) {
      // Playing starts from where the clock is, so that it must not be on its way.
      const glides = requested.isGlide && !requested.playing && isSeen?.() !== false;
      playback[glides ? 'glide' : 'seek'](requested.move, 'host');
    }
    if (requested.playing) playback.play();
  });

  function receive(message: HostMessage): void {
    if (message.type === 'goto') {
      const t = stopTarget(story(), message.stop)?.t ?? null;
      if (t === null) return;
      move = t;
      isGlide = true;
    } else if (message.type === 'seek') {
      const t =
        typeof message.t === 'string' ? (readInstant(story(), message.t)?.t ?? null) : message.t;
      if (t === null) return;
      move = t;
      isGlide = false;
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
    apply.soon();
  }

  const onMessage = (event: MessageEvent) => {
    if (event.source !== (view.parent as unknown)) return;
    const message = readFromHost(event.data);
    if (message) receive(message);
  };
  view.addEventListener('message', onMessage);
  return () => {
    view.removeEventListener('message', onMessage);
    apply.cancel();
  };
}
