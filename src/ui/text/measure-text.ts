import type { MeasureText } from './text-width.ts';

/** Measured widths are kept up to this many: labels change with the story, the zoom and the clock. */
const CACHE_SIZE = 2000;

/** Measures on a canvas, without a layout of the page. `fallback` answers if the browser has no canvas. */
export function createMeasureText(fontFamily: string, fallback: MeasureText): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const cache = new Map<string, number>();
  return (text, size, weight) => {
    if (!context) return fallback(text, size, weight);
    const key = `${weight} ${size} ${text}`;
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    context.font = `${weight} ${size}px ${fontFamily}`;
    const { width } = context.measureText(text);
    if (cache.size > CACHE_SIZE) cache.clear();
    cache.set(key, width);
    return width;
  };
}

/** Width of a text in CSS px, in the font of an element. */
export type MeasureLabel = (text: string, bold?: boolean) => number;

/** Measures in the font of `element` at its present size. Every digit counts as 0, so that a clock keeps its width. */
export function measureTextIn(element: Element): MeasureLabel {
  const { fontFamily, fontSize } = getComputedStyle(element);
  const size = Number.parseFloat(fontSize);
  const measure = createMeasureText(fontFamily, (text) => text.length * size * 0.6);
  return (text, bold = false) => measure(text.replace(/\d/g, '0'), size, bold ? 600 : 400);
}
