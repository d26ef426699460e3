// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** https, a host that may begin with `*.`, and a port: what a policy takes for a source, and no more. */
const ORIGIN = /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i;

/**
 * The origins that a variable of the environment names, separated by spaces. Throws at anything that a
 * policy would not take for an origin.
 *
 * @param {string} name of the variable
 * @param {string | undefined} text
 * @returns {string[]}
 */
export function originsIn(name, text) {
  const origins = (text ?? '').split(/\s+/).filter((origin) => origin !== '');
  for (const origin of origins) {
    if (!ORIGIN.test(origin))
      throw new Error(`${name}: "${origin}" must be an origin like https://tiles.example.org`);
  }
  return origins;
}

/**
 * What the built pages may load: their own files, nobody else's host but those named, and nothing
 * inline but what is given, by its hash.
 *
 * @param {{ maps?: readonly string[], stories?: readonly string[], media?: readonly string[] }} [hosts] maps
 *   and stories are fetched; the pictures of all three are drawn, films and sounds of the last two played
 * @param {{ styles?: readonly string[], scripts?: readonly string[] }} [own] texts of a page's own
 *   `<style>` and `<script>` elements
 */
export function contentSecurityPolicy(
  { maps = [], stories = [], media = [] } = {},
  { styles = [], scripts = [] } = {},
) {
  const hashes = (/** @type {readonly string[]} */ texts) =>
    texts.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');
  const list = (/** @type {readonly string[]} */ origins) =>
    [...new Set(origins)].map((origin) => ` ${origin}`).join('');
  return [
    "default-src 'none'",
    `script-src 'self'${hashes(scripts)}`,
    `style-src 'self'${hashes(styles)}`,
    `img-src 'self' data: blob:${list([...maps, ...stories, ...media])}`,
    `media-src 'self' blob:${list([...stories, ...media])}`,
    "font-src 'self'",
    `connect-src 'self'${list([...maps, ...stories])}`,
    // The reader shows its own embed before a newsroom takes it.
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/;

/**
 * The policy that a built page carries, for the header that is sent with it.
 *
 * @param {string} file
 * @returns {string | null} null where there is no such page yet
 */
export function policyOf(file) {
  try {
    return META.exec(readFileSync(file, 'utf8'))?.[1]?.replaceAll('&#39;', "'") ?? null;
  } catch {
    return null;
  }
}
