import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import type { LineBasis } from '../../story/basis.ts';
import type { Story } from '../../story/model.ts';
import type { Journey } from '../../timeline/journey.ts';

const EARTH = 6371008.8;

function vertices(journey: Journey, from: number, to: number): [number, number][] {
  const { lon, lat } = journey.path;
  const points: [number, number][] = [];
  for (let i = from; i <= to; i += 1) points.push([lon[i] ?? 0, lat[i] ?? 0]);
  // A line needs two points; a journey that never moves is a line of no length.
  if (points.length === 1 && points[0]) points.push(points[0]);
  return points;
}

/** The whole way in travel order as one line, so that `line-progress` runs from its start to its end. */
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

/** The way cut where its basis or its mode changes. */
export function stretchLines(
  journey: Journey,
): FeatureCollection<LineString, { basis: LineBasis }> {
  return {
    type: 'FeatureCollection',
    features: journey.stretches.map((stretch) => ({
      type: 'Feature',
      properties: { basis: stretch.basis },
      geometry: { type: 'LineString', coordinates: vertices(journey, stretch.v0, stretch.v1) },
    })),
  };
}

/** A circle on the globe, `radius` in metres, as a closed ring. Source: the direct formula on a sphere. */
export function circle(lon: number, lat: number, radius: number, corners = 64): [number, number][] {
  const arc = radius / EARTH;
  const phi = (lat * Math.PI) / 180;
  const ring: [number, number][] = [];
  for (let i = 0; i <= corners; i += 1) {
    const theta = (2 * Math.PI * (i % corners)) / corners;
    const sin = Math.sin(phi) * Math.cos(arc) + Math.cos(phi) * Math.sin(arc) * Math.cos(theta);
    const turn = Math.atan2(
      Math.sin(theta) * Math.sin(arc) * Math.cos(phi),
      Math.cos(arc) - Math.sin(phi) * sin,
    );
    ring.push([lon + (turn * 180) / Math.PI, (Math.asin(sin) * 180) / Math.PI]);
  }
  return ring;
}

/** Round each place that is not exact, the area in which it lies. */
export function accuracyRings(story: Story): FeatureCollection<Polygon, { place: string }> {
  const places = [...story.places.values()].filter((place) => place.accuracy > 0);
  return {
    type: 'FeatureCollection',
    features: places.map((place) => ({
      type: 'Feature',
      properties: { place: place.id },
      geometry: { type: 'Polygon', coordinates: [circle(place.lon, place.lat, place.accuracy)] },
    })),
  };
}
