// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../pages.mjs';
import { drawingStyles } from './drawing-styles.mjs';
import { policyOf } from './policy.mjs';

/** Asked for again, and answered 304 while it is the same; a CDN may answer for ten seconds by itself. */
const FRESH = 'max-age=0, s-maxage=10, must-revalidate';
/**
 * The same, but a CDN may serve its copy while it asks for the new one and while the server fails: the
 * texts that this story.json names are still there.
 */
export const LIVE = 'max-age=0, s-maxage=10, stale-while-revalidate=30, stale-if-error=86400';
/** The name changes with the content. */
export const FOREVER = 'public, max-age=31536000, immutable';

/** What no page here ever asks for. Browsers warn of names they don't know: these are known to all. */
const NEVER = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'usb'],
];

/** Hosts take lines of 2,000 signs. */
const STYLES_AT_MOST = 30;

/**
 * A story's files are data, and no code of theirs ever runs. A drawing (SVG) has its styles in it: they are
 * allowed by their hashes, so that it looks the same where it is opened by itself.
 *
 * @param {string} stories their folder
 */
function storyPolicy(stories) {
  const styles = drawingStyles(stories);
  if (styles.length > STYLES_AT_MOST)
    console.warn(
      `The stories' drawings hold ${styles.length} different <style> elements, and a header has room for ${STYLES_AT_MOST}. ` +
        'Drawings with the others are without their styles where they are opened by themselves. ' +
        'Use the same styles in several drawings, or attributes such as fill="…".',
    );
  const allowed = styles.slice(0, STYLES_AT_MOST).join(' ') || "'none'";
  return `default-src 'none'; img-src 'self' data:; media-src 'self'; style-src ${allowed}; sandbox`;
}

/** For every answer, a missing file's too. Nothing here is private: any page may fetch it. */
const ALWAYS = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': NEVER.map((name) => `${name}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The headers of a built site. No header is set by two rules of one path, so that all hosts which read
 * such rules send the same.
 *
 * @param {string} folder the built site
 * @param {{ policy: string, embedders: readonly string[] }} options the policy of what is no page, and
 *   the origins that may frame the embed; none named means all
 * @returns {import('./headers-file.mjs').Rule[]}
 */
export function rulesOf(folder, { policy, embedders }) {
  const anyone = embedders.length === 0;
  const rule = (
    /** @type {string} */ path,
    /** @type {string} */ csp,
    /** @type {string | null} */ ancestors,
    cache = FRESH,
    also = {},
  ) => ({
    path,
    headers: {
      'Cache-Control': cache,
      'Content-Security-Policy': ancestors ? `${csp}; frame-ancestors ${ancestors}` : csp,
      ...also,
    },
  });
  const pageIn = (
    /** @type {string} */ language,
    /** @type {import('../pages.mjs').SitePage} */ { html: name, framed },
  ) => {
    const html = language + name;
    const csp = policyOf(join(folder, html));
    if (!csp) throw new Error(`${html} has no content security policy.`);
    const frames = framed ? (anyone ? null : `'self' ${embedders.join(' ')}`) : "'self'";
    // Whoever opens the reader's window has no hold of it; a frame has no window of its own.
    const alone = framed ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin' };
    // Some hosts drop the ending.
    const short = name === 'index.html' ? language : html.replace('.html', '');
    const paths = [`/${html}`, `/${short}`];
    return paths.map((path) => rule(path, csp, frames, FRESH, alone));
  };
  const filesIn = (/** @type {string} */ path) =>
    readdirSync(join(folder, path), { withFileTypes: true })
      .filter(({ name }) => !/^[._]|\.(html|br|gz)$/.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  const entries = filesIn('');
  const isLanguage = (/** @type {import('node:fs').Dirent} */ { name }) =>
    existsSync(join(folder, name, 'index.html'));
  const languages = entries.filter(isLanguage).map(({ name }) => `${name}/`);
  return [
    { path: '/*', headers: ALWAYS },
    ...['', ...languages].flatMap((language) => PAGES.flatMap((page) => pageIn(language, page))),
    // Beside the pages of a language: its card, and what a CMS asks for.
    ...languages.flatMap((language) =>
      filesIn(language).map(({ name }) => rule(`/${language}${name}`, policy, "'none'")),
    ),
    ...entries
      .filter((entry) => !isLanguage(entry))
      .map((entry) =>
        rule(
          entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`,
          entry.name === 'stories' ? storyPolicy(join(folder, 'stories')) : policy,
          "'none'",
          entry.name === 'assets' ? FOREVER : FRESH,
        ),
      ),
  ];
}
