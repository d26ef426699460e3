/** Measures text width in px without a layout of the page. */
export type MeasureText = (text: string, bold?: boolean) => number;

/** Measures in the font of `element` and caches the widths. All digits count as wide as 0. */
export function measureTextIn(element: Element): MeasureText {
  const { fontFamily, fontSize } = getComputedStyle(element);
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return (words, bold = false) => {
    const text = words.replace(/\d/g, '0');
    const key = bold ? `b${text}` : text;
    let width = widths.get(key);
    if (width === undefined) {
      // A long drag measures many dates, so the cache is bounded.
      if (widths.size > 2000) widths.clear();
      if (context) context.font = `${bold ? 600 : 400} ${fontSize} ${fontFamily}`;
      width = context?.measureText(text).width ?? text.length * Number.parseFloat(fontSize) * 0.6;
      widths.set(key, width);
    }
    return width;
  };
}
