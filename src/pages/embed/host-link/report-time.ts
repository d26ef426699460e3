import {
  type FrameMessage,
  MESSAGE_INTERVAL_MS,
  type StoryInfo,
} from '../../../embed-host/frame/messages.ts';
import { throttle } from '../../../embed-host/throttle.ts';
import type { Playback } from '../../../playback/playback.ts';
import { localize } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import { passageAt } from '../../../timeline/passage-at.ts';
import { stepAt, stepsOf } from '../../../timeline/steps.ts';

export interface ReportOptions {
  /** Its version of now. */
  readonly story: () => Story;
  readonly playback: Playback;
  /** The language of titles. */
  readonly lang: string;
}

/**
 * Sends `ready`, then `time` whenever the moment changes: at most ten a second, and each new passage at
 * once. Returns what stops it.
 */
export function reportTime(
  post: (message: FrameMessage) => void,
  { story, playback, lang }: ReportOptions,
): () => void {
  post({ whistlestop: 1, type: 'ready', ...storyInfo(story(), lang) });

  let sent = { t: Number.NaN, passage: null as string | null, playing: false };
  const sendTime = throttle(MESSAGE_INTERVAL_MS, () => {
    const { t, playing } = playback.getState();
    const passage = passageAt(story(), t);
    if (t === sent.t && playing === sent.playing) return;
    sent = { t, passage, playing };
    const steps = stepsOf(story());
    const stop = steps[stepAt(steps, t)]?.id ?? null;
    post({ whistlestop: 1, type: 'time', t, stop, passage, playing });
  });
  sendTime.now();
  const unsubscribe = playback.subscribe(() => {
    const { t } = playback.getState();
    if (passageAt(story(), t) === sent.passage) sendTime.soon();
    else sendTime.now();
  });
  return () => {
    unsubscribe();
    sendTime.cancel();
  };
}

/** What a host learns of a story. */
export function storyInfo(story: Story, lang: string): StoryInfo {
  return {
    ...{ story: story.slug, title: localize(story.title, lang) },
    stops: stepsOf(story).map(({ id, title, t }) => ({ id, title: localize(title, lang), t })),
  };
}
