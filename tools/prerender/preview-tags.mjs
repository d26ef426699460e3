// @ts-check
import { element, folderOf } from './page-html.mjs';

/**
 * What search engines and link previews read: the words and the picture of a page, and where the same page
 * is in other languages.
 *
 * @param {{ lang: string, title: string, summary: string, picture: string, locale: string }} words
 *   `picture`: what the picture shows; `locale`: as Open Graph has it, `en_GB`
 * @param {{ site: string | null, languages: readonly string[] }} options address of the site, if it is
 *   known, and its languages, its first one first
 */
export function previewTags({ lang, title, summary, picture, locale }, { site, languages }) {
  const folder = folderOf(lang, languages);
  // From the page, where the site's address is not known.
  const up = folder === '' ? './' : '../';
  const addressOf = (/** @type {string} */ path) => (site ? new URL(path, site).href : up + path);
  const image = site ? new URL(`${folder}og.png`, site).href : './og.png';
  const own = site ? addressOf(folder) : null;
  const article = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description: summary,
    inLanguage: lang,
    image,
    isAccessibleForFree: true,
    ...(own ? { url: own, mainEntityOfPage: own } : {}),
  };
  const named = (/** @type {string} */ name, /** @type {string} */ content) =>
    element('meta', { name, content });
  const property = (/** @type {string} */ name, /** @type {string} */ content) =>
    element('meta', { property: name, content });
  const alternates = [
    ...languages.map((each) => [each, folderOf(each, languages)]),
    ['x-default', ''],
  ];
  return [
    named('description', summary),
    property('og:type', 'article'),
    property('og:title', title),
    property('og:description', summary),
    property('og:image', image),
    property('og:image:width', '1200'),
    property('og:image:height', '630'),
    property('og:image:alt', picture),
    property('og:locale', locale),
    ...(own ? [property('og:url', own)] : []),
    named('twitter:card', 'summary_large_image'),
    named('twitter:title', title),
    named('twitter:description', summary),
    named('twitter:image', image),
    ...(own ? [element('link', { rel: 'canonical', href: own })] : []),
    ...(languages.length < 2
      ? []
      : alternates.map(([hreflang = '', path = '']) =>
          element('link', { rel: 'alternate', hreflang, href: addressOf(path) }),
        )),
    // Inside a script element only its end tag is special.
    `<script type="application/ld+json">${JSON.stringify(article).replaceAll('<', '\\u003c')}</script>`,
  ];
}
