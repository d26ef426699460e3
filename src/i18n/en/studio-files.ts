/** The files of a story as text, in the studio: what cannot be read is corrected there. */
export const studioFiles = {
  'studio.files': 'Files of the story',
  'studio.files-what':
    'For what has no field: the text of each file, as it is. Undo takes every change back.',
  'studio.file-edit': 'Edit the file',
  'studio.file-edit-of': 'Edit {file}',
  'studio.file-back': 'Back to the problems',
  'studio.file-text': 'Text of {file}',
  'studio.file-at': 'Line {line}, column {column}',
  'studio.file-go': 'Go to the mistake',
  'studio.file-sound': 'This is valid JSON.',
  'studio.file-gone': 'The story has no file of this name any more.',
  'studio.file-too-long':
    'The file is too long to be edited here. Correct it in a text editor, then open the folder again.',
  'studio.mistake-value': 'A value is missing here.',
  'studio.mistake-name':
    'A name in quotation marks is missing here. There is no comma after the last entry.',
  'studio.mistake-colon': 'A colon is missing between a name and its value.',
  'studio.mistake-comma': 'A comma is missing before this entry, or a bracket does not match.',
  'studio.mistake-brace': 'A closing curly bracket is missing.',
  'studio.mistake-bracket': 'A closing square bracket is missing.',
  'studio.mistake-quote': 'This text has no closing quotation mark on its line.',
  'studio.mistake-escape': 'In this text is a “\\” that stands for nothing. Write it twice.',
  'studio.mistake-control':
    'In this text is a tab or another invisible character. Write “\\t” for a tab, or take it out.',
  'studio.mistake-symbol':
    'JSON does not know this. Texts and names need straight double quotation marks.',
  'studio.mistake-number': 'This is not a number.',
  'studio.mistake-comment': 'JSON has no comments. Take it out.',
  'studio.mistake-rest':
    'The file is complete before this. Take the rest out, or an extra bracket.',
  'studio.mistake-other': 'This is not JSON.',
  'studio.encoding-what':
    'The file is not saved as UTF-8. Press the line whose letters are right: the file is then saved as UTF-8.',
  'studio.encoding-utf-16le': 'UTF-16',
  'studio.encoding-utf-16be': 'UTF-16',
  'studio.encoding-windows-1252': 'Western European',
  'studio.encoding-windows-1251': 'Cyrillic',
  'studio.encoding-euc-kr': 'Korean',
  'studio.file-unreadable':
    '{file} {reason}. What it holds is neither shown nor changed before it is corrected. Nothing is lost.',
  'studio.unchanged-json': '{file} cannot be read, so nothing was changed. Correct the file first.',
  'studio.unchanged-shape':
    'Nothing was changed: “{path}” in {file} has another form than the format asks for. Correct it in the file.',
  'studio.unchanged-unknown': 'That did not work. The story is as it was.',
} as const;
