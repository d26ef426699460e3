import { describe, expect, it } from 'vitest';
import { routeLine, stretchLines } from '../../../../../src/map/maplibre/layers/route-sources.ts';
import { sampleJourney } from '../../journeys.ts';

describe('the journey as GeoJSON', () => {
  const journey = sampleJourney();

  it('is one line from the first place to the last', () => {
    const line = routeLine(journey).geometry.coordinates;
    const { lon, lat } = journey.path;
    expect(line).toHaveLength(lon.length);
    expect(line[0]).toEqual([lon[0], lat[0]]);
    expect(line.at(-1)).toEqual([lon.at(-1), lat.at(-1)]);
  });

  it('has a feature for each stretch, end to end, with its basis', () => {
    const { features } = stretchLines(journey);
    expect(features.map(({ properties }) => properties.basis)).toEqual(
      journey.stretches.map(({ basis }) => basis),
    );
    for (let i = 1; i < features.length; i += 1) {
      const before = features[i - 1]?.geometry.coordinates.at(-1);
      expect(features[i]?.geometry.coordinates[0]).toEqual(before);
    }
  });
});
