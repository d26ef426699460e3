/** What is late or missing, and messages in general. */
export const loading = {
  'loading.translation-missing': 'The article in this language did not load.',
  'loading.translation-missing-hint':
    'The text is shown in another language. Choose the language again to try once more.',
  'loading.address-mistyped':
    'Check the address for typing errors, or read <link>this site’s main story</link>.',
  'loading.browser-too-old': 'This browser is too old to show the moving map.',
  'loading.browser-too-old-hint':
    'You can still read the article. Any browser from 2023 or later shows everything.',
  'loading.article-missing': 'The article did not load.',
  'loading.article-missing-hint': 'The map and timeline are not affected.',
  'loading.code-missing': 'Part of this page did not load.',
  'loading.late': 'This is taking longer than usual.',
  'loading.late-hint': 'It may still load. You can safely try again.',
  'loading.offline-not-kept': 'This page could not be saved for offline use.',
  'loading.part-late': 'This part is slow to load.',
  'loading.part-late-hint': 'Everything else works.',
  'loading.part-missing-hint':
    'Everything else works. Reloading will bring you back to this moment.',
  'loading.prerendered':
    'You can read the article now. The map and timeline will work once the page has finished loading.',
  'loading.redeployed': 'This page has been updated since you opened it.',
  'loading.reload': 'Reload',
  'loading.retry': 'Try again',
  'loading.route-missing':
    'The detailed route did not load, so stops are joined by straight lines.',
  'loading.route-missing-hint': 'Times and text are not affected.',
  'loading.story': 'Loading the story …',
  'loading.story-failed': 'The story could not be shown because something went wrong.',
  'loading.story-named-failed':
    'The story “{slug}” could not be shown because something went wrong.',
  'loading.story-own-missing':
    'Check your connection and try again. If it still fails, the story is missing from this site.',
  'loading.story-unsound': 'The story “{slug}” cannot be shown because its files contain errors.',
  'loading.story-unsound-hint': 'Other stories are not affected. For the author:',
  'loading.story-too-large': 'Part of this story is too large to show: {path} {reason}.',
  'loading.story-too-large-hint': 'The rest is here.',
  'loading.talk-waits': 'The presentation will start once it has loaded.',
  'loading.unexpected': 'Something went wrong.',
  'loading.unexpected-hint':
    'Most of the page still works; if part of it stops responding, reload the page.',
  'loading.words-missing': 'The words of this page did not load in your language.',
  'loading.words-missing-hint': 'They are shown in English.',
  'loading.zone-unknown':
    'Your browser does not recognise one of the time zones used here, so those times are shown as UTC offsets.',
  'loading.zone-unknown-hint': 'They are correct.',
  'story-error.answered': 'The story did not load: the server answered {status}.',
  'story-error.not-found': 'This site has no story called “{slug}”.',
  'story-error.other-page':
    'The story “{slug}” did not load. If you are on public wifi, you may need to sign in first.',
  'story-error.unanswered': 'The story did not load: the server did not respond.',
  'story-error.unreadable': 'The story “{slug}” cannot be read: story.json {why}.',
  'ui.close': 'Close',
  'ui.dismiss': 'Dismiss',
  'ui.key-space': 'Space',
  'ui.notices': 'Messages',
} as const;
