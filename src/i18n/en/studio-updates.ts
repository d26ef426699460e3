/** The studio's panel of what changes after publication. */
export const studioUpdates = {
  'studio.panel-updates': 'Updates',
  'studio.changes': 'Corrections',
  'studio.changes-what':
    'What was changed in the story after it was published. Readers see the list, and a mark at the passage. Keep old entries.',
  'studio.add-change': 'Add a correction',
  'studio.change-what': 'What was changed',
  'studio.change-what-hint': 'What was wrong, and what is right.',
  'studio.change-why': 'Why',
  'studio.change-when': 'When',
  'studio.change-passage': 'Passage concerned',
  'studio.change-stop': 'Stop or event concerned',
  'studio.remove-change': 'Remove this correction',
  'studio.gone': 'Links to what is gone',
  'studio.gone-what':
    'Links name stops, events and passages by their ids. If one of a published story is gone, say here where its links lead.',
  'studio.gone-id': 'Id that is gone',
  'studio.gone-id-hint':
    'As it stands at the end of a link: “…/#old-station” has the id “old-station”.',
  'studio.gone-id-fault':
    'An id has lower-case letters, digits and hyphens, and nothing in the story has it.',
  'studio.add-gone': 'Add',
  'studio.gone-to': 'Its links lead to',
  'studio.gone-nowhere': 'Nowhere: readers see the note',
  'studio.gone-note': 'Note for readers',
  'studio.remove-gone': 'Remove “{id}” from the list',
  'studio.live': 'Live',
  'studio.live-on': 'The story is still happening',
  'studio.live-hint': 'Open pages then ask for new versions by themselves.',
  'studio.live-every': 'They ask every',
  'studio.live-until': 'Until',
} as const;
