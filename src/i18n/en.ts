/**
 * Every word of the interface, in English. Braces hold parameters; a message with `one` and `other`
 * is chosen by the parameter `count`. Keys are `<area>.<element>`, sorted by area.
 */
export const en = {
  // --- article ---
  // --- embed ---
  // --- embed host ---
  // --- loading and messages ---
  'loading.address-mistyped':
    'The address may be mistyped. <link>The story of this site</link> can be read.',
  'loading.code-missing': 'Part of this page could not be fetched.',
  'loading.late': 'This is taking longer than usual.',
  'loading.late-hint': 'The story may still arrive; nothing is lost by asking again.',
  'loading.part-late': 'This part of the page takes longer than usual to come.',
  'loading.part-late-hint': 'All else works as ever.',
  'loading.part-missing-hint':
    'All else works as ever. Loading the page again comes back to this moment.',
  'loading.prerendered':
    'What is here can be read already. Map and timeline do not move before it has come.',
  'loading.redeployed': 'This site has been renewed since the page was opened.',
  'loading.reload': 'Load again',
  'loading.retry': 'Try again',
  'loading.story': 'The story is being loaded.',
  'loading.story-broke': 'The story could not be read: something broke.',
  // --- map ---
  // --- presenter ---
  // --- print ---
  // --- reader ---
  // --- scrubber ---
  // --- story checker ---
  'checker.problems': {
    one: 'This story’s files have one thing to mend.',
    other: 'This story’s files have {count} things to mend.',
  },
  // --- time and place ---
  // --- ui ---
} as const;
