import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Draft } from '../draft.ts';
import { bytesOf } from '../file-content.ts';
import { DATE, isPacked } from '../zip/zip-draft.ts';
import { emptiedPage, forwardingPage, ownStory, type PageWords } from './site-page.ts';
import { scriptFor, workerFor } from './site-scripts.ts';

interface SiteOptions {
  /** Paths of the files of the running site: `site-files.json`, which the build writes. */
  readonly list: readonly string[];
  /** Gives a file of the running site. */
  readonly load: (path: string) => Promise<Uint8Array>;
  readonly words: PageWords;
  /** What a person reads who opens the zip. */
  readonly readMe: string;
  /** How much is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Pages that show the story, in the site's folder and in those of its languages. */
const STORY_PAGE = /^(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*\/)?(index|embed|present)\.html$/;
/** What makes stories, and what belongs to those of the running site. */
const LEFT_OUT = [
  /(?:^|\/)(?:studio|preview)\.html$/,
  /^assets\/studio\//,
  /^stories\//,
  /^share\//,
  /(?:^|\/)og\.png$/,
  /^(?:site-files\.json|stops-template\.csv)$/,
];
const AT_ONCE = 6;

/**
 * A zip of the whole site with a draft as its own and only story, as `npm run pack` makes it, except that its pages
 * are not rendered beforehand.
 *
 * @throws where a file of the site does not load
 */
export async function packSite(draft: Draft, options: SiteOptions): Promise<Uint8Array> {
  const { list, words, readMe, onProgress } = options;
  const paths = list.filter((path) => !LEFT_OUT.some((each) => each.test(path)));
  const files = new Map<string, Uint8Array>();
  let loaded = 0;
  const waiting = paths.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const path of waiting) {
        files.set(path, await options.load(path));
        loaded += 1;
        onProgress?.((loaded / paths.length) * 0.7);
      }
    }),
  );
  const index = files.get('index.html');
  const before = index && ownStory(decode(index));
  if (!before) throw new Error('The site has no page with a story of its own.');
  await adapt(files, { before, slug: draft.slug, words });
  for (const [path, content] of draft.files)
    files.set(`stories/${draft.slug}/${path}`, bytesOf(content));
  files.set('read-me.txt', encode(readMe));
  return zipSite(files, draft.slug, (share) => onProgress?.(0.7 + share * 0.3));
}

/** Puts another story in the place of the site's own. */
async function adapt(
  files: Map<string, Uint8Array>,
  { before, slug, words }: { before: string; slug: string; words: PageWords },
): Promise<void> {
  const changed = new Map<string, { hash: string; bytes: number }>();
  for (const [path, bytes] of files) {
    const text = /\.(?:js|html)$/.test(path) && path !== 'sw.js' ? decode(bytes) : null;
    if (text === null) continue;
    const fresh = adapted(path, text, { before, slug, words });
    if (fresh === text) continue;
    const made = encode(fresh);
    files.set(path, made);
    changed.set(path, { hash: await sha256(made), bytes: made.length });
  }
  const worker = files.get('sw.js');
  if (worker)
    files.set('sw.js', encode(workerFor(decode(worker), (path) => files.has(path), changed)));
}

function adapted(
  path: string,
  text: string,
  { before, slug, words }: { before: string; slug: string; words: PageWords },
): string {
  if (path.startsWith('assets/')) return scriptFor(text, before, slug);
  if (/(?:^|\/)stories\.html$/.test(path)) return forwardingPage(words);
  const page = STORY_PAGE.exec(path)?.[1];
  return page === undefined ? text : emptiedPage(text, words, page === 'embed');
}

/** One file after another, so that the page goes on in between. */
async function zipSite(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [i, [path, bytes]] of sorted.entries()) {
    const name = `${folder}/${path}`;
    const entry = isPacked(path) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = DATE;
    zip.add(entry);
    entry.push(bytes, true);
    onProgress((i + 1) / sorted.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  zip.end();
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);
