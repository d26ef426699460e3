import { type FrameMessage, MESSAGE_INTERVAL_MS } from '../../../embed-host/frame/messages.ts';
import { throttle } from '../../../embed-host/throttle.ts';
import type { Playback } from '../../../playback/playback.ts';
import { localize } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import { passageAt } from '../../../timeline/passage-at.ts';
import { stepAt, stepsOf } from '../../../timeline/steps.ts';

export interface ReportOptions {
  readonly story: Story;
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
  const steps = stepsOf(story);
  post({
    ...{ whistlestop: 1, type: 'ready', story: story.slug, title: localize(story.title, lang) },
    stops: steps.map(({ id, title, t }) => ({ id, title: localize(title, lang), t })),
  });

  let sent = { t: Number.NaN, passage: null as string | null, playing: false };
  const sendTime = throttle(MESSAGE_INTERVAL_MS, () => {
    const { t, playing } = playback.getState();
    const passage = passageAt(story, t);
    if (t === sent.t && playing === sent.playing) return;
    sent = { t, passage, playing };
    const stop = steps[stepAt(steps, t)]?.id ?? null;
    post({ whistlestop: 1, type: 'time', t, stop, passage, playing });
  });
  sendTime.now();
  const unsubscribe = playback.subscribe(() => {
    const { t } = playback.getState();
    if (passageAt(story, t) === sent.passage) sendTime.soon();
    else sendTime.now();
  });
  return () => {
    unsubscribe();
    sendTime.cancel();
  };
}
