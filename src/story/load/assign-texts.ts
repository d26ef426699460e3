import type { Story } from '../model.ts';

/** Adds to each text of a story the languages that another reading of the same files has beside them. */
export function assignTexts(story: Story, read: Story): void {
  const seen = new Set<object>();
  const isText = (value: object) => {
    const entries = Object.entries(value);
    return (
      entries.length > 0 &&
      entries.every(([lang, text]) => story.languages.includes(lang) && typeof text === 'string')
    );
  };
  function assign(to: unknown, from: unknown): void {
    if (!isBranch(to) || !isBranch(from) || seen.has(to)) return;
    seen.add(to);
    if (to instanceof Map && from instanceof Map)
      for (const [key, value] of to) assign(value, from.get(key));
    else if (isText(to)) Object.assign(to, from);
    else for (const [key, value] of Object.entries(to)) assign(value, Reflect.get(from, key));
  }
  assign(story, read);
}

/** An object, a list or a map; not the numbers of a line. */
const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
