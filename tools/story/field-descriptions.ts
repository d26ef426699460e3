const KIND = '"image", "video", "audio" or "link". Default: as the ending of the file says.';
const URL = 'Of a link: where it leads, e.g. the page of a video elsewhere.';
const MAKER = 'Who made the figure.';

/**
 * What each field of story.json is for, in the words that an editor shows while its author types. By the
 * end of the field's path: `best` is the same in an arrival and a departure.
 */
export const FIELD_DESCRIPTIONS: Readonly<Record<string, string>> = {
  $schema: 'Where editors find this schema, e.g. "../../story.schema.json".',
  whistlestop: 'The version of the format: 1.',
  title: 'The headline. Text, or an object with a text per language.',
  summary: 'The standfirst: one or two sentences below the headline.',
  languages: 'Languages of the story as BCP 47 tags, e.g. ["en", "ru"]. The first is the fallback.',
  strings:
    'Languages whose texts of this file are in strings.<lang>.json instead, e.g. ["ru"]: {"stops/berlin/title": "…"}.',
  credit: 'The sources of the route and the figures, shown with the map’s credit.',
  lead: 'The figure at the head of the story.',
  passages: 'What is added to passages of the article, by their ids.',
  places: 'All places by id; stops, moments and rides name them.',
  sources: 'All sources by id; claims and passages name them.',
  legs: 'The lines that rides follow. Without legs, straight lines join the stops.',
  stops: 'The stops in travel order, and what happened on the way.',
  opening: 'Id of the stop that the story opens at. Default: the first stop.',
  moments: 'Background events: on the timeline, away from the route.',
  chapters: 'Stretches of the timeline, each with its share of the width.',
  clocks: 'IANA time zones that the clock menu offers in addition to those of the journey.',
  countries:
    'ISO 3166-1 codes of the countries that the story is about, e.g. ["KP"]: the map tints them.',
  camera: 'What the map shows at this moment, or, for the whole story, how near it comes.',
  basemap: 'A map of your own in place of the built-in one: a style or a PMTiles archive.',
  basemapDetail: 'The story has its own basemap. Written by `npm run basemap`.',
  talk: 'For the presenter: what the slides say and which are left out.',
  live: 'The story is still happening: pages ask for a new version until then.',
  version:
    'Which versions of its texts belong to a published story. Written by `npm run story -- --publish`.',
  changes: 'What was corrected or added after publication.',
  moved: 'Where links to ids that are gone lead: a new id, or a note for readers.',

  'places.name': 'The name, also per language.',
  'places.point': '[longitude, latitude] in degrees, longitude first.',
  'places.zone': 'The IANA time zone there, e.g. "Asia/Vladivostok".',
  'places.also': 'Other names, shown beside the name.',
  'places.accuracy':
    'The place lies within this many metres of the point, if it is not known exactly.',

  'sources.title': 'Title of the report, in its own language.',
  'sources.publisher': 'Who published it.',
  'sources.url': 'Its address, http or https.',
  'sources.date':
    'When it was published, as far as it is known: "2019-04-24", "2019-04" or "2019".',

  'legs.id': 'Id of the leg, which rides name.',
  'legs.feature':
    'Id or name of a line in route.geojson. Without it, rides on the leg are straight lines.',
  'legs.mode': 'How the traveller moves; it chooses the symbol on the map.',
  'legs.basis': '"surveyed": the line is the real one. "sketched": it is drawn roughly.',
  'legs.km': 'The official length in km, if there is one; else the line is measured.',

  id: 'An id of your own: lower-case letters, digits and hyphens. Stops and moments share one set.',
  place: 'Id of a place.',
  kind: '"stop": the traveller stays. "pass": goes through. "call": something happens here that moves nobody.',
  'stops.title': 'What the stop is called. Default: the name of its place.',
  arrival:
    'When the traveller came: a time ("2019-04-24T10:45", also with an offset), a date ("1889-11-14", "1889-11", "1889", "circa 1889"), or an object for one that is not certain.',
  departure:
    'When the traveller left: a time ("2019-04-24T10:45", also with an offset), a date ("1889-11-14", "1889-11", "1889", "circa 1889"), or an object for one that is not certain.',
  at: 'When it happened, or when the traveller passed: a time ("2019-04-24T10:45", also with an offset), a date ("1889-11-14", "1889-11", "1889", "circa 1889"), or an object for one that is not certain.',
  rides: 'The route from the last stop or pass: ids of legs, or objects for parts of legs.',
  'stops.zone': 'The clock that the traveller keeps from here on, if it is not the place’s own.',
  passage: 'Id of the passage of the article about it.',
  conflicts: 'Accounts that contradict each other.',
  notes: 'Text for the presenter, in the speaker’s notes.',

  'rides.leg': 'Id of the leg.',
  'rides.until': 'Id of the place where the ride ends. Default: the end of the leg, or the stop.',
  'rides.basis':
    'How certain the route is. Default: from the leg, and from the times at either end.',

  best: 'The best estimate: a time, or a date without an hour.',
  earliest: 'The earliest that it can have been.',
  latest: 'The latest that it can have been.',
  basis:
    '"reported": a source gives it. "approximate": roughly. "inferred": our estimate. "planned": announced, and not known to have happened.',
  precision: 'What is shown: a clock time, the range, or only the day, month or year.',
  about: 'What the accounts differ about, as the end of “Where accounts differ: …”.',
  claims: 'What sources say, one claim each. Two or more are shown as a conflict.',
  'claims.text': 'What the source says, in your words.',
  'claims.source': 'Id of the source.',
  'claims.at': 'The time that the source gives, if it gives one.',

  'camera.center': '[longitude, latitude] of the middle of the map.',
  'camera.zoom': 'Zoom level, 0 (the world) to 20 (a house).',

  media: 'Figures: images, films, sound, or links that open elsewhere.',
  'media.kind': KIND,
  'lead.kind': KIND,
  src: 'The file, inside the story’s folder; also per language.',
  'media.url': URL,
  'lead.url': URL,
  alt: 'What is to be seen, for those who do not see it.',
  caption: 'The words below the figure.',
  'media.credit': MAKER,
  'lead.credit': MAKER,
  poster: 'Of a video or a link: the image that stands for it, in the story’s folder.',
  captions: 'Of a video: a WebVTT file in the story’s folder; also per language.',
  transcript: 'Of a video or a sound: the words that are spoken.',
  width: 'Width in pixels, where the tool for images has not measured it.',
  height: 'Height in pixels, where the tool for images has not measured it.',

  'moments.title': 'What the event is called.',
  from: 'When it begins: a time, or a date without an hour.',
  to: 'When it ends: a time, or a date without an hour.',
  'moments.basis': '"planned": announced, and not known to have happened. Default: "reported".',
  'moments.precision': 'How exactly its time is shown. Default: the day.',

  'chapters.title': 'What the chapter is called on the timeline.',
  'chapters.share': 'Its share of the timeline’s width; all shares are scaled to add up to 1.',
  'chapters.background': 'true: folded into a tab. For chapters before the journey.',

  'basemap.style': 'Address of a MapLibre style: https, or relative to the story’s folder.',
  'basemap.pmtiles': 'Address of a PMTiles archive: https, or relative to the story’s folder.',
  'basemap.attribution': 'The credit of the map, in addition to its own.',

  'basemapDetail.near': 'The basemap has a finer file for the stops.',
  'basemapDetail.elsewhere': 'How near the camera may come outside of the regions: a zoom level.',
  'basemapDetail.regions': 'Where the basemap is finer, and how near the camera may come there.',
  'regions.box': '[west, south, east, north] in degrees.',
  'regions.zoom': 'The highest zoom level that the basemap is good for.',

  'talk.minutes': 'The planned length of the talk, in minutes.',
  'talk.notes':
    'Notes for slides that are no stops or moments, by slide: title, background, conflicts, sources, end, or a passage.',
  'talk.slides':
    'What slides say, by id of a stop, a moment or a passage; also title and background.',
  'talk.skip': 'Ids of stops, moments and passages without a slide.',

  'version.at': 'When it was published.',
  'version.files': 'The folder below versions/ of each text, by its name.',

  'live.every': 'Seconds after which pages ask for a new version, at least 15.',
  'live.until': 'When they stop, with its offset: "2026-05-01T18:00+09:00".',

  'changes.when': 'When it was changed: a time, or a date without an hour.',
  'changes.what': 'What was changed, one or two sentences.',
  'changes.why': 'Why it was changed.',
  'changes.passage': 'Id of the passage concerned.',
  'changes.stop': 'Id of the stop or moment concerned.',

  'moved.to': 'Id of the stop, moment or passage that took its place.',
  'moved.note': 'What became of it, for readers who follow an old link.',
};
