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
  'loading.late': 'This is taking longer than usual.',
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
