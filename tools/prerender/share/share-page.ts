import { directionOf } from '../../../src/i18n/direction.ts';

/** What is sent in place of a stop's address: services that preview links read it, and readers pass through. */
export interface SharePage {
  readonly lang: string;
  /** Of the stop. */
  readonly title: string;
  readonly story: string;
  /** Of the picture. */
  readonly caption: string;
  readonly alt: string;
  readonly credit: string;
  /** Address of the story at the stop, relative to the page. */
  readonly href: string;
  /** Files of the card and of the page, relative to the page. */
  readonly card: string;
  readonly page: string;
}

/**
 * The page as HTML. `open.js` leads to the story at once; without scripts the page shows the card and a link.
 *
 * @param policy its content security policy
 * @param folder address of the page's folder, since services want addresses in full; null leaves them relative
 */
export function sharePageHtml(shared: SharePage, policy: string, folder: string | null): string {
  const { lang, title, story, caption, alt, credit, href, card, page } = shared;
  const full = (path: string) => (folder === null ? `./${path}` : new URL(path, folder).href);
  const meta = Object.entries({
    'og:type': 'article',
    'og:title': title,
    'og:description': caption || story,
    'og:site_name': story,
    'og:image': full(card),
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': alt,
    'og:locale': lang,
    // Its own address: a service that were given the story's would show the story's card.
    ...(folder === null ? {} : { 'og:url': full(page) }),
  }).map(([name, text]) => `<meta property="${name}" content="${escaped(text)}">`);
  const below = [caption, credit].filter(Boolean).map((text) => `<span>${escaped(text)}</span>`);
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${directionOf(lang)}" data-story="${escaped(href)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width">
<title>${escaped(`${title} · ${story}`)}</title>
<meta name="description" content="${escaped(caption || story)}">
${meta.join('\n')}
<meta name="twitter:card" content="summary_large_image">
<link rel="canonical" href="${escaped(folder === null ? href : new URL(href, folder).href)}">
<link rel="stylesheet" href="../share.css">
<script src="../open.js"></script>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p><a href="${escaped(href)}">${escaped(story)}</a></p>
<figure><img src="${escaped(card)}" width="1200" height="630" alt="${escaped(alt)}">
<figcaption>${below.join(' ')}</figcaption></figure>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
