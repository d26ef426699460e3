import type { RawStory } from '../../src/story/parse/parse-story.ts';

const iso = (minute: number) => new Date(Date.UTC(2020, 0, 1, 0, minute)).toISOString();

/** A valid story of any length: one line around the world, halts at equal distances, a passage for each. */
export function longStory(
  vertices: number,
  halts: number,
): RawStory & { story: object; route: object } {
  const coordinates = Array.from({ length: vertices }, (_, i) => [
    round(-170 + (340 * i) / vertices),
    round(50 * Math.sin((i * 200) / vertices)),
  ]);
  const numbers = Array.from({ length: halts }, (_, k) => k);
  return {
    slug: 'long',
    story: {
      whistlestop: 1,
      title: 'A long way',
      summary: 'A journey made for measuring.',
      languages: ['en'],
      places: Object.fromEntries(
        numbers.map((k) => {
          const point = coordinates[Math.floor((k * (vertices - 1)) / (halts - 1))];
          return [`p${k}`, { name: `Place ${k}`, point, zone: 'UTC' }];
        }),
      ),
      sources: { made: { title: 'Made for measuring', publisher: 'Whistlestop' } },
      legs: [{ id: 'all', feature: 'all', mode: 'plane', basis: 'surveyed' }],
      stops: numbers.map((k) => ({
        id: `s${k}`,
        place: `p${k}`,
        arrival: iso(k * 600),
        departure: iso(k * 600 + 60),
        rides: k === 0 ? [] : ['all'],
        passage: `s${k}`,
      })),
    },
    route: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'all',
          properties: {},
          geometry: { type: 'LineString', coordinates },
        },
      ],
    },
    articles: {
      en: numbers
        .map(
          (k) =>
            `:::passage{#s${k} sources="made"}\n## Place ${k}\n\nThe traveller came to :at[place ${k}]{stop=s${k}}, stood for an hour, and went on.\n:::`,
        )
        .join('\n\n'),
    },
  };
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
