/** What the newsroom has changed in a story after its publication. */
export const corrections = {
  'corrections.title': 'Corrections and updates',
  'corrections.updated': 'Updated {time}',
  'corrections.of-passage': 'Changed {time}',
  'corrections.why': 'Why:',
  'corrections.new': 'New',
  'corrections.since': {
    one: '{count} change since your last visit',
    other: '{count} changes since your last visit',
  },
  'corrections.show': 'Show',
} as const;
