import { describe, expect, test } from 'vitest';
import { overlaps } from '../../../../src/geo/rect.ts';
import { layOutChart } from '../../../../src/scrubber/chart/chart-layout.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../../src/timeline/build-journey.ts';
import { buildTimeScale } from '../../../../src/timeline/time-scale.ts';
import { readStoryFolder } from '../../stories/read-files.ts';

const { story } = parseStory(readStoryFolder('public/stories/vladivostok-2019'));
if (!story) throw new Error('The story cannot be read.');
const EM = 12;
const measure = (text: string) => text.length * 6;
const layOut = (width: number, open = false) =>
  layOutChart({
    ...{ story, journey: buildJourney(story), scale: buildTimeScale(story) },
    ...{ clock: 'local', lang: 'en', width, height: 207, em: EM, measure, open },
  });

describe('the chart of the Vladivostok story', () => {
  test.each([1024, 1440, 1920])('at %i px names its axis and its band', (width) => {
    const { caption, bandLabel, marks } = layOut(width);
    expect(caption.join(' ')).toBe('Distance from Pyongyang');
    expect(bandLabel?.text).toBe('Where the train could have been');
    const { x = 0, y = 0, text = '' } = bandLabel ?? {};
    const box = { left: x, right: x + measure(text), top: y - 0.9 * EM, bottom: y + 0.25 * EM };
    for (const { label } of marks) if (label) expect(overlaps(label.box, box)).toBe(false);
  });

  test('has one row for places that coincide, near its guide line', () => {
    const { names } = layOut(1440);
    expect(names.filter(({ text }) => /Vladivostok|campus/.test(text))).toHaveLength(1);
    for (const { y, at } of names) expect(Math.abs(y - at)).toBeLessThan(0.75 * EM);
  });

  test('has the labels of stops within reach of their dots', () => {
    for (const { step, y, label } of layOut(1440).marks) {
      if (label && step.kind !== 'moment') {
        expect(Math.abs(label.stemY - y)).toBeLessThanOrEqual(3.2 * EM);
      }
    }
  });

  test.each([1024, 1440, 1920])('at %i px has no label on the line of another place', (width) => {
    const { marks, names, bandLabel } = layOut(width);
    for (const { step, y, label } of marks) {
      if (!label || step.kind === 'moment') continue;
      const others = names.filter(({ at }) => Math.abs(at - y) > 1.2 * EM);
      for (const { at } of others) {
        const { top, bottom } = label.box;
        expect(at > top + 2 && at < bottom - 2, `${step.id}: ${label.lines}`).toBe(false);
      }
    }
    for (const { at } of names) expect(Math.abs((bandLabel?.y ?? 0) - 4 - at)).toBeGreaterThan(4);
  });

  test('has no label that reaches into the break between two chapters', () => {
    const { axis, marks } = layOut(1440);
    for (const { x, label } of marks) {
      const panel = axis.panels.find(({ x0, x1 }) => x0 <= x && x <= x1);
      if (!label || !panel) continue;
      expect(label.box.left).toBeGreaterThan(panel.x0 - 4);
      expect(label.box.right).toBeLessThan(panel.x1 + 4);
    }
  });

  test('labels where the journey begins, turns back and ends', () => {
    const said = layOut(1440).marks.flatMap(({ step, label }) => (label ? [step.id] : []));
    expect(said).toContain('pyongyang');
    expect(said).toContain('home');
    expect(said).toContain('vladivostok');
  });

  test('shows moments only while the background is open', () => {
    const moments = (open: boolean) =>
      layOut(1440, open).marks.filter(({ step }) => step.kind === 'moment').length;
    expect(moments(false)).toBe(0);
    expect(moments(true)).toBe(story.moments.length);
  });
});
