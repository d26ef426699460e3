import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLabels } from '../../../../../src/map/labels/basemap-labels.ts';
import { PALETTES } from '../../../../../src/map/style/palette.ts';
import { drawLabels } from '../../../../../src/map/svg/draw/draw-labels.ts';
import type { SvgNode } from '../../../../../src/map/svg/draw/svg-node.ts';
import { estimateWidth } from '../../../../../src/ui/text/text-width.ts';

const kinds = ['sea', 'city', 'station', 'island', 'cape', 'bay', 'lake', 'river'];
const anyLabels = fc.array(
  fc.record({
    k: fc.constantFrom(...kinds),
    rank: fc.integer({ min: 1, max: 7 }),
    lon: fc.double({ min: 9, max: 11, noNaN: true }),
    lat: fc.double({ min: 29, max: 31, noNaN: true }),
    en: fc.constantFrom('Aland', 'The Long Sea of Quiet', 'B', 'Vladivostok', '평양', 'Уссурийск'),
  }),
  { maxLength: 60 },
);

function drawn(
  labels: unknown[],
  zoom: number,
  taken: readonly Box[] = [],
  route: number[] = [],
): SvgNode[] {
  const features = labels.map((label) => {
    const { lon, lat, ...properties } = label as { lon: number; lat: number };
    return { properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
  });
  return drawLabels({
    labels: readLabels({ features }),
    basemap: { world: [], region: null, near: 8 },
    frame: { width: 700, height: 500, center: [10, 30], zoom },
    palette: PALETTES.light,
    lang: 'en',
    named: [],
    taken,
    route,
    measure: estimateWidth,
  });
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The box of a text, worked out from what is drawn alone. */
function boxOf(node: SvgNode): Box {
  const text = node.tag === 'text' ? node : (node.children.find(isText) as SvgNode);
  const { x = 0, y = 0, 'font-size': size, 'letter-spacing': gap = 0 } = text.attrs;
  const lines = text.children.map((child) =>
    typeof child === 'string'
      ? { x, y, text: child }
      : { ...child.attrs, text: `${child.children}` },
  ) as { x: number; y: number; text: string }[];
  const weight = Number(text.attrs['font-weight'] ?? 400);
  const boxes = lines.map((line) => {
    const wide =
      estimateWidth(line.text, Number(size), weight) + Number(gap) * (line.text.length - 1);
    const anchor = text.attrs['text-anchor'] ?? 'start';
    const left = line.x - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
    return { left, right: left + wide, top: line.y - 0.7 * Number(size), bottom: line.y };
  });
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

const isText = (child: SvgNode | string) => typeof child !== 'string' && child.tag === 'text';
const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the basemap’s names', () => {
  it('never lie on one another, nor on what is taken, and are never cut', () => {
    const taken = [{ left: 300, top: 200, right: 420, bottom: 230 }];
    fc.assert(
      fc.property(anyLabels, fc.double({ min: 3, max: 9, noNaN: true }), (labels, zoom) => {
        const boxes = [...drawn(labels, zoom, taken).map(boxOf), ...taken];
        boxes.forEach((a, i) => {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.top).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(700);
          expect(a.bottom).toBeLessThanOrEqual(500);
          for (const b of boxes.slice(i + 1))
            expect(meet(a, b), JSON.stringify([a, b])).toBe(false);
        });
      }),
    );
  });

  it('show by rank, and between their own zoom levels', () => {
    const at = { lon: 10, lat: 30, en: 'Aland', k: 'city' };
    expect(drawn([{ ...at, rank: 1 }], 3)).toHaveLength(1);
    expect(drawn([{ ...at, rank: 4 }], 5)).toHaveLength(0);
    expect(drawn([{ ...at, rank: 4 }], 7)).toHaveLength(1);
    expect(drawn([{ ...at, rank: 1, from: 6, to: 9 }], 5)).toHaveLength(0);
    expect(drawn([{ ...at, rank: 1, from: 6, to: 9 }], 8)).toHaveLength(1);
    expect(drawn([{ ...at, rank: 1, from: 6, to: 9 }], 9)).toHaveLength(0);
  });

  it('keep off the route', () => {
    const eastward = Array.from({ length: 60 }, (_, i) => [350 + 5 * i, 250]).flat();
    const sea = { lon: 10, lat: 30, rank: 1, en: 'Sea', k: 'sea' };
    expect(drawn([sea], 6)).toHaveLength(1);
    expect(drawn([sea], 6, [], eastward)).toHaveLength(0);
    // The line is drawn some pixels wide: a name that begins at its middle is covered, too.
    const beneath = eastward.map((at, i) => (i % 2 === 0 ? at - 150 : at + 12));
    expect(drawn([sea], 6, [], beneath)).toHaveLength(0);
    const [town] = drawn([{ ...sea, k: 'city' }], 6, [], eastward);
    expect(boxOf(town as SvgNode).right).toBeLessThan(350);
  });

  it('give room to the more important', () => {
    const at = { lon: 10, lat: 30, k: 'city' };
    const some = [
      { ...at, rank: 3, en: 'Small' },
      { ...at, rank: 1, en: 'Big' },
    ];
    const words = JSON.stringify(drawn(some, 9)[0]);
    expect(words).toContain('Big');
  });
});

it('slants the names of waters, but not in Hangul, which has no italics', () => {
  const styleOf = (en: string) => {
    const [name] = drawn([{ k: 'sea', rank: 1, lon: 10, lat: 30, en }], 6);
    return name?.attrs['font-style'];
  };
  expect(styleOf('East Sea')).toBe('italic');
  expect(styleOf('동해')).toBeUndefined();
});
