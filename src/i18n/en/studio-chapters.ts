/** The studio's panel of chapters. */
export const studioChapters = {
  'studio.panel-chapters': 'Chapters',
  'studio.chapters-what':
    'Chapters divide the timeline, in the order of their times, and give each part a name and a width.',
  'studio.add-chapter': 'Add a chapter',
  'studio.chapter-title': 'Name of the chapter',
  'studio.chapter-with': 'Begins with',
  'studio.chapter-with-hint': 'The chapter before it ends there. Times can be changed later.',
  'studio.chapter-start': 'Begin with a stop…',
  'studio.chapter-from': 'Begins',
  'studio.chapter-to': 'Ends',
  'studio.chapter-width': 'Width on the timeline, per cent',
  'studio.chapter-width-of': '{percent}% of the timeline',
  'studio.chapter-width-hint': 'The other chapters share the rest as before.',
  'studio.chapter-width-fault': 'This must be a number from 1 to 99.',
  'studio.chapter-background': 'Background, before the journey',
  'studio.chapter-background-hint': 'The timeline folds it until a reader opens it.',
  'studio.remove-chapter': 'Remove this chapter',
} as const;
