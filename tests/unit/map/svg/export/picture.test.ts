import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../../../../src/map/style/palette.ts';
import { type SvgNode, toMarkup } from '../../../../../src/map/svg/draw/svg-node.ts';
import { pictureOf } from '../../../../../src/map/svg/export/picture.ts';
import { buildJourney } from '../../../../../src/timeline/build-journey.ts';
import { soundStory } from '../../../../fixtures/sound-story.ts';
import { sampleJourney } from '../../journeys.ts';

const journey = sampleJourney();
const picture = {
  journey,
  basemap: { world: [], region: null, near: 8 },
  labels: [],
  palette: PALETTES.light,
  lang: 'en',
  t: journey.best.from[1] as number,
  clock: 'local',
} as const;

function textOf(node: SvgNode): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join(' ');
}

describe('a picture of a moment', () => {
  it('says whose story, when and where, how certain, and who made the map', () => {
    const text = textOf(pictureOf(picture));
    expect(text).toContain('A sample');
    expect(text).toMatch(/Mon 1 June 2020, about 11:00, Helsinki time, Beta \(approximate\)/);
    // A story without a credit of its own leaves no gap.
    expect(text).toContain('Whistlestop · Natural Earth, © OpenStreetMap contributors');
  });

  it('is 1200 by 675, and makes no requests', () => {
    const drawing = pictureOf(picture);
    expect([drawing.attrs.width, drawing.attrs.height]).toEqual([1200, 675]);
    const markup = toMarkup(drawing).replaceAll('http://www.w3.org/2000/svg', '');
    expect(markup).not.toMatch(/https?:|href=|@import|NaN/);
  });

  it('shortens a title that would push the map out', () => {
    const story = soundStory((raw) => {
      raw.story.title = 'A very long title '.repeat(30);
    });
    const long = pictureOf({ ...picture, journey: buildJourney(story) });
    const map = long.children.find((child) => typeof child !== 'string' && child.tag === 'svg');
    expect(Number((map as SvgNode).attrs.height)).toBeGreaterThan(400);
    expect(textOf(long)).toContain('…');
  });
});
