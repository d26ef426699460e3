import { type FrameMessage, MESSAGE_INTERVAL_MS } from '../../../embed-host/frame/messages.ts';
import { throttle } from '../../../embed-host/throttle.ts';
import type { Story } from '../../../story/model.ts';
import type { IssueDetail } from '../../../ui/issues/issues.ts';
import { type FollowOptions, type FrameWindow, followHost } from './follow-host.ts';
import { asksForHeight, heightMessages, pymChild } from './heights.ts';
import { type ReportOptions, reportTime, storyInfo } from './report-time.ts';

export type ConnectOptions = ReportOptions & FollowOptions;

export interface HostLink {
  /** Sends the height wanted, CSS px, in every format, unless it is the last one sent. */
  resize(height: number): void;
  /** Sends an issue that the reader sees; issues for the console stay here. */
  error(issue: IssueDetail): void;
  /**
   * Sends `ready` and then the moment as it changes, and follows the host's requests. One connection at
   * a time; a change of language needs a new one.
   *
   * @returns what ends the connection
   */
  connect(options: ConnectOptions): () => void;
  /** Sends that another version of the story is shown, with the ids of its new passages. */
  updated(update: {
    readonly story: Story;
    readonly passages: readonly string[];
    readonly lang: string;
  }): void;
  destroy(): void;
}

/**
 * When the first height is sent again, milliseconds after it. A host's script often stands below its
 * frame and waits for a stylesheet. Datawrapper's and Flourish's then miss the first message of a fast
 * frame, and cannot ask for it.
 */
const REPEAT_MS = [500, 2_000, 6_000];

/**
 * Connects this frame with the page that holds it. Does nothing in a page of its own.
 *
 * Messages go to `'*'`: the host may be any site, or have an opaque origin, or hide its address, so there
 * is no origin to name. That is safe, because messages hold only what the reader sees, and none of their
 * settings. Requests are accepted from the parent window only.
 */
export function connectToHost(view: FrameWindow, slug: string): HostLink {
  const host = view.parent;
  if ((host as unknown) === view) return NO_HOST;

  const name = { childId: pymChild(view.location.search), id: slug, src: view.location.href };
  const connections = new Set<() => void>();
  let lastHeight = 0;
  let repeats: ReturnType<typeof setTimeout>[] = [];

  const post = (message: FrameMessage) => host.postMessage(message, '*');
  const sendHeight = throttle(MESSAGE_INTERVAL_MS, () => {
    if (lastHeight === 0) return;
    for (const message of heightMessages(lastHeight, name)) host.postMessage(message, '*');
  });
  // A resizer that loads later than the frame has missed the height, and announces itself.
  const onMessage = (event: MessageEvent) => {
    if (event.source === (host as unknown) && asksForHeight(event.data)) sendHeight.soon();
  };
  view.addEventListener('message', onMessage);

  return {
    resize(height) {
      if (height === lastHeight || !(height > 0)) return;
      if (lastHeight === 0) repeats = REPEAT_MS.map((ms) => setTimeout(sendHeight.soon, ms));
      lastHeight = height;
      sendHeight.now();
    },
    error({ code, message, shown, fatal }) {
      if (shown === 'console') return;
      post({ whistlestop: 1, type: 'error', code, message: message.slice(0, 500), fatal });
    },
    connect(options) {
      const stopReporting = reportTime(post, options);
      const stopFollowing = followHost(view, options);
      const end = () => {
        stopReporting();
        stopFollowing();
        connections.delete(end);
      };
      connections.add(end);
      return end;
    },
    updated({ story, passages, lang }) {
      post({ whistlestop: 1, type: 'updated', ...storyInfo(story, lang), passages });
    },
    destroy() {
      for (const end of [...connections]) end();
      view.removeEventListener('message', onMessage);
      sendHeight.cancel();
      for (const timer of repeats) clearTimeout(timer);
    },
  };
}

const NO_HOST: HostLink = {
  resize: () => {},
  error: () => {},
  connect: () => () => {},
  updated: () => {},
  destroy: () => {},
};
