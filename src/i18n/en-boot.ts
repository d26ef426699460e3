/**
 * The messages that a page needs before its own code is there: the script in the page's head has them
 * built in, so this list stays short. They are part of `en`.
 */
export const enBoot = {
  'loading.code-missing': 'Part of this page could not be fetched.',
  'loading.late': 'This is taking longer than usual.',
  'loading.prerendered':
    'What is here can be read already. Map and timeline do not move before it has come.',
  'loading.retry': 'Try again',
  'loading.talk-waits': 'The talk cannot begin before it has come.',
  'ui.dismiss': 'Dismiss',
  'ui.notices': 'Notices',
} as const;
