/** The studio's fields of stops, events and the talk that go beyond their place and time. */
export const studioTalk = {
  'studio.stop-title': 'Title',
  'studio.stop-title-hint': 'What happens here. If empty, it is the name of the place.',
  'studio.event-passage': 'Passage about it',
  'studio.no-passage': 'None',
  'studio.passage-gone': '{id} (not in the article)',
  'studio.edit-passage': 'Edit the passage',
  'studio.moment-planned': 'Announced, and not known to have happened',
  'studio.conflicts': {
    one: 'Where accounts differ: {count} point',
    other: 'Where accounts differ: {count} points',
  },
  'studio.conflicts-what':
    'What sources say differently, other than the time. Readers see each account with its source.',
  'studio.conflict-about-hint': 'Ends the sentence “Where accounts differ: …”.',
  'studio.add-conflict': 'Add a point',
  'studio.remove-conflict': 'Remove the point “{name}”',
  'studio.talk-with': 'In the talk',
  'studio.talk-without': 'In the talk: no slide',
  'studio.talk-slides': {
    one: 'In the talk: {count} slide',
    other: 'In the talk: {count} slides',
  },
  'studio.talk-show': 'Show the talk in the preview',
  'studio.slide-of': 'Slide: {name}',
  'studio.slide-shown': 'It has a slide',
  'studio.slide-text': 'What the slide says',
  'studio.slide-text-hint': 'One point. If empty, the slide shows sentences of the passage.',
  'studio.slide-step-hint': 'One point. If empty, the slide shows its own words.',
  'studio.slide-too-long':
    '{count} characters. A slide takes {limit} at most, so this text is left out.',
  'studio.slide-notes': 'Presenter’s notes',
} as const;
