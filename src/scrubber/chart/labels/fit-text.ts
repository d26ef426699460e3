import type { MeasureLabel } from '../../../ui/text/measure-text.ts';
import type { Wording } from './callouts.ts';

/** Cuts a text to a width (px): at its first comma or colon if that is enough, otherwise with an ellipsis. */
export function shorten(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const head = beforeComma(text);
  if (measure(head) <= width) return head;
  const words = head.split(' ');
  for (let n = words.length - 1; n > 0; n -= 1) {
    const cut = `${words.slice(0, n).join(' ')} …`;
    if (measure(cut) <= width) return cut;
  }
  let length = head.length;
  while (length > 1 && measure(`${head.slice(0, length).trimEnd()}…`) > width) length -= 1;
  return `${head.slice(0, length).trimEnd()}…`;
}

/** "FEFU campus" of "FEFU campus, Russky Island", "Before" of "Before: the father". */
export function beforeComma(text: string): string {
  return text.split(/[,:，、：]/)[0]?.trim() || text;
}

/** The text on one line and, if it has several words, balanced over two lines. */
export function wordings(text: string, measure: MeasureLabel): Wording[] {
  const whole = { lines: [text], width: measure(text) };
  const words = text.split(' ');
  if (words.length < 2) return [whole];
  const splits = words.slice(1).map((_, i) => {
    const lines = [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')];
    return { lines, width: Math.max(...lines.map((line) => measure(line))) };
  });
  return [whole, splits.reduce((a, b) => (b.width < a.width ? b : a))];
}
