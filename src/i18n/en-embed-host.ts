/**
 * The messages of `embed.js`. In a file of their own, because pages of others load that script and must
 * not load every message of the interface.
 */
export const embedHostMessages = {
  'embed-host.open-story': 'Open the story of this map',
  'embed-host.open-own-page': 'Open the story in a page of its own',
  'embed-host.frame-title': 'A journey on a map',
  'embed-host.frame-silent': 'The map does not answer.',
  'embed-host.address-refused': 'The address could not be updated.',
  'embed-host.removed': 'The map was taken away before it was ready.',
} as const;
