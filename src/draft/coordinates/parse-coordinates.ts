import { answerOf, type CoordinateAnswer, faulty, pointOf } from './coordinate-answer.ts';
import { readGeoAddress, readMapLink } from './map-links.ts';
import { readWritten } from './written-coordinates.ts';

/** More than any coordinates have; links of map services can be long. */
const MOST_WRITTEN = 200;
const MOST_LINK = 4000;

const LINK = /https?:\/\/\S*/iu;
/** A link as people shorten it when they type. */
const BARE_LINK =
  /^(?:www\.)?(?:(?:maps\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.|maps\.app\.goo\.gl|goo\.gl|(?:www\.)?openstreetmap\.org|osm\.org|maps\.apple\.com|yandex\.[a-z.]{2,6}\/|bing\.com\/maps|2gis\.|map\.kakao\.com)\S*$/iu;
/** `"coordinates": [131.9, 43.1]` of GeoJSON, and `POINT(131.9 43.1)` of databases. */
const LONGITUDE_FIRST =
  /(?:"coordinates"\s*:\s*\[|\bPOINT\s*(?:Z\s*)?\()\s*(-?\d+(?:\.\d+)?)[\s,]\s*(-?\d+(?:\.\d+)?)/iu;

/**
 * The point that a text gives, however it is usually written: decimal degrees with a point or comma; degrees,
 * minutes and seconds; sides of the globe as letters or words (N, с. ш., 북위) before or after the numbers; a
 * link of Google Maps, OpenStreetMap, Apple Maps, Yandex, Bing, 2GIS or Kakao; a geo: address; a point of
 * GeoJSON. The latitude is first unless the text says otherwise. What has more than one meaning is returned
 * as candidates. Never throws, and takes time in proportion to the text.
 */
export function parseCoordinates(text: string): CoordinateAnswer {
  // Only the beginning of a long text is searched for a link, and nothing of it is read as numbers.
  const trimmed = text.slice(0, MOST_LINK).trim();
  if (trimmed === '') return faulty(text.length > MOST_LINK ? 'too-long' : 'empty');
  if (/^geo:/iu.test(trimmed)) return readGeoAddress(trimmed);
  const [link] = LINK.exec(trimmed) ?? [];
  if (link) return readMapLink(link);
  if (BARE_LINK.test(trimmed)) return readMapLink(`https://${trimmed}`);
  if (text.trim().length > MOST_WRITTEN && !LONGITUDE_FIRST.test(trimmed))
    return faulty('too-long');
  const [, lon, lat] = LONGITUDE_FIRST.exec(trimmed) ?? [];
  if (lon !== undefined)
    return answerOf([pointOf(Number(lat), Number(lon), 'geojson', true)], 'words');
  return answerOf(readWritten(trimmed), 'words');
}
