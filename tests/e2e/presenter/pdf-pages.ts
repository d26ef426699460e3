import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** A page of a PDF: what stands on it. Lengths in points, from the page's lower left corner. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWords[];
  /** Lines and areas drawn, by the colour that they are drawn in. */
  readonly painted: ReadonlyMap<string, number>;
}

interface PdfWords {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the lowest and the highest letters that the face has. */
  readonly bottom: number;
  readonly top: number;
}

/** Reads a PDF as a viewer would. */
export async function readPdf(file: Buffer): Promise<PdfPage[]> {
  const { OPS } = await getResolvedPDFJS();
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const pages: PdfPage[] = [];
  for (let i = 1; i <= pdf.numPages; i += 1) {
    const page = await pdf.getPage(i);
    const [, , width = 0, height = 0] = page.view;
    const { items, styles } = await page.getTextContent();
    const words = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, left = 0, base = 0] = item.transform as number[];
      const style = styles[item.fontName];
      // A variable face is told without its measures.
      const ascent = Number.isFinite(style?.ascent) ? (style?.ascent ?? 0) : 0.8;
      const descent = Number.isFinite(style?.descent) ? (style?.descent ?? 0) : -0.2;
      return [
        {
          text: item.str,
          ...{ left, right: left + item.width },
          ...{ bottom: base + descent * size, top: base + ascent * size },
        },
      ];
    });
    const painted = new Map<string, number>();
    const { fnArray, argsArray } = await page.getOperatorList();
    let colour = '';
    for (const [at, what] of fnArray.entries()) {
      if (what === OPS.setFillRGBColor || what === OPS.setStrokeRGBColor)
        colour = String(argsArray[at]);
      if (what === OPS.constructPath) painted.set(colour, (painted.get(colour) ?? 0) + 1);
    }
    pages.push({ width, height, words, painted });
  }
  await pdf.cleanup();
  return pages;
}
