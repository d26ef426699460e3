/** What an embed's address asks for beside the moment, which `link.ts` reads. */
interface EmbedParams {
  /** With the passage beside the map. */
  readonly article: boolean;
  /** Letters and the space bar act while the focus is inside. */
  readonly keys: boolean;
  /** Plays by itself while it is in view. */
  readonly autoplay: boolean;
  /** What could not be followed, in sentences. */
  readonly problems: readonly string[];
}

/** Reads the switches `article`, `keys` and `autoplay`: 1 or 0. A bad value is as if it were not there. */
export function embedParams(url: string): EmbedParams {
  const query = new URL(url).searchParams;
  const problems: string[] = [];
  const flag = (name: string, otherwise: boolean) => {
    const value = query.get(name);
    if (value === null) return otherwise;
    if (value === '1' || value === '0') return value === '1';
    problems.push(`“${name}=${value.slice(0, 60)}” is not understood: it is 1 or 0.`);
    return otherwise;
  };
  return {
    article: flag('article', true),
    keys: flag('keys', true),
    autoplay: flag('autoplay', false),
    problems,
  };
}
