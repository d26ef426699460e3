import { isWebAddress } from '../../story/media/media-path.ts';
import type { FoundSource } from './found.ts';
import { textToLine } from './text/html-to-markdown.ts';

/** The sources that a text names, a line each or parted by bars: words, an address, or both. */
export function readSources(text: string): FoundSource[] {
  return text
    .split(/\s*(?:\n|\|)\s*|;\s+|(?<=https?:\S+),\s+(?=https?:)/)
    .flatMap((part): FoundSource[] => {
      if (part.trim() === '') return [];
      const [, href] = /<a\b[^>]*?\shref\s*=\s*["']([^"']+)["']/i.exec(part) ?? [];
      const [address = ''] = href ? [href] : (/https?:\/\/[^\s<>"]+/i.exec(part) ?? []);
      const url = isWebAddress(address) ? address : null;
      const words = textToLine(url ? part.replace(url, ' ') : part).line.replace(
        /^[\s:,–—-]+|[\s:,–—(-]+$/g,
        '',
      );
      return [{ title: words || (url ?? textToLine(part).line), url }];
    });
}

/** Who publishes a page: its host. */
export function publisherOf({ title, url }: FoundSource): string {
  return url ? new URL(url).hostname.replace(/^www\./, '') : title;
}
