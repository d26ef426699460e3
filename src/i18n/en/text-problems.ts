/** Problems of articles and figures: a code, then its reason and its fix. See problems.ts. */
export const textProblems = {
  'problem.article-empty.reason': 'is empty',
  'problem.article-empty.fix': 'The stops are listed instead.',
  'problem.article-missing.reason': 'is missing',
  'problem.article-missing.fix': 'The stops are listed instead.',
  'problem.article-too-long.reason':
    'is cut off here: only the first {characters} characters and {lines} lines of an article are read',
  'problem.article-too-long.fix': 'Shorten it, or split the story.',
  'problem.fence-stray.reason': 'has colons (:::) that close nothing',
  'problem.fence-stray.fix': 'Remove them, or write the line that opens the passage.',
  'problem.figures-in-all.reason': 'has more than {limit} figures',
  'problem.figures-in-all.fix': 'The others are left out. Split the story into several.',
  'problem.figures-too-many.reason': 'is more than the {limit} figures that a passage may have',
  'problem.figures-too-many.fix': 'The figures from here on are left out. Split the passage.',
  'problem.link-empty.reason': 'has a link without a stop or a time',
  'problem.link-empty.fix': 'Write {stop} or {time}.',
  'problem.link-unknown.reason': 'links to "{id}", which is neither a stop nor a moment',
  'problem.link-unknown.fix': 'Correct the id. Until then the link is shown as plain text.',
  'problem.markdown-address.reason': 'has a web address that is not a link',
  'problem.markdown-address.fix': 'Write [its words](https://…), or <https://…>.',
  'problem.markdown-box.reason': 'has a box (:::), which articles do not have',
  'problem.markdown-box.fix': 'Its text is shown: remove the lines of colons around it.',
  'problem.markdown-colons.reason': 'has a figure with the wrong number of colons',
  'problem.markdown-colons.fix': 'Write two, on a line of their own: {video}.',
  'problem.markdown-directive.reason':
    'has a directive other than :at, ::image, ::video, ::audio and ::link, which is shown as typed',
  'problem.markdown-directive.fix': 'Remove it, or correct its name.',
  'problem.markdown-footnote.reason': 'has a footnote, which is shown as typed',
  'problem.markdown-footnote.fix': 'Write the note into the text, or name a source.',
  'problem.markdown-html.reason': 'has HTML, which is shown as typed',
  'problem.markdown-html.fix': 'Write it in Markdown, or \\< for the sign.',
  'problem.markdown-html-media.reason': 'has HTML of a picture or a film, which is shown as typed',
  'problem.markdown-html-media.fix':
    'Write {image} or {video}; for a video of another site {link}.',
  'problem.markdown-image.reason':
    'has an image within other text, of which only the alternative text is shown',
  'problem.markdown-image.fix':
    'Put it on a line of its own, with a blank line before and after it, to make it a figure.',
  'problem.markdown-strikethrough.reason': 'has struck words (~~), which are shown as typed',
  'problem.markdown-strikethrough.fix': 'Remove them, or only the tildes.',
  'problem.markdown-table.reason':
    'has lines of a table that is not one in Markdown, so they run together',
  'problem.markdown-table.fix':
    'Write | between the cells, and below the head a line of as many | --- |.',
  'problem.markdown-task.reason': 'has a list of tasks, whose boxes are shown as typed',
  'problem.markdown-task.fix': 'Remove the brackets.',
  'problem.marks-escaped.reason':
    'has formatting nested too deep, or more than {limit} marks in one block',
  'problem.marks-escaped.fix': 'The marks are shown as typed.',
  'problem.media-alt-missing.reason': 'is a figure without alternative text',
  'problem.media-alt-missing.fix': 'Say in "alt", or in ![…], what is to be seen.',
  'problem.media-captions-missing.reason': 'is a video without subtitles',
  'problem.media-captions-missing.fix':
    'If anybody speaks in it, name a WebVTT file in "captions".',
  'problem.media-credit-missing.reason': 'is a figure without a credit',
  'problem.media-credit-missing.fix':
    'Name its maker in "credit", or after “Credit:” at the end of the caption.',
  'problem.media-heavy.reason': 'weighs {size} kB, more than {limit} kB',
  'problem.media-heavy.fix': 'Make it lighter: readers on a phone wait for it.',
  'problem.media-host.reason': 'is on another host, {host}',
  'problem.media-host.fix':
    'It is shown only if the site was built with that host: see docs/hosting.md.',
  'problem.media-key-unknown.reason': 'has no meaning for a figure of the kind "{kind}"',
  'problem.media-key-unknown.fix': 'Use one of: {keys}.',
  'problem.media-poster-missing.reason': 'is a link without a poster, so its card has no picture',
  'problem.media-poster-missing.fix':
    'Put a picture into the story’s folder and name it in "poster".',
  'problem.media-transcript-missing.reason': 'is a sound without a transcript',
  'problem.media-transcript-missing.fix':
    'If anybody speaks in it, write their words in "transcript".',
  'problem.media-type.reason': 'is "{file}", a type of file that browsers do not show',
  'problem.media-type.fix': 'Convert it to one of: {types}.',
  'problem.name-too-long.reason':
    'has a name of {count} characters; only the first {limit} are shown',
  'problem.name-too-long.fix': 'Shorten it.',
  'problem.paragraph-too-long.reason':
    'has a paragraph of {count} characters; only the first {limit} are shown',
  'problem.paragraph-too-long.fix': 'Split it into several paragraphs.',
  'problem.passage-empty.reason': 'is empty',
  'problem.passage-empty.fix': 'Write it, or remove it.',
  'problem.passage-nameless.reason': 'begins a passage without an id, so it is shown as typed',
  'problem.passage-nameless.fix': 'Write :::passage{attributes}.',
  'problem.passage-place-unknown.reason': 'names the place "{id}", which is not in places',
  'problem.passage-place-unknown.fix': 'Add the place, or correct its id.',
  'problem.passage-repeated.reason': 'appears twice',
  'problem.passage-repeated.fix': 'Give each passage its own id.',
  'problem.passage-source-unknown.reason': 'names the source "{id}", which is not in sources',
  'problem.passage-source-unknown.fix': 'Add the source, or correct its id.',
  'problem.passage-start-taken.reason':
    'begins at the same moment as "{id}", so the clock never reaches it',
  'problem.passage-start-taken.fix': 'Give one of them its own "t".',
  'problem.passage-time-invalid.reason': 'has the invalid time "{time}"',
  'problem.passage-time-invalid.fix': 'Write a time like 2019-04-24T10:45+10:00.',
  'problem.passage-unclosed.reason':
    'begins a passage that is not closed: it ends at the next passage, or with the article',
  'problem.passage-unclosed.fix':
    'Write ::: on a line of its own after it, and after each box in it.',
  'problem.passage-unknown.reason': 'names the passage "{id}", which the article does not have',
  'problem.passage-unknown.fix': 'Write the passage, or correct its id.',
  'problem.passage-untimed.reason': 'has no time',
  'problem.passage-untimed.fix': 'Name it in a stop or a moment, or give it "t" and "place".',
  'problem.passage-without-source.reason': 'names no source',
  'problem.passage-without-source.fix': 'Add sources="…".',
  'problem.text-too-long.reason':
    'has more than {limit} characters of text in "{lang}"; the rest is left out',
  'problem.text-too-long.fix': 'Shorten or split the story.',
  'problem.string-not-text.reason': 'is not a text',
  'problem.string-not-text.fix': 'Write the text in quotation marks.',
  'problem.string-unknown.reason': 'is not the path of a text in story.json',
  'problem.string-unknown.fix': 'Correct it, e.g. stops/berlin/title, or remove it.',
  'problem.strings-missing.reason': 'is missing',
  'problem.strings-missing.fix': 'Until it is there the texts in "{lang}" are shown.',
  'problem.strings-not-object.reason': 'is not an object',
  'problem.strings-not-object.fix': 'Write {example}.',
  'problem.text-untranslated.reason': 'has no text in "{lang}"',
  'problem.text-untranslated.fix': 'Add it. Until then the text in "{shown}" is shown.',
  'problem.texts-plain.reason': {
    one: 'has one text in "{lang}" alone',
    other: 'has {count} texts in "{lang}" alone',
  },
  'problem.texts-plain.fix': 'To translate a text, write it by language: {example}.',
  'problem.translation-attributes.reason':
    'has attributes of its own ({names}), which are not used: those of the text in "{lang}" hold for all languages',
  'problem.translation-attributes.fix': 'Remove them here, or correct them there.',
  'problem.translation-extra.reason': 'is not in the article in "{lang}"',
  'problem.translation-extra.fix': 'Correct its id, or write the passage in "{lang}" too.',
  'problem.translation-figures.reason':
    'has {count} of the {all} figures that the text in "{lang}" has',
  'problem.translation-figures.fix': 'Write the others here too.',
  'problem.translation-incomplete.reason': {
    one: 'lacks the passage {ids}',
    other: 'lacks {count} passages: {ids}',
  },
  'problem.translation-incomplete.fix': 'What is missing is shown in "{lang}".',
  'problem.translation-interludes.reason': {
    one: 'lacks a text between passages that the article in "{lang}" has',
    other: 'lacks {count} texts between passages that the article in "{lang}" has',
  },
  'problem.translation-interludes.fix': 'What is missing is shown in "{lang}".',
  'problem.translation-links.reason': 'lacks links that the text in "{lang}" has: {links}',
  'problem.translation-links.fix': 'Write {link} around the words that mean it.',
  'problem.translation-missing.reason': 'is missing or empty, although "languages" lists it',
  'problem.translation-missing.fix':
    'Write it, or remove the language. Until then the article is shown in "{lang}".',
  'problem.translation-too-long.reason':
    'is not read: all translations together may have {characters} characters, or {lines} lines',
  'problem.translation-too-long.fix': 'Shorten them, or split the story.',
} as const;
