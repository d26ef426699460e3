/**
 * How much of a story's files is read: far above what a journey needs, and low enough that no file can
 * block a page for long. docs/story-format.md lists them for authors.
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
    passages: 3000,
    chapters: 200,
    clocks: 50,
    countries: 250,
    changes: 500,
    moved: 5000,
  },
  /** Values in one entry, nested ones included. */
  values: 2000,
  /** Nested lists and objects in one entry. */
  depth: 20,
  /** Characters of a text, of all texts of one language in story.json except names, of a name, of an id. */
  text: 10_000,
  texts: 40_000,
  name: 150,
  /** Characters of the text of a slide. */
  slide: 240,
  /** Characters of a figure's caption, and of its alternative text. */
  caption: 1000,
  /** Figures of a stop, a moment or a passage; of all of story.json. */
  figures: 50,
  allFigures: 2000,
  /** Pixels of a figure's width and height. */
  pixels: 20_000,
  id: 100,
  features: 5000,
  /** Points of all features. */
  points: 100_000,
  /** Points of the whole journey, of which stretches may be ridden several times. */
  ridden: 200_000,
  /** Segments of lines that are searched to find where stops lie on them. */
  search: 5_000_000,
  /** Kilometres, of a leg and along a line. */
  km: 1_000_000,
  article: {
    characters: 100_000,
    /** Characters of all translations together. */
    translations: 200_000,
    lines: 3000,
    /** Characters of a paragraph, a heading or a block of code. */
    block: 10_000,
    /** Markdown marks in total, and in one block without a blank line. */
    marks: 15_000,
    blockMarks: 300,
    /** Nested quotations and lists; nested containers of colons. */
    depth: 10,
    containers: 4,
  },
  /** Problems that are kept; characters of a problem's path and of its reason. */
  problems: 1000,
  sentence: 300,
} as const;

/** Whether a value exceeds what an entry may hold. Stops as soon as that is certain. */
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
