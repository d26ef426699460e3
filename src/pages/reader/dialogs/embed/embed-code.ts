import { languageFolder } from '../../../../loading/language-folder.ts';
import { toUrl, type UrlState } from '../../../address/url.ts';

/** The options of an embed. */
export interface EmbedChoice {
  /** Story, moment, clock, theme and language. `stop` and `t` are null for the whole journey. */
  readonly link: UrlState;
  /** Whether the current passage is shown with the map. */
  readonly article: boolean;
  /** CSS px; null for the full width of the host's column. */
  readonly width: number | null;
  /** CSS px. */
  readonly height: number;
}

/** The sizes of frame that the embed supports, CSS px. */
export const WIDTHS = { min: 300, max: 1600 } as const;
export const HEIGHTS = { min: 240, max: 2000 } as const;

/** The embed in three forms, of which a CMS accepts at least one. */
export interface EmbedCode {
  readonly address: string;
  readonly iframe: string;
  readonly element: string;
}

/**
 * Writes the code to paste into a page.
 *
 * @param site the address of the folder that holds `embed.html`, with a trailing slash
 * @param title the frame's name for screen readers
 */
export function embedCode(site: string, title: string, choice: EmbedChoice): EmbedCode {
  const { link, article, width, height } = choice;
  const query = new URLSearchParams(toUrl(link));
  if (!article) query.set('article', '0');
  const params = [...query];
  // The page of a language needs no `lang`; the element does, since its script stands above them all.
  const folder = languageFolder(link.lang);
  const inFolder = params.filter(([name]) => folder === '' || name !== 'lang');
  const address = new URL(`${folder}embed.html`, site);
  // Times and paths stay readable, as in the reader's own address.
  const searchOf = (params: readonly [string, string][]) =>
    params.map(([name, value]) => `${name}=${readable(value)}`).join('&');
  address.search = searchOf(inFolder);
  const story = new URL(folder, site);
  story.search = searchOf(inFolder.filter(([name]) => name !== 'article'));
  const iframe = {
    src: address.href,
    title,
    width: width === null ? '100%' : String(width),
    height: String(height),
    loading: 'lazy',
    allow: 'fullscreen',
    style: width === null ? 'border:0' : 'border:0;max-width:100%',
  };
  // A page may hold maps of several sites.
  const element = { site, ...Object.fromEntries(params), title };
  const box = width === null ? {} : { style: `max-width:${width}px` };
  const script = new URL('embed.js', site).href;
  // All that there is where the page does not run the script, or runs it later.
  const words = `<a${attributes({ href: story.href })}>${escaped(title)}</a>`;
  return {
    address: address.href,
    iframe: `<iframe${attributes(iframe)}></iframe>`,
    element: `<script type="module"${attributes({ src: script })}></script>\n<whistle-stop${attributes({ ...element, ...box })}>${words}</whistle-stop>`,
  };
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

function readable(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2F', '/');
}

/** A width or height as typed, in CSS px; null if it is no number within the bounds. */
export function parseLength(
  typed: string,
  { min, max }: { min: number; max: number },
): number | null {
  if (!/^\s*\d{1,5}\s*$/.test(typed)) return null;
  const px = Number(typed);
  return px >= min && px <= max ? px : null;
}
