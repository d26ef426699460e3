import { afterEach, describe, expect, it, vi } from 'vitest';
import { siteBasemap } from '../../../../src/map/basemap/basemap-folder.ts';
import { node, root, toElement } from '../../../../src/map/svg/draw/svg-node.ts';
import { pngBlob, savePicture, svgBlob } from '../../../../src/map/svg/export/save-picture.ts';
import { sampleJourney } from '../../../unit/map/journeys.ts';

const journey = sampleJourney();
const moment = { journey, lang: 'en', clock: 'local', t: journey.best.from[1] as number } as const;
const basemapFolder = siteBasemap(new URL('/basemap/', location.origin).href);

const square = root({ width: 40, height: 20, viewBox: '0 0 40 20' }, [
  node('rect', { width: 40, height: 20, fill: '#d3301d' }),
]);

afterEach(() => {
  vi.restoreAllMocks();
});

/** Presses links in place of the browser, and keeps what they would save. */
function caught() {
  const saved: { name: string; blob: Promise<Blob> }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, blob: fetch(this.href).then((answer) => answer.blob()) });
  });
  return saved;
}

describe('a drawing in the page', () => {
  it('is made of elements, whatever its texts say', () => {
    const text = '<img src=x onerror=alert(1)>';
    const made = toElement(root({ width: 4 }, [node('text', { 'aria-label': text }, [text])]));
    expect(made).toBeInstanceOf(SVGSVGElement);
    expect(made.querySelector('img')).toBeNull();
    expect(made.textContent).toBe(text);
    expect(made.firstElementChild?.getAttribute('aria-label')).toBe(text);
  });
});

describe('a picture to save', () => {
  it('is painted in its colours, as sharp as asked', async () => {
    const bitmap = await createImageBitmap(await pngBlob(square, 2));
    expect([bitmap.width, bitmap.height]).toEqual([80, 40]);
    const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    expect([...context.getImageData(0, 0, 1, 1).data]).toEqual([0xd3, 0x30, 0x1d, 0xff]);
  });

  it('is sound XML', async () => {
    const text = await svgBlob(square).text();
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(documentElement.tagName).toBe('svg');
    expect(documentElement.querySelector('parsererror')).toBeNull();
  });

  it('is saved with its fonts, under a name of story and time', async () => {
    const saved = caught();
    await savePicture(moment, 'svg', basemapFolder);
    expect(saved.map(({ name }) => name)).toEqual(['sample-2020-06-01-11-00.svg']);
    const text = await (await saved[0]?.blob)?.text();
    expect(text).toContain('@font-face');
    expect(text).toContain('A sample');
    await savePicture(moment, 'png', basemapFolder);
    const { width, height } = await createImageBitmap((await saved[1]?.blob) as Blob);
    expect([width, height]).toEqual([2400, 1350]);
  });

  it('is not made where there is no land to draw', async () => {
    const saved = caught();
    const nowhere = siteBasemap(new URL('/no-such-folder/', location.origin).href);
    await expect(savePicture(moment, 'svg', nowhere)).rejects.toThrow(/world\.json/);
    expect(saved).toEqual([]);
  });
});
