import type { Root } from 'mdast';
import type { LocalText } from '../local-text.ts';
import { localize } from '../localize.ts';
import type { Media } from '../media/media.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { within } from './within.ts';

/** Text of an article: a passage, or what stands between passages, which has no figures of its own. */
interface Article {
  readonly text: LocalText;
  readonly media?: readonly Media[];
}

/**
 * The blocks of a passage in a language, as they are shown: its Markdown, then the figures that story.json
 * gives it. Figures of both kinds are `figure` nodes.
 */
export function contentOf({ text, media = [] }: Article, lang: string): Root {
  const root = parseMarkdown(localize(text, lang), languageOf(text, lang));
  root.children.push(...media.map((media) => ({ type: 'figure' as const, media })));
  return root;
}

/** The figures of a passage in a language, in reading order. */
export function figuresOf(article: Article, lang: string): readonly Media[] {
  return [...within(contentOf(article, lang))].flatMap((node) =>
    node.type === 'figure' ? [node.media] : [],
  );
}

/** The language that `localize` finds. */
function languageOf(text: LocalText, lang: string): string {
  const found = [lang, lang.split('-')[0] ?? lang].find((tag) => Object.hasOwn(text, tag));
  return found ?? Object.keys(text)[0] ?? lang;
}
