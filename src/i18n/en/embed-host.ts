/**
 * The messages of `embed.js`, which pages of others load: a module of their own keeps the rest of the
 * interface out of it.
 */
export const embedHost = {
  'embed-host.open-story': 'Open the full story',
  'embed-host.open-own-page': 'Open the full story',
  'embed-host.frame-title': 'A journey on a map',
  'embed-host.frame-silent': 'The map is not responding.',
  'embed-host.address-refused': 'The address could not be updated.',
  'embed-host.removed': 'The map was removed before it finished loading.',
} as const;
