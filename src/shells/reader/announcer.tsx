import { useEffect, useRef } from 'react';
import type { Playback } from '../../playback/playback.ts';
import { say } from '../../story/say.ts';
import type { Story } from '../../story/story.ts';
import { type Step, stepAt } from '../../timeline/steps.ts';
import { instantWords } from '../../timeline/words.ts';
import { type Clock, zoneOf } from '../../timeline/zones.ts';

interface AnnouncerProps {
  story: Story;
  steps: readonly Step[];
  playback: Playback;
  clock: Clock;
  lang: string;
}

/**
 * Tells listeners which stop the clock has come to, once it rests there. Silent while it plays, and
 * while the timeline has it: that slider says its value itself.
 */
export function Announcer({ story, steps, playback, clock, lang }: AnnouncerProps) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let told = stepAt(steps, playback.getState().t);
    return playback.subscribe(() => {
      const { t, playing, settled, by } = playback.getState();
      if (playing || !settled) return;
      const index = stepAt(steps, t);
      const step = steps[index];
      if (index === told || !step) return;
      told = index;
      if (by === 'scrub' || !ref.current) return;
      const time = instantWords(t, zoneOf(story, clock, t), lang);
      ref.current.textContent = `${say(step.title, lang)}, ${time}`;
    });
  }, [story, steps, playback, clock, lang]);
  return <p className="ui-hidden" role="status" aria-live="polite" ref={ref} lang={lang} />;
}
