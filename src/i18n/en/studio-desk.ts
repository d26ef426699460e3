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
} as const;
