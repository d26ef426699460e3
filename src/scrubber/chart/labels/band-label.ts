import type { Rect } from '../../../geo/rect.ts';
import { type MessageKey, t as message } from '../../../i18n/translate.ts';
import type { Mode } from '../../../story/model.ts';
import type { Journey } from '../../../timeline/journey.ts';
import { newPosition, positionAt } from '../../../timeline/position-at.ts';
import type { MeasureLabel } from '../../../ui/text/measure-text.ts';
import type { Panel } from '../axis/axis.ts';

/** Names the band once, beside it. `x` is where the text starts, `y` its baseline. Px. */
export interface BandLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface BandLabelOptions {
  readonly journey: Journey;
  /** The chapter to look in: the first one of the journey. */
  readonly panel: Panel | undefined;
  readonly toPx: (t: number) => number;
  readonly yOf: (km: number) => number;
  readonly measure: MeasureLabel;
  readonly em: number;
  /** True for a box that something else covers. */
  readonly taken: (box: Rect) => boolean;
}

const WORD = {
  train: 'scrubber.band-train',
  car: 'scrubber.band-car',
  foot: 'scrubber.band-foot',
  ship: 'scrubber.band-ship',
  plane: 'scrubber.band-plane',
  unknown: 'scrubber.band-foot',
} as const satisfies Record<Mode, MessageKey>;

const SAMPLES = 60;

/** Looks for room for the text next to the band, where the band is widest if possible. */
export function placeBandLabel(options: BandLabelOptions): BandLabel | null {
  const { journey, panel, toPx, yOf, measure, em, taken } = options;
  if (!panel) return null;
  const where = newPosition();
  const samples = Array.from({ length: SAMPLES }, (_, i) => {
    const t = panel.t0 + ((i + 0.5) / SAMPLES) * (panel.t1 - panel.t0);
    const { from, to } = positionAt(journey, t, where);
    const [a, b] = [yOf(from.y), yOf(to.y)];
    return { t, s: from.s, x: toPx(t), top: Math.min(a, b), bottom: Math.max(a, b) };
  });
  // A band of a few px needs no name.
  const wide = samples.filter(({ top, bottom }) => bottom - top > 0.75 * em);
  wide.sort((a, b) => b.bottom - b.top - (a.bottom - a.top));
  for (const { s, x, top, bottom } of wide) {
    const mode = journey.stretches.find(({ s1 }) => s1 > s)?.mode ?? 'train';
    const text = message(WORD[mode]);
    const width = measure(text);
    // Below the band to the right, where a rising line leaves room; else above it to the left.
    const places = [
      { left: x + 0.2 * em, top: bottom + 0.1 * em },
      { left: x - 0.2 * em - width, top: top - 1.25 * em },
    ];
    for (const { left, top } of places) {
      const box = { left, right: left + width, top, bottom: top + 1.15 * em };
      const inside = box.left >= panel.x0 && box.right <= panel.x1;
      const onBand = samples.some(
        (at) => at.x > box.left && at.x < box.right && at.bottom > box.top && at.top < box.bottom,
      );
      if (inside && !onBand && !taken(box)) return { text, x: left, y: top + 0.9 * em };
    }
  }
  return null;
}
