/** The embed, and the page that lists stories. */
export const embed = {
  'embed.full-screen': 'Full screen',
  'embed.full-story': 'Full story',
  'embed.leave-full-screen': 'Exit full screen',
  'embed.map-failed-hint': 'The text and timeline still work.',
  'embed.page-failed': 'Something went wrong in this map.',
  'embed.page-failed-hint': 'Reloading it usually helps.',
  'embed.text-failed': 'The text stopped working.',
  'embed.timeline-failed-hint': 'The map and text still work.',
  'embed.switch-invalid': '“{name}={value}” is not valid: use 1 or 0.',
  'embed.full-screen-refused':
    'Full screen is blocked in this browser. You can still use the map here.',
  'stories.description': 'Journeys, each as a map, a timeline and an article that move together.',
  'stories.languages': 'In {languages}',
  'stories.studio': 'Make a story of your own',
  'stories.studio-what':
    'From a track, a table or a text, in this browser: no account, and nothing leaves your computer.',
  'stories.title': 'All stories',
} as const;
