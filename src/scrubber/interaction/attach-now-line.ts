import { isolated } from '../../i18n/direction.ts';
import { t as message } from '../../i18n/translate.ts';
import type { Story } from '../../story/model.ts';
import { type Clock, zoneOf } from '../../timeline/clocks/zones.ts';
import { formatTime } from '../../timeline/format/format-time.ts';
import { nowMs } from '../../timeline/live-now.ts';
import type { Axis } from '../chart/axis/axis.ts';
import type { ChartSize } from '../use-chart-size.ts';
import { placeNowLabel, type Span } from './place-now-label.ts';

/** Tells the label where the playhead's readout is, px; null where there is none. Cheap: runs per frame. */
type KeepClear = (readout: Span | null) => void;

interface NowLineOptions extends ChartSize {
  readonly parts: { readonly line: HTMLElement; readonly label: HTMLElement };
  readonly story: Story;
  readonly axis: Axis;
  readonly clock: Clock;
  readonly lang: string;
  readonly taken: readonly Span[];
}

const MINUTE = 60_000;

/** Draws the line at now, and again each minute, until the story is no longer live. */
export function attachNowLine(options: NowLineOptions): {
  readonly keepClear: KeepClear;
  readonly detach: () => void;
} {
  const { story, axis, clock, lang, taken, width, em, measure } = options;
  const { line, label } = options.parts;
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** Of the line; null while it is hidden. */
  let x: number | null = null;
  let long = 0;
  let readout: Span | null = null;
  let shownAt: number | null = null;

  const placeLabel = () => {
    const at = x === null ? null : placeNowLabel(x, long, 0.4 * em, [0, width], readout, taken);
    if (at === shownAt) return;
    shownAt = at;
    label.hidden = at === null;
    if (at !== null) label.style.transform = `translateX(${at}px)`;
  };

  const draw = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const now = nowMs();
    const isLive = story.live !== null && now < story.live.until;
    const isShown = isLive && axis.panels.some(({ t0, t1 }) => t0 <= now && now <= t1);
    line.hidden = !isShown;
    x = isShown ? Math.round(axis.toPx(now)) : null;
    if (x !== null) {
      line.style.transform = `translateX(${x}px)`;
      const time = formatTime(now, zoneOf(story, clock, now), lang);
      const text = isolated(message('scrubber.now', { time }));
      if (label.textContent !== text) label.textContent = text;
      long = measure(text, true);
    }
    placeLabel();
    if (isLive && !document.hidden) timer = setTimeout(draw, MINUTE - (now % MINUTE));
  };

  draw();
  document.addEventListener('visibilitychange', draw);
  return {
    keepClear: (span) => {
      readout = span;
      if (x !== null) placeLabel();
    },
    detach: () => {
      document.removeEventListener('visibilitychange', draw);
      if (timer !== null) clearTimeout(timer);
    },
  };
}
