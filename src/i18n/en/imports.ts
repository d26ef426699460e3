/** What an import of a foreign file leaves over, asks, or cannot read. */
export const imports = {
  'import.leftover.no-such-field': 'a story has nothing like it',
  'import.leftover.media-elsewhere':
    'is on another server: download it into the story’s folder if you may use it',
  'import.leftover.of-media-left-out': 'belongs to media that were left out',
  'import.leftover.time-unclear': 'is not a time that could be read',
  'import.leftover.point-unclear': 'is not a point on the globe',
  'import.leftover.zone-unknown': 'is not a time zone, such as Europe/Paris',
  'import.leftover.word-unknown': 'is not one of the words that this column may have',
  'import.leftover.address-unclear': 'is neither a file nor an address',
  'import.leftover.nearest-mode': 'became the most similar of train, car, foot, ship and plane',
  'import.leftover.path-unsafe': 'does not lead to a file of the story’s folder',
  'import.leftover.points-simplified': 'the map looks the same without these points',
  'import.leftover.too-many': 'exceeds the number that a story can have',
  'import.leftover.too-long': 'was shortened',
  'import.leftover.said-already': 'repeats what was imported',
  'import.leftover.html-removed': 'was HTML that an article cannot have',
  'import.leftover.encoding-guessed':
    'is our guess of the file’s encoding: check letters with accents',
  'import.leftover.shape-unsupported': 'is a shape that a story’s route cannot have',
  'import.leftover.file-in-zip':
    'is another file of the zip: put pictures that you may use into the story’s folder',
  'import.leftover.order-changed': 'the file had another order: items were sorted by time',
  'import.leftover.draft-has-its-own': 'the story has another value there',
  'import.leftover.empty-entry': 'has an empty address',
  'import.question.columns': 'What do these columns mean?',
  'import.question.when': 'When was the journey? A year is enough. All stops share it, in order.',
  'import.question.place': 'Where does the story take place? The file names no place.',
  'import.question.day-first': 'Is the day or the month first in {example}?',
  'import.question.mode': 'How did they travel along “{line}”: train, car, foot, ship or plane?',
  'import.failure.empty': '{file} is empty. Choose another file.',
  'import.failure.too-large': '{file} is larger than {limit} MB. Export a shorter part of it.',
  'import.failure.format-unknown':
    '{file} is none of the files that can be imported: GPX, KML, KMZ, GeoJSON, CSV, StoryMapJS, TimelineJS.',
  'import.failure.xml-broken':
    '{file} is not complete: its XML has an error. Export it again from where it was made.',
  'import.failure.xml-entities':
    '{file} defines entities, which a track never needs. It is not read, because such files can be harmful.',
  'import.failure.xml-deep': '{file} is nested too deep to be a track or a map.',
  'import.failure.json-broken':
    '{file} is not complete: its JSON has an error. Export it again from where it was made.',
  'import.failure.json-deep': '{file} is nested too deep to be a story map, a timeline or a route.',
  'import.failure.zip-broken': '{file} cannot be unpacked. Export it again from where it was made.',
  'import.failure.zip-without-kml':
    '{file} holds no KML file. To open a story’s own zip, choose “Open”.',
  'import.failure.table-without-rows': '{file} has column names and no rows.',
  'import.failure.nothing-found': '{file} holds neither places nor lines nor events.',
  'import.failure.not-started':
    'The part of this page that reads files did not start, and nothing was changed. Reload the page and try again.',
  'import.failure.stopped':
    '{file} could not be read, and nothing was changed. Please report this file to us.',
} as const;
