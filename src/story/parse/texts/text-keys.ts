/** Keys of texts that readers see. */
export const TEXTS: ReadonlySet<string> = new Set([
  ...['title', 'summary', 'credit', 'about', 'text', 'attribution'],
  ...['alt', 'caption', 'transcript'],
  ...['what', 'why', 'note'],
]);

/** Keys of what is the same in all languages where it is plain: a proper name, a file without words. */
export const NAMES: ReadonlySet<string> = new Set([
  ...['name', 'publisher', 'src', 'poster', 'captions', 'url'],
]);

/** The speaker's own texts, and the keys of records of texts by id. */
const NOTES: ReadonlySet<string> = new Set(['notes']);
const RECORDS: ReadonlySet<string> = new Set(['notes', 'slides']);

/** Whether a key may have a text, or texts by language, as its value. */
export const isTextKey = (key: string, parent: string | undefined): boolean =>
  TEXTS.has(key) || NAMES.has(key) || NOTES.has(key) || RECORDS.has(parent ?? '');
