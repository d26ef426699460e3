/** A text is forgotten when it was not read in so many articles in a row: a story has one per language. */
const ARTICLES = 8;

let article = 0;
const forget: (() => void)[] = [];

/** To be called when an article has been read. */
export function articleEnds(): void {
  article += 1;
  for (const each of forget) each();
}

/** What a text was read as the last time, where it was read a short time ago: `read` must depend on it alone. */
export function rememberTexts<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T; article: number }>();
  forget.push(() => {
    for (const [text, entry] of known) if (entry.article < article - ARTICLES) known.delete(text);
  });
  return (text) => {
    const entry = known.get(text) ?? { value: read(text), article };
    entry.article = article;
    known.set(text, entry);
    return entry.value;
  };
}
