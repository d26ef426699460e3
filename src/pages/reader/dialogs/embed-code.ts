import { toUrl, type UrlState } from '../../url.ts';

/** What a newsroom chooses for its page. */
export interface EmbedChoice {
  /** Where it opens, how it looks and in which language; `stop` and `t` null for the whole journey. */
  readonly link: UrlState;
  /** With the passage beside the map. */
  readonly article: boolean;
  /** CSS px; null for as wide as the column of the host. */
  readonly width: number | null;
  /** CSS px. */
  readonly height: number;
}

/** The smallest and the largest frame that the embed is drawn for, CSS px. */
export const WIDTHS = { min: 300, max: 1600 } as const;
export const HEIGHTS = { min: 240, max: 2000 } as const;

/** The same map in the three forms that a CMS may take. */
export interface EmbedCode {
  readonly address: string;
  readonly iframe: string;
  readonly element: string;
}

/**
 * Writes what is to be pasted.
 *
 * @param site the address of the folder that holds `embed.html`, with its last slash
 * @param title the frame's name, for those who hear the page
 */
export function embedCode(site: string, title: string, choice: EmbedChoice): EmbedCode {
  const { link, article, width, height } = choice;
  const query = new URLSearchParams(toUrl(link));
  if (!article) query.set('article', '0');
  const asked = [...query];
  const address = new URL('embed.html', site);
  // As in the reader's own address: a time stays readable.
  address.search = asked.map(([name, value]) => `${name}=${plain(value)}`).join('&');
  const iframe = {
    src: address.href,
    title,
    width: width === null ? '100%' : String(width),
    height: String(height),
    loading: 'lazy',
    allow: 'fullscreen',
    style: width === null ? 'border:0' : 'border:0;max-width:100%',
  };
  const element = { ...Object.fromEntries(asked), title };
  const box = width === null ? {} : { style: `max-width:${width}px` };
  const script = new URL('embed.js', site).href;
  return {
    address: address.href,
    iframe: `<iframe${attributes(iframe)}></iframe>`,
    element: `<script type="module"${attributes({ src: script })}></script>\n<whistle-stop${attributes({ ...element, ...box })}></whistle-stop>`,
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

function plain(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2F', '/');
}

/** A side of the frame as typed: CSS px within the bounds; null for what is none. */
export function sideOf(typed: string, { min, max }: { min: number; max: number }): number | null {
  if (!/^\s*\d{1,5}\s*$/.test(typed)) return null;
  const px = Number(typed);
  return px >= min && px <= max ? px : null;
}
