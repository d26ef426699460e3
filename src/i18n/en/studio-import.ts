/** Imports in the studio: what is read, asked and added. */
export const studioImport = {
  'studio.pasted-table': 'Pasted table',
  'studio.reading': 'Reading {file} …',
  'studio.reading-cancel': 'Cancel',
  'studio.import-when-hint': 'For example: April 2019, 24 April 2019 or 1937',
  'studio.import-column': 'Column “{header}”, for example “{example}”',
} as const;
