/** Imports in the studio: what is read, asked and added. */
export const studioImport = {
  'studio.pasted-table': 'Pasted table',
  'studio.reading': 'Reading {file} …',
  'studio.reading-cancel': 'Cancel',
  'studio.import-when-hint': 'For example: April 2019, 24 April 2019 or 1937',
  'studio.import-column': 'Column “{header}”, for example “{example}”',
  'studio.import-add': 'Add from a file',
  'studio.import-add-what':
    'Stops, events and tracks that come into this story. What it has stays.',
  'studio.import-add-now': 'Add to the story',
  'studio.import-adds': {
    one: 'It adds {count} stop.',
    other: 'Stops that it adds: {count}',
  },
  'studio.import-changed':
    'The story has changed meanwhile, so nothing was added. Choose the file again.',
} as const;
