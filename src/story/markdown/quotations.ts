import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import { within } from './within.ts';

declare module 'mdast' {
  interface Blockquote {
    /** Who is quoted, without the dash; not among the children. */
    speaker?: readonly PhrasingContent[];
  }
}

/** A dash before the speaker's name. */
const DASH = /^\s*(?:[\u2013-\u2015]|--)\s*/;
const MOST = 200;

/** Takes the speaker out of each block quotation whose last line is `— Speaker`. */
export function withSpeakers(root: Root): Root {
  for (const node of within(root)) if (node.type === 'blockquote') takeSpeaker(node);
  return root;
}

function takeSpeaker(quotation: Blockquote): void {
  const last = quotation.children.at(-1);
  if (last?.type !== 'paragraph') return;
  const lines = linesOf(last);
  const speaker = lines.at(-1) ?? [];
  const others = [
    ...quotation.children
      .slice(0, -1)
      .flatMap((child) => (child.type === 'paragraph' ? linesOf(child) : [])),
    ...lines.slice(0, -1),
  ];
  const isAlone = quotation.children.length === 1 && lines.length === 1;
  // A dialogue, each of whose lines begins with a dash in some languages.
  if (isAlone || !begins(speaker) || others.some(begins) || lengthOf(speaker) > MOST) return;
  quotation.speaker = withoutDash(speaker);
  if (lines.length === 1) quotation.children.pop();
  else last.children = joined(lines.slice(0, -1));
}

/** The words of a paragraph by line. */
function linesOf({ children }: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    if (node.type === 'break') lines.push([]);
    else if (node.type === 'text') {
      const [first = '', ...more] = node.value.split(/\r\n|\n|\r/);
      for (const [i, value] of [first, ...more].entries()) {
        if (i > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ ...node, value });
      }
    } else lines.at(-1)?.push(node);
  }
  return lines;
}

function joined(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, i) =>
    i === 0 ? line : [{ type: 'text' as const, value: '\n' }, ...line],
  );
}

function begins([first, ...rest]: readonly PhrasingContent[]): boolean {
  if (first?.type !== 'text') return false;
  const [dash = ''] = DASH.exec(first.value) ?? [];
  // Its name may be a node of its own, in bold.
  return dash !== '' && (dash.length < first.value.length || rest.length > 0);
}

function withoutDash([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return rest;
  const value = first.value.replace(DASH, '');
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

function lengthOf(line: readonly PhrasingContent[]): number {
  let length = 0;
  for (const node of line)
    for (const inner of within(node)) if ('value' in inner) length += inner.value.length;
  return length;
}
