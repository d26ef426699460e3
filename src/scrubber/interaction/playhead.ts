import { isolated } from '../../i18n/direction.ts';
import { t as message } from '../../i18n/translate.ts';
import type { Playback } from '../../playback/playback.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import { type Clock, zoneOf } from '../../timeline/clocks/zones.ts';
import { formatCalendar, formatDateRange } from '../../timeline/format/format-calendar.ts';
import { dateOnly } from '../../timeline/format/format-known.ts';
import { formatPlainDate, formatTime } from '../../timeline/format/format-time.ts';
import { valueText } from '../../timeline/format/position-text.ts';
import type { Journey } from '../../timeline/journey.ts';
import { newPosition, positionAt } from '../../timeline/position-at.ts';
import type { TimeScale } from '../../timeline/time-scale.ts';
import type { MeasureLabel } from '../../ui/text/measure-text.ts';
import { type Axis, clamp } from '../chart/axis/axis.ts';

/** The elements that move with the clock. All are placed at the upper left corner and moved by transforms. */
interface PlayheadParts {
  readonly slider: HTMLElement;
  /** The vertical line, which contains the readout. */
  readonly playhead: HTMLElement;
  readonly readout: HTMLElement;
  /** Clips the travelled copy at the playhead. */
  readonly pane: HTMLElement;
  readonly copy: HTMLElement;
  /** The traveller on the line, and the band of its possible positions. */
  readonly traveller: HTMLElement | null;
  readonly band: HTMLElement | null;
}

/** The string line: px of a chart km, and the px range in which the traveller is shown. */
export interface DrawnLine {
  readonly yOf: (km: number) => number;
  readonly shown: readonly [x0: number, x1: number];
}

export interface PlayheadOptions {
  readonly parts: PlayheadParts;
  readonly axis: Axis;
  readonly width: number;
  readonly em: number;
  readonly measure: MeasureLabel;
  /** The string line; null where the timeline is folded. */
  readonly line: DrawnLine | null;
  readonly journey: Journey;
  readonly scale: TimeScale;
  readonly playback: Playback;
  readonly clock: Clock;
  readonly lang: string;
  readonly now: () => number;
  /** Called per frame with the readout's left and right edge, px; null where it is no text. */
  readonly onReadout: (span: readonly [x0: number, x1: number] | null) => void;
  /** Called with the instant (epoch ms) as often as the slider's value text is updated. */
  readonly onValueText: (t: number) => void;
}

/** Minimum interval between updates of the value text while the clock moves: screen readers may speak each one. */
const ANNOUNCE_MS = 250;
/** In longer chapters the readout is a date. */
const DATED_MS = 3 * 24 * 3_600_000;
const MINUTE = 60_000;

/**
 * Moves the playhead on every frame without a React render: one subscription, transforms only, no
 * layout reads. Returns a function that unsubscribes.
 */
export function attachPlayhead(options: PlayheadOptions): () => void {
  const {
    axis,
    width,
    em,
    measure,
    line,
    journey,
    scale,
    playback,
    clock,
    lang,
    now,
    onReadout,
    onValueText,
  } = options;
  const { slider, playhead, readout, pane, copy, traveller, band } = options.parts;
  const ratio = devicePixelRatio || 1;
  // Beside the tab of the background, not under it.
  const left = Math.max(0, (axis.panels[0]?.x0 ?? 0) - em);
  const where = newPosition();
  let minute = Number.NaN;
  let shownText = '';
  let half = 0;
  let shownOffset = Number.NaN;
  let announcedAt = Number.NEGATIVE_INFINITY;

  const draw = () => {
    const { t, playing, dwelling, settled } = playback.getState();
    // On whole device px the line stays sharp.
    const x = Math.round(axis.toPx(t) * ratio) / ratio;
    playhead.style.transform = `translateX(${x}px)`;
    pane.style.transform = `translateX(${x - width}px)`;
    copy.style.transform = `translateX(${width - x}px)`;
    if (traveller && band && line) {
      const { yOf, shown } = line;
      const hidden = x < shown[0] || x > shown[1];
      traveller.hidden = hidden;
      band.hidden = hidden;
      if (!hidden) {
        positionAt(journey, t, where);
        const a = yOf(where.from.y);
        const b = yOf(where.to.y);
        traveller.style.transform = `translate(${x}px, ${yOf(where.best.y)}px)`;
        band.style.transform = `translate(${x}px, ${Math.min(a, b)}px) scaleY(${Math.abs(a - b)})`;
      }
    }
    // Always update when the clock pauses: a stop's time range applies at its exact instant, not for the whole minute.
    const pauses = settled && (!playing || dwelling);
    if (pauses || Math.floor(t / MINUTE) !== minute) {
      minute = pauses ? Number.NaN : Math.floor(t / MINUTE);
      const text = isolated(readoutText(t, axis, journey, clock, lang));
      if (text !== shownText) readout.textContent = text;
      shownText = text;
      // The folded timeline has a knob instead, which may touch the edge.
      half = line ? measure(text, true) / 2 + 0.6 * em : 0;
    }
    const off = clamp(x, left + half, width - half) - x;
    if (off !== shownOffset) readout.style.transform = `translateX(calc(-50% + ${off}px))`;
    shownOffset = off;
    onReadout(line ? [x + off - half, x + off + half] : null);
    const time = now();
    if ((settled && !playing) || time - announcedAt >= ANNOUNCE_MS) {
      announcedAt = time;
      set('aria-valuenow', String(Math.round(scale.toX(t) * 10_000) / 10));
      set('aria-valuetext', valueText(journey, t, clock, lang));
      onValueText(t);
    }
  };

  // Screen readers may speak at each write, so an unchanged value is not written.
  const set = (name: string, value: string) => {
    if (slider.getAttribute(name) !== value) slider.setAttribute(name, value);
  };

  set('aria-valuemin', '0');
  set('aria-valuemax', '1000');
  draw();
  return playback.subscribe(draw);
}

function readoutText(
  t: number,
  { panels }: Axis,
  { story }: Journey,
  clock: Clock,
  lang: string,
): string {
  const zone = zoneOf(story, clock, t);
  const panel = panels.findLast(({ t0 }) => t0 <= t) ?? panels[0];
  const from = story.stops.find((stop) => stop.from.best === t)?.from;
  if (from?.date && from.precision === 'range') return formatDateRange(from.date, lang);
  if (from?.date) return formatCalendar(from.date, lang, null, false);
  const day = dateOnly(story, t, zone, lang, false);
  if (day !== null) return day;
  const dated = !panel || panel.t1 - panel.t0 > DATED_MS || t > panel.t1;
  if (dated) return formatPlainDate(t, zone, lang);
  if (from?.precision === 'range') {
    return message('scrubber.time-range', {
      from: formatTime(from.earliest, zone, lang),
      to: formatTime(from.latest, zone, lang),
    });
  }
  const time = formatTime(t, zone, lang);
  const phrase = from && TIME_BASIS[from.basis].phrase;
  return phrase ? message(phrase, { time }) : time;
}
