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
  'studio.live': 'Live',
  'studio.live-on': 'The story is still happening',
  'studio.live-hint': 'Open pages then ask for new versions by themselves.',
  'studio.live-every': 'They ask every',
  'studio.live-until': 'Until',
} as const;
