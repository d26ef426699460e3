import { useEffect, useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { talkNow } from '../talk/monotonic-clock.ts';
import type { TalkState } from '../talk/talk-channel.ts';
import { elapsed } from '../talk/talk-clock.ts';
import { formatDuration, scheduleOf, scheduleText } from './schedule.ts';

interface TalkTimesProps {
  readonly state: Omit<TalkState, 'slide'>;
  /** How many slides there are. */
  readonly count: number;
  /** Planned length; null where there is none. */
  readonly minutes: number | null;
}

/** The clocks of a talk: its timer, the time of day, the slides left, and whether it is on time. */
export function TalkTimes({ state, count, minutes }: TalkTimesProps) {
  const now = useNow();
  const ms = elapsed(state.clock, now.talk);
  const left = count - 1 - state.index;
  const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(now.wall);
  return (
    <dl className="notes-times">
      <div>
        <dt>
          {t(state.clock.since === null ? 'presenter.timer-label-paused' : 'presenter.timer')}
        </dt>
        <dd>{formatDuration(ms)}</dd>
      </div>
      <div>
        <dt>{t('presenter.time-now')}</dt>
        <dd>{timeOfDay}</dd>
      </div>
      <div>
        <dt>{t('presenter.slides-left', { count: left })}</dt>
        <dd>{left}</dd>
      </div>
      {minutes !== null && (
        <div>
          <dt>{t('presenter.schedule', { minutes: String(minutes) })}</dt>
          <dd>{ms === 0 ? '–' : scheduleText(scheduleOf(state.index, count, ms, minutes))}</dd>
        </div>
      )}
    </dl>
  );
}

interface Now {
  /** The system's time, epoch ms. */
  readonly wall: number;
  /** See `talkNow`. */
  readonly talk: number;
}

const readNow = (): Now => ({ wall: Date.now(), talk: talkNow() });

/** The time, updated every second. */
function useNow(): Now {
  const [now, setNow] = useState(readNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(readNow()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
