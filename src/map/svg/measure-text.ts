import { FONTS } from './draw/draw-text.ts';
import { estimateWidth, type Measure } from './draw/text-width.ts';

/** Measures texts in the page's fonts; estimates them where the browser gives no canvas. */
export function canvasMeasure(): Measure & {
  /** To be called when other fonts have loaded. */ forget(): void;
} {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  const measure: Measure = (text, size, weight) => {
    if (!context) return estimateWidth(text, size, weight);
    const key = `${weight} ${size} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = `${weight} ${size}px ${FONTS}`;
    const { width } = context.measureText(text);
    // Story after story has other names; none is worth keeping for ever.
    if (known.size > 2000) known.clear();
    known.set(key, width);
    return width;
  };
  return Object.assign(measure, { forget: () => known.clear() });
}
