/** What a column of a table may mean. The first thirteen are those of our own template. */
export const FIELDS = [
  'place',
  'latitude',
  'longitude',
  'zone',
  'arrive',
  'leave',
  'certainty',
  'by',
  'text',
  'source',
  'media',
  'caption',
  'credit',
  'point',
  'title',
  'time',
] as const;
export type Field = (typeof FIELDS)[number];

export function isField(text: string): text is Field {
  return (FIELDS as readonly string[]).includes(text);
}
