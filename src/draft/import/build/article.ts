import { headingToMarkdown } from '../text/plain-to-markdown.ts';

/** A passage of the article as Markdown. */
export interface PassageText {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly sources: readonly string[];
  readonly t: string | null;
}

/** Containers in a passage's text need more colons around them; imported text has none. */
export function passageMarkdown({ id, heading, text, sources, t }: PassageText): string {
  const attributes = [
    `#${id}`,
    ...(sources.length > 0 ? [`sources="${sources.join(' ')}"`] : []),
    ...(t === null ? [] : [`t="${t}"`]),
  ];
  const body = [headingToMarkdown(heading), text].filter((part) => part !== '');
  return [`:::passage{${attributes.join(' ')}}`, body.join('\n\n'), ':::'].join('\n');
}
