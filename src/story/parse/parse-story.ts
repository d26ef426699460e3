import { wrapLongitude } from '../../geo/longitude.ts';
import { t } from '../../i18n/translate.ts';
import { articleLanguages, stringsLanguages } from '../files/article-languages.ts';
import { unreadableCode } from '../files/unreadable-file.ts';
import { MEDIA_FILE, type MediaFiles, readMediaFiles } from '../media/media-files.ts';
import type { Story, StoryBasemap } from '../model.ts';
import type { Problem } from '../problems/problem.ts';
import { Problems } from '../problems/problems.ts';
import * as schema from '../schema/entries.ts';
import * as updates from '../schema/updates.ts';
import { isObject, language, zone } from '../schema/values.ts';
import { type CalendarDate, calendarDate, dateAt } from '../time/calendar-date.ts';
import { readTime } from '../time/written-time.ts';
import { FILE, FieldReader } from './field-reader.ts';
import { parseChanges } from './parse-changes.ts';
import { parseChapters } from './parse-chapters.ts';
import { ParseContext } from './parse-context.ts';
import { parseLead, parsePassageMedia } from './parse-media.ts';
import { parseMoments } from './parse-moments.ts';
import { leadsOn, parseMoved } from './parse-moved.ts';
import { parseStops } from './parse-stops.ts';
import { parseTalk } from './parse-talk.ts';
import { parsePassages } from './passages/parse-passages.ts';
import { rememberFiles } from './problem-files.ts';
import type { RawStory } from './raw-story.ts';
import { toLegs } from './route/parse-legs.ts';
import { parseRoute } from './route/parse-route.ts';
import { isZoneOfSwapped } from './swapped-place.ts';
import { addStrings } from './texts/add-strings.ts';
import { checkTexts } from './texts/check-texts.ts';

export interface ParsedStory {
  /** Null where a problem is fatal. */
  readonly story: Story | null;
  readonly problems: readonly Problem[];
}

/** Checks a story's files and resolves all ids. Never throws: what is not valid is left out and reported. */
export function parseStory(raw: RawStory): ParsedStory {
  const problems = new Problems();
  const story = read(raw, problems);
  const { list } = problems;
  rememberFiles(list, raw);
  return { story, problems: list };
}

/** Null, with a fatal problem, where there is no story to show. */
function read(raw: RawStory, problems: Problems): Story | null {
  if (!isObject(raw.story)) {
    const missing = unreadableCode(FILE, raw) ?? 'story-missing';
    problems.add('fatal', raw.story === null ? missing : 'story-not-object', FILE);
    return null;
  }
  if (raw.story.whistlestop !== 1) {
    const version = versionWords(raw.story.whistlestop);
    problems.add('fatal', 'version-unknown', `${FILE}: whistlestop`, { version });
    return null;
  }
  const [first = 'en'] = articleLanguages(raw.story);
  const file = addStrings(raw.story, raw, first, problems);
  const reader = new FieldReader(file, problems);
  const languages = reader.items('languages', language).map(([, tag]) => tag);
  const clocks = reader.items('clocks', zone).map(([, name]) => name);
  const context = new ParseContext(languages, problems, clocks);
  readNames(reader, context);
  const later = raw.later?.filter((lang) => stringsLanguages(file).includes(lang)) ?? [];
  const loaded = context.languages.filter((lang) => !later.includes(lang));
  checkTexts(file, loaded, problems);

  // Read as the files are loaded (src/loading/version-file.ts); here it is only checked.
  reader.object('version', updates.version);
  const legItems = reader.items('legs', schema.leg);
  const places = [...context.places.values()];
  const wanted = legItems.some(([, { feature }]) => feature !== undefined);
  const legs = toLegs(legItems, parseRoute(raw, { places, wanted }, problems), problems);
  const stops = parseStops(reader.items('stops', schema.stop), legs, context);
  if (stops.length === 0) {
    problems.add('fatal', 'no-stops', `${FILE}: stops`);
    return null;
  }
  const moments = parseMoments(reader.items('moments', schema.moment), context);
  const title = reader.text('title', (value, path) => context.name(value, path)) ?? {
    [first]: raw.slug,
  };
  const chapters = reader.items('chapters', schema.chapter);
  const media = parsePassageMedia(reader.byId('passages', schema.passage), context);
  const gone = reader.byId('moved', updates.moved);
  const article = parsePassages(raw, { stops, moments, media, moved: leadsOn(gone) }, context);
  const opening = readOpening(reader.value('opening'), stops, problems);
  const named = { stops, moments, passages: article.passages };
  const moved = parseMoved(gone, named, context);
  return {
    slug: raw.slug,
    languages: languages.length > 0 ? languages : [first],
    title,
    summary: reader.text('summary', (value) => context.text(value)) ?? {},
    lead: parseLead(reader.value('lead'), context),
    credit: reader.text('credit', (value) => context.text(value), true) ?? {},
    places: context.places,
    sources: context.sources,
    stops,
    opening,
    moments,
    chapters: parseChapters(chapters, { stops, moments, title }, context),
    ...article,
    clocks,
    countries: [...new Set(reader.items('countries', schema.country).map(([, code]) => code))],
    zoom: reader.object('camera', schema.storyCamera)?.zoom ?? null,
    basemap: readBasemap(reader, context),
    basemapDetail: reader.object('basemapDetail', schema.basemapDetail) ?? null,
    talk: parseTalk(reader.object('talk', schema.talk), named, context),
    live: readLive(reader),
    changes: parseChanges(
      reader.items('changes', updates.change),
      { ...named, opening, moved },
      context,
    ),
    moved,
    mediaFiles: readMedia(raw, problems),
  };
}

function readLive(reader: FieldReader): Story['live'] {
  const file = reader.object('live', updates.live);
  const until = file && readTime(file.until);
  if (!until || typeof until === 'string') return null;
  return { everyMs: file.every * 1000, until: until.from - (until.offset ?? 0) };
}

function readMedia(raw: RawStory, problems: Problems): MediaFiles {
  const unreadable = unreadableCode(MEDIA_FILE, raw);
  if (unreadable) problems.add('hint', unreadable, MEDIA_FILE);
  return readMediaFiles(raw.media, problems);
}

/** The stop that the file names; the first stop if it names none or one that does not exist. */
function readOpening(named: unknown, stops: Story['stops'], problems: Problems): string {
  const opening = stops.find(({ id }) => id === named);
  if (!opening && named !== undefined) {
    problems.add('hint', 'opening-unknown', `${FILE}: opening`);
  }
  return (opening ?? stops[0])?.id ?? '';
}

function versionWords(version: unknown): string {
  if (version === undefined) return t('problem.version.nothing');
  return typeof version === 'object' ? t('problem.version.not-number') : JSON.stringify(version);
}

function readBasemap(reader: FieldReader, context: ParseContext): StoryBasemap | null {
  const file = reader.object('basemap', schema.basemap);
  const url = file?.style ?? file?.pmtiles;
  if (!file || url === undefined) return null;
  const kind = file.style === undefined ? 'pmtiles' : 'style';
  const attribution = file.attribution === undefined ? null : context.text(file.attribution);
  return { kind, url, attribution };
}

/** Reads sources and places, which everything else refers to. */
function readNames(reader: FieldReader, context: ParseContext): void {
  for (const [id, item] of reader.byId('sources', schema.source, ['url', 'date'])) {
    const { publisher, url = null } = item;
    const title = context.name(item.title, `${FILE}: sources.${id}`);
    const maker = context.name(publisher, `${FILE}: sources.${id}`);
    const date = item.date === undefined ? null : sourceDate(item.date);
    context.sources.set(id, { id, title, publisher: maker, url, date });
  }
  for (const [id, item] of reader.byId('places', schema.place)) {
    const { zone, also = [], accuracy = 0 } = item;
    const [lon, lat] = item.point;
    const name = context.name(item.name, `${FILE}: places.${id}`);
    const place = { id, name, also, lon: wrapLongitude(lon), lat, zone, accuracy };
    if (isZoneOfSwapped(place)) {
      const path = `${FILE}: places.${id}.point`;
      context.problems.add('hint', 'place-swapped', path, { zone });
    }
    context.places.set(id, place);
  }
}

/** A source's date, without its hour if it has one. */
function sourceDate(text: string): CalendarDate | null {
  const written = readTime(text);
  if (typeof written === 'string') return null;
  return calendarDate(written) ?? dateAt(written.from, 'UTC', 'day');
}
