import { describe, expect, test } from 'vitest';
import { backgroundStart, backgroundTab } from '../../../../src/scrubber/background-tab.ts';
import { buildAxis } from '../../../../src/scrubber/chart/axis/axis.ts';
import { buildTimeScale } from '../../../../src/timeline/time-scale.ts';

const chapter = (id: string, from: number, share: number, background: boolean) => {
  return { id, title: { en: id }, from, to: from + 1000, share, background };
};
const scale = buildTimeScale({
  chapters: [
    chapter('father', 0, 0.1, true),
    chapter('summits', 5000, 0.1, true),
    chapter('journey', 10_000, 0.6, false),
    chapter('home', 11_000, 0.2, false),
  ],
});
const size = { left: 40, right: 1040, gutter: 10 };
const axisOf = (open: boolean) =>
  buildAxis(scale, { ...size, tab: backgroundTab(scale, { em: 12, open, slim: true }) });

describe('a folded background', () => {
  test('leaves the whole axis to the journey', () => {
    const { panels, toPx } = axisOf(false);
    expect(panels.map(({ chapter: { id } }) => id)).toEqual(['journey', 'home']);
    expect([panels[0]?.x0, panels[1]?.x1]).toEqual([40, 1040]);
    expect(toPx(10_500)).toBeCloseTo(40 + 375);
    expect(panels[0]?.breakBefore).toBe(false);
  });

  test('is not reached by a drag along the axis', () => {
    expect(axisOf(false).toTime(5)).toBe(10_000);
  });

  test('shows the playhead in its tab', () => {
    expect(axisOf(false).toPx(500)).toBeCloseTo(14.4);
  });

  test('has a tab that leaves a string line its width, and beside a slim track has room for a year', () => {
    const widthOf = (slim: boolean) => backgroundTab(scale, { em: 12, slim })?.x1 ?? 0;
    expect(widthOf(false)).toBeLessThanOrEqual(12);
    expect(widthOf(true)).toBeCloseTo(28.8);
  });
});

test('the tab says when the background begins: its year, or its month where the year is that of the journey', () => {
  const told = (...from: string[]) => toldIn('en', ...from);
  const toldIn = (lang: string, ...from: string[]) => {
    const [background, journey] = from.map((day) => Date.parse(day));
    const chapters = [
      chapter('before', background ?? 0, 0.5, true),
      chapter('all', journey ?? 0, 0.5, false),
    ];
    return backgroundStart(buildTimeScale({ chapters }), 'Africa/Cairo', lang);
  };
  expect(told('2001-07-26', '2019-04-23')).toBe('2001');
  expect(told('1937-03-17', '1937-05-20')).toBe('Mar');
  expect(toldIn('ko', '2001-07-26', '2019-04-23')).toBe('2001');
  expect(toldIn('ru', '2001-07-26', '2019-04-23')).toBe('2001');
  // Midnight in Cairo, and still the old year in UTC.
  expect(told('2023-01-01T00:00+02:00', '2024-03-02')).toBe('2023');
});

describe('an open background', () => {
  test('has two fifths of the axis, and its chapters share it', () => {
    const { panels, toTime } = axisOf(true);
    expect(panels).toHaveLength(4);
    // Two breaks, of 10 px each.
    expect(panels[0]?.x1).toBeCloseTo(40 + 0.2 * 980);
    expect(panels[2]?.x0).toBeCloseTo(40 + 0.4 * 980 + 20);
    expect(toTime(40)).toBe(0);
  });
});

test('a story without background has no tab', () => {
  const plain = buildTimeScale({ chapters: [chapter('all', 0, 1, false)] });
  expect(backgroundTab(plain, { em: 12 })).toBeNull();
});
