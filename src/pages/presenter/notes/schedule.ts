import { t } from '../../../i18n/translate.ts';

/** "0:42", "12:05", "1:02:30" */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = String(s).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${tail}` : `${m}:${tail}`;
}

type Schedule =
  | { readonly kind: 'on time' }
  | { readonly kind: 'behind' | 'ahead'; readonly minutes: number };

/** A smaller difference is on time. */
const TOLERANCE_MS = 45_000;

/**
 * Whether a talk keeps to its planned length, each slide given an equal share of it.
 *
 * @param done slides before the current one, of `count` in all
 * @param ms milliseconds of talk so far
 * @param minutes planned length
 */
export function scheduleOf(done: number, count: number, ms: number, minutes: number): Schedule {
  const planned = minutes * 60_000;
  const share = planned / Math.max(1, count);
  // A talk is late only once the current slide has used up its share.
  const late = ms - share * (done + 1);
  const early = share * done - ms;
  const off = Math.max(late, early);
  if (off < TOLERANCE_MS) return { kind: 'on time' };
  return {
    kind: late > early ? 'behind' : 'ahead',
    minutes: Math.max(1, Math.round(off / 60_000)),
  };
}

/** "On time", "2 minutes behind" */
export function scheduleText(schedule: Schedule): string {
  if (schedule.kind === 'on time') return t('presenter.on-time');
  const count = schedule.minutes;
  return schedule.kind === 'behind'
    ? t('presenter.behind', { count })
    : t('presenter.ahead', { count });
}
