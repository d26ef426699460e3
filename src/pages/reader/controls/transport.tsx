import { useEffect, useRef, useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import type { Playback } from '../../../playback/playback.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import { placeText, statusLine } from '../../../timeline/format/status-line.ts';
import type { Journey } from '../../../timeline/journey.ts';

import { Button } from '../../../ui/controls/button.tsx';
import { FollowButton, type FollowLive } from '../../follow-live.tsx';
import { PlayControls } from '../../play-controls.tsx';

import type { Stepper } from '../../stepper.ts';
import { SpeedMenu } from './speed-menu.tsx';
import './controls.css';

interface TransportProps {
  journey: Journey;
  playback: Playback;
  stepper: Stepper;
  clock: Clock;
  lang: string;
  follow: FollowLive | null;
  /** True if the timeline is folded and shows the position itself; null while that is unknown. */
  folded: boolean | null;
  /** The menu of a small screen, which has no room for the controls beside play. */
  onMenu: () => void;
}

/** Play, previous and next stop, speed, and the readout of the clock. */
export function Transport({
  journey,
  playback,
  stepper,
  clock,
  lang,
  follow,
  folded,
  onMenu,
}: TransportProps) {
  return (
    <PlayControls className="reader-transport" {...{ playback, stepper }}>
      <FollowButton follow={follow} words />
      <SpeedMenu playback={playback} />
      <Button className="reader-menu" icon="menu" label={t('reader.menu')} onClick={onMenu} />
      {!folded && <ClockReadout {...{ journey, playback, clock, lang }} />}
    </PlayControls>
  );
}

/** Time and position. They change many times a second while playing, so React does not render them. */
function ClockReadout({
  journey,
  playback,
  clock,
  lang,
}: Omit<TransportProps, 'stepper' | 'follow' | 'folded' | 'onMenu'>) {
  const when = useRef<HTMLSpanElement>(null);
  const [first] = useState(() => statusLine(journey, playback.getState().t, clock, lang));
  const where = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let minute = Number.NaN;
    function write(): void {
      const { t, playing, dwelling, settled } = playback.getState();
      // When the clock stops, always: the name of a stop holds for its exact instant, not for its minute.
      const stopped = settled && (!playing || dwelling);
      const now = Math.floor(t / 60_000);
      if (now === minute && !stopped) return;
      minute = stopped ? Number.NaN : now;
      const words = statusLine(journey, t, clock, lang);
      if (when.current) when.current.textContent = words.when;
      if (where.current) where.current.textContent = placeText(words);
    }
    write();
    return playback.subscribe(write);
  }, [journey, playback, clock, lang]);
  return (
    <p className="reader-now" lang={lang} aria-live="off">
      <span className="reader-when" ref={when} suppressHydrationWarning>
        {first.when}
      </span>{' '}
      <span className="reader-where" ref={where} suppressHydrationWarning>
        {placeText(first)}
      </span>
    </p>
  );
}
