import { type RefObject, useLayoutEffect, useState } from 'react';
import { watchFaces } from '../ui/text/faces.ts';
import { type MeasureLabel, measureTextIn } from '../ui/text/measure-text.ts';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Font size, px. */
  readonly em: number;
  readonly measure: MeasureLabel;
}

/** The size of an element and its text, kept up to date; null until it is laid out. */
export function useChartSize(ref: RefObject<HTMLElement | null>): ChartSize | null {
  const [size, setSize] = useState<ChartSize | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = () => {
      const width = Math.floor(element.clientWidth);
      const height = Math.floor(element.clientHeight);
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      if (width === 0 || height === 0) return;
      setSize((old) =>
        old && old.width === width && old.height === height && old.em === em
          ? old
          : { width, height, em, measure: measureTextIn(element) },
      );
    };
    // Another face changes text widths but not the element's size.
    const fonts = () => setSize((old) => old && { ...old, measure: measureTextIn(element) });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    const unwatch = watchFaces(fonts);
    return () => {
      observer.disconnect();
      unwatch();
    };
  }, [ref]);
  return size;
}
