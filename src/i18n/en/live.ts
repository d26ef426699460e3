/** A story that gets new versions while it is open. */
export const live = {
  'live.fresh': 'New',
  'live.new-passages': { one: '{count} new passage', other: '{count} new passages' },
  'live.changes': { one: '{count} change', other: '{count} changes' },
  'live.news': '{news}, {time}',
  'live.updated': 'Story updated, {time}',
  'live.read': 'Read',
  'live.failed': 'The latest update did not load. You are reading the version before it.',
  'live.failed-hint': 'This page will try again by itself.',
  'live.unreachable': 'No updates are coming in at the moment.',
  'live.offered': 'The story was updated.',
  'live.take': 'Take it in at the next step',
  'live.waits': 'The update comes in at the next step.',
} as const;
