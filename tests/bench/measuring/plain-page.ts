import { brotli } from './site-server.ts';

const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title><style>
body { margin: 2rem auto; padding: 0 1rem; max-width: 42rem; font: 1.1rem/1.5 Georgia, serif; color: #222; background: #fff; }
h1 { font-size: 2rem; line-height: 1.1; }
h2 { margin-top: 2rem; font-size: 1.3rem; }
</style></head><body><h1>A plain page</h1>`;
const FOOT = '</body></html>';
const LETTERS = 'etaoinshrdlucmfwypvbgk';

/**
 * A page of text with no script and its styles within, as long as another page both as it is and as
 * it comes over the wire.
 *
 * @param bytes of the page itself
 * @param packed of the page as brotli
 */
export function plainPage(bytes: number, packed: number): string {
  // The more words there are to choose from, the less there is to compress.
  let [few, many] = [8, 4096];
  while (many - few > 1) {
    const words = Math.round((few + many) / 2);
    if (brotli(Buffer.from(pageOf(words, bytes))).length < packed) few = words;
    else many = words;
  }
  return pageOf(few, bytes);
}

function pageOf(words: number, bytes: number): string {
  const next = dice(1);
  const from = (count: number) => Math.floor(next() * count);
  const vocabulary = Array.from({ length: words }, () =>
    Array.from({ length: 2 + from(8) }, () => LETTERS[from(LETTERS.length)]).join(''),
  );
  const parts = [HEAD];
  let left = bytes - HEAD.length - FOOT.length;
  for (let i = 0; left > 0; i++) {
    const text = Array.from({ length: 40 + from(60) }, () => vocabulary[from(words)]).join(' ');
    const whole = i % 4 === 0 ? `<h2>${text.slice(0, 30)}</h2>` : `<p>${text}</p>`;
    const part = whole.length <= left ? whole : ' '.repeat(left);
    parts.push(part);
    left -= part.length;
  }
  return parts.join('') + FOOT;
}

/** The same numbers every time, evenly from 0 to 1 (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
