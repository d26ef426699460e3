import { useEffect, useRef } from 'react';
import type { Playback } from '../../../playback/playback.ts';
import { localize } from '../../../story/localize.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import { statusLine } from '../../../timeline/format/status-line.ts';
import type { Journey } from '../../../timeline/journey.ts';
import { type Step, stepAt } from '../../../timeline/steps.ts';

interface AnnouncerProps {
  journey: Journey;
  steps: readonly Step[];
  playback: Playback;
  clock: Clock;
  lang: string;
}

/**
 * Announces the stop at which the clock has stopped, to screen readers. Silent while playing and while the
 * timeline moves the clock: its slider announces the value itself.
 */
export function Announcer({ journey, steps, playback, clock, lang }: AnnouncerProps) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let announced = stepAt(steps, playback.getState().t);
    return playback.subscribe(() => {
      const { t, playing, settled, by } = playback.getState();
      if (playing || !settled) return;
      const index = stepAt(steps, t);
      const step = steps[index];
      if (index === announced || !step) return;
      announced = index;
      if (by === 'scrub' || document.activeElement?.role === 'slider' || !ref.current) return;
      const { when } = statusLine(journey, t, clock, lang);
      ref.current.textContent = `${localize(step.title, lang)}, ${when}`;
    });
  }, [journey, steps, playback, clock, lang]);
  return <p className="ui-hidden" role="status" aria-live="polite" ref={ref} lang={lang} />;
}
