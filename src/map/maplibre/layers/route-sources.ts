import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import { circle } from '../../../geo/great-circle.ts';
import type { LineBasis } from '../../../story/basis.ts';
import type { Story } from '../../../story/model.ts';
import type { Journey } from '../../../timeline/journey.ts';
import { drawnStretches } from '../../style/drawn-stretches.ts';

function vertices(journey: Journey, from: number, to: number): [number, number][] {
  const { lon, lat } = journey.path;
  const points: [number, number][] = [];
  for (let i = from; i <= to; i += 1) points.push([lon[i] ?? 0, lat[i] ?? 0]);
  // A line needs two points; a journey that never moves is a line of no length.
  if (points.length === 1 && points[0]) points.push(points[0]);
  return points;
}

/** The whole route in travel order as one line, so that `line-progress` runs from its start to its end. */
export function routeLine(journey: Journey): Feature<LineString> {
  return {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'LineString',
      coordinates: vertices(journey, 0, journey.path.lon.length - 1),
    },
  };
}

/** The route, each place once, cut where its basis changes. */
export function stretchLines(
  journey: Journey,
): FeatureCollection<LineString, { basis: LineBasis }> {
  return {
    type: 'FeatureCollection',
    features: drawnStretches(journey).map(({ basis, v0, v1 }) => ({
      type: 'Feature',
      properties: { basis },
      geometry: { type: 'LineString', coordinates: vertices(journey, v0, v1) },
    })),
  };
}

/** Round each place that is not exact, the area in which it lies. */
export function accuracyRings(story: Story): FeatureCollection<Polygon, { place: string }> {
  const places = [...story.places.values()].filter((place) => place.accuracy > 0);
  return {
    type: 'FeatureCollection',
    features: places.map((place) => ({
      type: 'Feature',
      properties: { place: place.id },
      geometry: {
        type: 'Polygon',
        coordinates: [circle(place.lon, place.lat, place.accuracy / 1000)],
      },
    })),
  };
}
