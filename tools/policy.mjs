// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** https, a host that may begin with `*.`, and a port: what a policy takes for a source, and no more. */
const ORIGIN = /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i;

/**
 * The hosts that stories may fetch maps from, as `WHISTLESTOP_MAP_HOSTS` names them.
 *
 * @param {string | undefined} text origins, separated by spaces
 * @returns {string[]}
 */
export function mapHosts(text) {
  const hosts = (text ?? '').split(/\s+/).filter((host) => host !== '');
  for (const host of hosts) {
    if (!ORIGIN.test(host))
      throw new Error(
        `WHISTLESTOP_MAP_HOSTS: "${host}" must be an origin like https://tiles.example.org`,
      );
  }
  return hosts;
}

/**
 * What the built pages may load: their own files, nobody else's host but those named, and nothing
 * inline but what is given, by its hash.
 *
 * @param {readonly string[]} [hosts] hosts of maps, which are fetched, and whose pictures are drawn
 * @param {{ styles?: readonly string[], scripts?: readonly string[] }} [own] texts of a page's own
 *   `<style>` and `<script>` elements
 */
export function contentSecurityPolicy(hosts = [], { styles = [], scripts = [] } = {}) {
  const hashes = (/** @type {readonly string[]} */ texts) =>
    texts.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');
  const also = hosts.map((host) => ` ${host}`).join('');
  return [
    "default-src 'none'",
    `script-src 'self'${hashes(scripts)}`,
    `style-src 'self'${hashes(styles)}`,
    `img-src 'self' data: blob:${also}`,
    "font-src 'self'",
    `connect-src 'self'${also}`,
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
