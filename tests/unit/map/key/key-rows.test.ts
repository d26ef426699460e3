import { describe, expect, it } from 'vitest';
import { basesInView } from '../../../../src/map/key/bases-in-view.ts';
import { basesOf, keyRows } from '../../../../src/map/key/key-rows.ts';
import { sampleJourney } from '../journeys.ts';

const journey = sampleJourney();
const { best, latest } = journey;
const begin = best.to[0] as number;
const halfway = (begin + (best.from[1] as number)) / 2;
const samples = (t: number) => keyRows(journey, basesOf(journey), t).map(({ sample }) => sample);

describe('the key', () => {
  it('explains the lines in view and no others', () => {
    expect(samples(begin - 1e10)).toEqual(expect.arrayContaining(['reported', 'sketched']));
    const rows = keyRows(journey, ['reported'], halfway).map(({ sample }) => sample);
    expect(rows).toContain('reported');
    expect(rows).not.toContain('sketched');
  });

  it('explains the band only while there is one, and names the vehicle', () => {
    const band = keyRows(journey, [], halfway).find(({ sample }) => sample === 'band');
    const { mode } = journey.stretches[0] ?? {};
    expect(band?.text).toBe(`map.key-band-${mode}`);
    expect(samples((latest.to.at(-1) as number) + 1e9)).not.toContain('band');
  });

  it('says how one goes where the line is a sketch', () => {
    const { mode } = journey.stretches.find(({ basis }) => basis === 'sketched') ?? {};
    const row = keyRows(journey, ['sketched'], halfway).find(({ sample }) => sample === 'sketched');
    expect(row?.text).toBe(`map.key-sketched-${mode}`);
  });

  it('explains what stands for background while that is shown', () => {
    const moment = journey.story.moments[0];
    expect(samples(moment?.from ?? 0)).toContain('moment');
  });

  it('never has more than four rows', () => {
    for (let t = begin - 1e10; t < (best.to.at(-1) as number) + 1e10; t += 1e9)
      expect(samples(t).length).toBeLessThanOrEqual(4);
  });
});

describe('the bases in view', () => {
  const pane = { width: 400, height: 300 };
  const [first] = journey.stretches;
  /** A map on which the first point of any line lies so far to the right. */
  const mapWith = (x: number, zoom: number) => ({
    project: () => ({ x, y: 150 }),
    zoom: () => zoom,
  });

  it('are all of them where the whole route is in the picture', () => {
    expect(basesInView(journey, mapWith(200, 5), pane)).toEqual(basesOf(journey));
  });

  it('are none where no line crosses the pane', () => {
    expect(basesInView(journey, mapWith(-500, 5), pane)).toEqual([]);
  });

  it('hold a line that crosses the pane between two of its points', () => {
    expect(basesInView(journey, mapWith(-500, 12), pane)).toContain(first?.basis);
  });
});
