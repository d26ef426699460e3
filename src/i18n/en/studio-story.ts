/** The studio's panel of the story as a whole. */
export const studioStory = {
  'studio.address': 'Address',
  'studio.address-hint':
    'Names the story’s folder, its zip ({slug}) and its link. Links to a published story lead to its old address.',
  'studio.address-empty': 'A story needs an address.',
  'studio.address-letters': 'Only lower-case Latin letters, digits and hyphens, without spaces.',
  'studio.address-hyphens': 'It begins and ends with a letter or a digit.',
  'studio.address-long': 'At most 60 characters.',
  'studio.address-reserved': 'Windows has no folders of this name.',
  'studio.address-use': 'Use “{slug}”',
  'studio.languages': 'Languages',
  'studio.languages-what': 'The first is shown where another language lacks a text.',
  'studio.language-first': 'first',
  'studio.language-complete': 'complete',
  'studio.language-missing': { one: '{count} text missing', other: '{count} texts missing' },
  'studio.language-article': 'The article is still to be translated.',
  'studio.language-make-first': 'Make it the first',
  'studio.language-make-first-of': 'Make {language} the first language',
  'studio.language-remove': 'Remove',
  'studio.language-remove-of': 'Remove {language}',
  'studio.language-remove-what':
    'Its article and all its texts are removed from the story. Undo brings them back.',
  'studio.language-add': 'Add a language',
  'studio.language-add-hint': 'Its name or its tag, for example: Korean, de, zh-Hant',
  'studio.language-unknown': 'No language is known by this name. Try its tag, for example “de”.',
  'studio.language-there': 'The story has this language.',
  'studio.opening': 'The story opens at',
  'studio.opening-first': 'The first stop',
  'studio.countries': 'Countries',
  'studio.countries-hint':
    'What the story is about, tinted on the map. Codes of two letters: KP, RU',
  'studio.countries-wrong': '“{code}” is no code of a country. Codes have two letters, such as KP.',
  'studio.zone-near': 'Near a border. Is it one of these clocks?',
  'studio.zone-other': 'The point lies where clocks show another time:',
  'studio.zone-sea': 'At sea: ships keep a clock of whole hours. Is it the clock of a coast?',
  'studio.pictures': 'Pictures',
  'studio.picture-lead': 'Lead picture',
  'studio.picture-how': 'Or drop it here, or paste it.',
  'studio.picture-remove': 'Remove this picture',
  'studio.picture-remove-of': 'Remove the picture {file}',
  'studio.picture-heavy':
    'This is heavy for a phone. “npm run images” makes smaller copies before you publish, and removes what cameras note, such as the position.',
  'studio.picture-type':
    '“{file}” is no picture that browsers show. Take a JPEG, PNG, WebP, AVIF, GIF or SVG.',
  'studio.picture-large':
    '“{file}” is too large: a picture may have 25 MB, a drawing 3 MB. Make it smaller.',
  'studio.picture-empty': '“{file}” is empty.',
  'studio.picture-damaged': '“{file}” is damaged: the browser cannot show it.',
  'studio.picture-hostile':
    '“{file}” holds a script, a part of a web page or other files, or is no valid SVG. Export it as a plain SVG.',
} as const;
