/** The studio's desk: what it offers to do by itself, and what is still missing. */
export const studioDesk = {
  'studio.unplaced': {
    one: '{count} place is not on the map yet.',
    other: '{count} places are not on the map yet.',
  },
  'studio.find-places': 'Find places by name',
  'studio.find-looking': 'Searching…',
  'studio.find-failed': 'The list of towns did not load. Try again.',
  'studio.find-found': {
    one: '{count} place is now on the map.',
    other: '{count} places are now on the map.',
  },
  'studio.find-doubtful':
    'Other towns have the same name; the largest was chosen. Check these: {names}.',
  'studio.find-lost':
    'Not in the list of towns: {names}. Open each stop, and press its place on the map or paste its coordinates.',
  'studio.places-none':
    'No town in the list has this name. Press its place on the map, or paste coordinates or a link from a map service.',
  'studio.stop-unplaced': 'not on the map yet',
  'studio.passage-about': 'Passage “{name}” is about',
  'studio.passage-no-stop': 'No stop yet: readers do not see it',
  'studio.passage-own-time': 'A time of its own: {time}',
  'studio.paste-what':
    'Headings that name a stop decide where each part goes. Passages that are there keep their sources and pictures.',
  'studio.pasted-part': 'Part',
  'studio.pasted-stop': 'About',
  'studio.pasted-becomes': 'Becomes',
  'studio.pasted-text-of': 'the text of “{name}”',
  'studio.pasted-new': 'a new passage',
  'studio.tie-words': '“{words}” moves the clock to:',
  'studio.tie-nothing': 'Select words in the text first.',
  'studio.tie-to': 'Stop or event',
  'studio.tie-now': 'Tie',
  'studio.why-rides-missing': 'lacks a means of travel: nothing says how the traveller came here',
  'studio.fix-rides-missing':
    'Choose train, ship or another means under Route. Until then, a straight line is drawn.',
  'studio.fix-stop-without-time': 'Give its arrival, its departure or both.',
  'studio.why-passage-untimed': 'is about no stop, so readers do not see it',
  'studio.fix-passage-untimed': 'Choose its stop above the text.',
  'studio.fix-passage-without-source': 'Add a source above the text.',
  'studio.fix-passage-start-taken': 'Choose another stop for one of them, above the text.',
  'studio.fix-media-alt-missing': 'Say what it shows, for those who cannot see it.',
  'studio.fix-media-credit-missing': 'Say who made it.',
  'studio.why-place-missing': 'is not on the map yet',
  'studio.fix-place-missing':
    'Give its place under Stops: the name of a town, coordinates, or a press on the map. The time zone follows.',
  'studio.route-mode-of': 'Means of travel, {from} – {to}',
  'studio.pasted-on': 'more of the part before it',
} as const;
