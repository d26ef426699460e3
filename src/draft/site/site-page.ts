/** What the page of a packed site says of its story before its script runs. */
export interface PageWords {
  readonly title: string;
  readonly summary: string;
}

/** The site's own story, which its pages were rendered from; null where this is no such page. */
export function ownStory(html: string): string | null {
  return /<div id="root" data-prerendered="([a-z0-9-]+)"/.exec(html)?.[1] ?? null;
}

/**
 * A page of the site without the story that the build rendered into it: the page then shows the site's own story
 * as it does any other, when its script runs. What link previews say of the other story goes as well.
 *
 * @param framed a page in frames has no name of the site in its title
 */
export function emptiedPage(html: string, { title, summary }: PageWords, framed: boolean): string {
  const own = framed ? title : `${title} · Whistlestop`;
  return (
    html
      // The story, and the symbols of its map behind it.
      .replace(
        /<div id="root" data-prerendered=[\s\S]*?(?=<script type="module"|<\/body>)/,
        () => EMPTY,
      )
      .replace(/[ \t]*<link rel="(?:expect|alternate|canonical)"[^>]*>\n?/g, '')
      .replace(/[ \t]*<meta (?:property|name)="(?:og:|twitter:|article:)[^>]*>\n?/g, '')
      .replace(/[ \t]*<script type="application\/ld\+json">[\s\S]*?<\/script>\n?/g, '')
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(own)}</title>`)
      .replace(
        /(<meta name="description" content=")[^"]*"/,
        (_, head) => `${head}${escaped(summary)}"`,
      )
  );
}

const EMPTY = '<div id="root"></div>\n    ';

/** A page that leads to the site's story, where the list of its stories was. */
export function forwardingPage({ title }: PageWords): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=./">
<title>${escaped(title)}</title>
<a href="./">${escaped(title)}</a>
`;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
