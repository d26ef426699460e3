// @ts-check

/**
 * The folder of a language's pages, from that of the site, with its slash.
 *
 * @param {string} lang
 * @param {readonly string[]} languages of the site, its first one first
 */
export const folderOf = (lang, languages) => (lang === languages[0] ? '' : `${lang}/`);

/**
 * Moves a page into the folder of its language: what it names of the site is one folder up. Links to a page
 * of the same language stay as they are.
 *
 * @type {import('./pages-plugin.mjs').Step}
 */
export function moved(html, { lang, languages }) {
  if (folderOf(lang, languages) === '') return html;
  return html
    .replace(/<html /, () => '<html data-root="../" ')
    .replace(/(["'( ,])\.\/(?=(?:assets|basemap|stories)\/|favicon)/g, '$1../');
}

/**
 * Adds elements to the end of a page's head.
 *
 * @param {string} html
 * @param {readonly string[]} elements
 */
export function withHead(html, elements) {
  return html.replace('</head>', () => `  ${elements.join('\n    ')}\n  </head>`);
}

/**
 * Adds an element to a page's head, as early as one may stand: after the character set.
 *
 * @param {string} html
 * @param {string} element
 */
export function withFirst(html, element) {
  return html.replace(/<meta charset="utf-8"[^>]*>/, (charset) => `${charset}\n    ${element}`);
}

/** An element without content. @param {string} tag @param {Readonly<Record<string, string>>} attrs */
export function element(tag, attrs) {
  const written = Object.entries(attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${written.join('')}>`;
}

/** @param {string} text */
export function escaped(text) {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * @param {string} html
 * @param {{ lang: string, dir: string, title: string, description?: string, unstarted?: string }} words
 *   `unstarted`: what is seen where no script has run
 */
export function withWords(html, { lang, dir, title, description = '', unstarted = '' }) {
  const meta = element('meta', { name: 'description', content: description });
  return html
    .replace(/<meta name="description"[^>]*>/, (own) => (description ? meta : own))
    .replace(
      /(<main class="unstarted">[\s\S]*?<p>)[\s\S]*?(<\/p>)/,
      (_, before, after) => before + escaped(unstarted) + after,
    )
    .replace(/<html lang="[^"]*"/, () => `<html lang="${escaped(lang)}" dir="${dir}"`)
    .replace(/<title>.*<\/title>/, () => `<title>${escaped(title)}</title>`);
}
