import type { Draft } from './draft.ts';

/** What the first place is called until the author names it. */
const START: Readonly<Record<string, string>> = { en: 'Start', ru: 'Начало', ko: '출발' };

/** Stands where the author is to write: the checker accepts no empty text. */
export const TO_WRITE = '…';

/**
 * A story with one stop, one source and one passage, in which the checker finds nothing to fix.
 *
 * @param lang the story's language, BCP 47
 * @param day of the first stop, ISO 8601
 */
export function emptyDraft(
  slug: string,
  title: string,
  lang: string,
  day = new Date().toISOString().slice(0, 10),
): Draft {
  const start = START[lang.split('-')[0] ?? ''] ?? START.en ?? '';
  const quoted = (text: string) => JSON.stringify(text);
  const story = `{
  "$schema": "../../story.schema.json",
  "whistlestop": 1,
  "title": ${quoted(title)},
  "summary": ${quoted(TO_WRITE)},
  "languages": [${quoted(lang)}],
  "places": {
    "start": { "name": ${quoted(start)}, "point": [0, 0], "zone": "Etc/UTC" }
  },
  "sources": {
    "source-1": { "title": ${quoted(TO_WRITE)}, "publisher": ${quoted(TO_WRITE)} }
  },
  "legs": [],
  "stops": [{ "id": "start", "place": "start", "arrival": ${quoted(day)}, "passage": "start" }]
}
`;
  const article = `:::passage{#start sources="source-1"}
## ${start}

${TO_WRITE}
:::
`;
  return {
    slug,
    files: new Map([
      ['story.json', story],
      ['route.geojson', '{ "type": "FeatureCollection", "features": [] }\n'],
      [`article.${lang}.md`, article],
    ]),
  };
}
