/**
 * How much of a story's files is read. Far above what a journey needs, and low enough that no file
 * can keep a page from answering; docs/story-format.md has them in words.
 */
export const LIMITS = {
  /** Bytes of story.json, and of route.geojson. */
  file: 32_000_000,
  /** Entries of a list or an object of story.json, by its key. */
  entries: {
    languages: 50,
    places: 5000,
    sources: 5000,
    legs: 2000,
    stops: 1000,
    moments: 1000,
    chapters: 200,
    clocks: 50,
    countries: 250,
  },
  /** Values in one entry, all that it holds counted. */
  values: 2000,
  /** Lists and objects inside one another in one entry. */
  depth: 20,
  /** Characters of a text, of all of a language's in story.json but its names, of a name, of an id. */
  text: 10_000,
  texts: 40_000,
  name: 150,
  id: 100,
  features: 5000,
  /** Points of all features. */
  points: 100_000,
  /** Points of the whole journey, of which stretches may be ridden several times. */
  ridden: 200_000,
  /** Segments of lines that are searched to find where stops lie on them. */
  search: 40_000_000,
  /** Kilometres, of a leg and along a line. */
  km: 1_000_000,
  article: {
    characters: 100_000,
    /** Characters of all translations together. */
    translations: 200_000,
    lines: 3000,
    /** Characters of a paragraph, a heading or a block of code. */
    block: 10_000,
    /** Marks of Markdown in all, and in one block without a blank line. */
    marks: 15_000,
    blockMarks: 300,
    /** Quotations and lists inside one another; containers of colons. */
    depth: 10,
    containers: 4,
  },
  /** Problems that are kept one by one, and characters of their path and reason. */
  problems: 1000,
  sentence: 300,
} as const;

/** True for a value that holds more than an entry may. Looks at no more than it must to know. */
export function isTooLarge(value: unknown): boolean {
  const open: [value: unknown, depth: number][] = [[value, 0]];
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [here, depth] = next;
    count += 1;
    if (typeof here !== 'object' || here === null) continue;
    const inner = Object.values(here);
    if (count + open.length + inner.length > LIMITS.values || depth >= LIMITS.depth) return true;
    for (const each of inner) open.push([each, depth + 1]);
  }
  return false;
}
