/**
 * A text as fields of a page have it: without a byte order mark, and with the line end that fields know. A place in
 * it is another one than in the file.
 */
export const fieldText = (text: string): string =>
  text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** The place in a field's text of a place in the file's. */
export const inFieldText = (text: string, at: number): number =>
  fieldText(text.slice(0, at)).length;

/**
 * The text of a file after somebody typed in a field: what was not typed stays byte for byte, line ends and byte
 * order mark included, and what was typed gets the file's line end.
 */
export function withTyped(text: string, typed: string): string {
  const before = fieldText(text);
  if (typed === before) return text;
  const most = Math.min(before.length, typed.length);
  let start = 0;
  while (start < most && before[start] === typed[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === typed.at(-1 - end)) end += 1;
  const from = inFileText(text, start);
  const to = inFileText(text, before.length - end);
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const fresh = typed.slice(start, typed.length - end).replaceAll('\n', eol);
  return text.slice(0, from) + fresh + text.slice(to);
}

/** The place in a file's text of a place in the field's. */
export function inFileText(text: string, at: number): number {
  let place = text.startsWith('\ufeff') ? 1 : 0;
  for (let left = at; left > 0; left -= 1)
    place += text[place] === '\r' && text[place + 1] === '\n' ? 2 : 1;
  return place;
}
