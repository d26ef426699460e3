import type { Found, FoundSource, FoundStop } from '../found.ts';
import type { Leftover } from '../imported.ts';
import { toMedia } from '../media.ts';
import type { Point } from '../options.ts';
import { JsonObject } from '../read/json.ts';
import { pointName } from '../rows/point-name.ts';
import { readWhen } from '../rows/read-when.ts';
import { lineOf, markdownOf, type Said } from '../said.ts';
import { textToLine } from '../text/html-to-markdown.ts';

/** Whether a JSON file is one of StoryMapJS: `{ "storymap": { "slides": [ … ] } }`. */
export function isStorymap(value: unknown): boolean {
  const file = new JsonObject(value, '');
  const storymap = file.has('storymap') ? file.object('storymap') : file;
  const [first] = storymap.list('slides');
  return first !== undefined && new JsonObject(first, '').has('text');
}

/**
 * A story map: the overview slide is the story's title and summary, each other slide a stop. Slides have no
 * dates, so the stops have none. Settings of its map are left over.
 */
export function readStorymap(value: unknown): Found {
  const file = new JsonObject(value, '');
  const storymap = file.has('storymap') ? file.object('storymap') : file;
  const leftovers: Leftover[] = [];
  const leave = (each: JsonObject) =>
    leftovers.push(...each.rest().map((left) => ({ ...left, reason: 'no-such-field' as const })));
  let head: Pick<Found, 'title' | 'summary' | 'lead'> = {};
  const items: FoundStop[] = [];
  const path = storymap.path('slides');
  const slides = storymap.list('slides');
  slides.forEach((each, i) => {
    const slide = new JsonObject(each, `${path}[${i}]`);
    const isOverview = slide.text('type') === 'overview';
    if (isOverview && head.title === undefined) head = readOverview(slide, leftovers);
    else items.push(readSlide(slide, leftovers));
    leave(slide);
  });
  leave(storymap);
  if (file !== storymap) leave(file);
  return { ...head, items, leftovers };
}

function readOverview(
  slide: JsonObject,
  leftovers: Leftover[],
): Pick<Found, 'title' | 'summary' | 'lead'> {
  const words = readWords(slide, leftovers);
  const media = readMedia(slide, leftovers);
  const location = slide.object('location');
  leftovers.push(...location.rest().map((left) => ({ ...left, reason: 'no-such-field' as const })));
  return {
    title: words.title,
    // The summary is plain text.
    ...(words.plain !== '' && { summary: words.plain }),
    ...(media && { lead: media }),
  };
}

function readSlide(slide: JsonObject, leftovers: Leftover[]): FoundStop {
  const { title, text, sources } = readWords(slide, leftovers);
  const media = readMedia(slide, leftovers);
  const location = slide.object('location');
  const name = lineOf(said(location, 'name'), leftovers);
  const point = readPoint(location, leftovers);
  const zoom = location.number('zoom');
  // Lines join all stops.
  const line = location.take('line');
  if (line === false)
    leftovers.push({ where: location.path('line'), what: String(line), reason: 'no-such-field' });
  leftovers.push(...location.rest().map((left) => ({ ...left, reason: 'no-such-field' as const })));
  // A few exporters write a date beside the text.
  const date = slide.text('date');
  const arrive = date === '' ? null : readWhen(date, { dayFirst: null });
  if (date !== '' && arrive === null)
    leftovers.push({ where: slide.path('date'), what: date, reason: 'time-unclear' });
  const placeName = name || title || pointName(point);
  return {
    kind: 'stop',
    where: slide.where,
    name: placeName,
    point,
    zone: null,
    title: title !== '' && title !== placeName ? title : null,
    arrive,
    leave: null,
    by: null,
    text,
    sources,
    media: media ? [media] : [],
    ...(zoom !== null && zoom >= 0 && zoom <= 20 && { zoom }),
  };
}

function readPoint(location: JsonObject, leftovers: Leftover[]): Point | null {
  const [lat, lon] = [location.number('lat'), location.number('lon')];
  if (lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 540)
    return [lon, lat];
  for (const key of ['lat', 'lon'])
    if (location.number(key) !== null || location.text(key) !== '')
      leftovers.push({
        where: location.path(key),
        what: location.text(key),
        reason: 'point-unclear',
      });
  return null;
}

function readWords(slide: JsonObject, leftovers: Leftover[]) {
  const words = slide.object('text');
  const title = lineOf(said(words, 'headline'), leftovers);
  const text = markdownOf(said(words, 'text'), leftovers);
  const plain = textToLine(words.text('text')).line;
  leftovers.push(...words.rest().map((left) => ({ ...left, reason: 'no-such-field' as const })));
  const sources: FoundSource[] = [];
  return { title, text, plain, sources };
}

function readMedia(slide: JsonObject, leftovers: Leftover[]) {
  const media = slide.object('media');
  const [caption, credit, alt] = [
    said(media, 'caption'),
    said(media, 'credit'),
    said(media, 'alt'),
  ];
  const url = media.text('url');
  leftovers.push(...media.rest().map((left) => ({ ...left, reason: 'no-such-field' as const })));
  if (url === '' && !caption && !credit && !alt) return null;
  return toMedia(
    {
      where: media.path('url'),
      address: url,
      ...(caption && { caption }),
      ...(credit && { credit }),
      ...(alt && { alt }),
    },
    leftovers,
  );
}

function said(object: JsonObject, key: string): Said | undefined {
  const value = object.text(key);
  return value === '' ? undefined : { where: object.path(key), value };
}
