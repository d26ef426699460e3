// @ts-check
// The format `_headers`, as Netlify and Cloudflare Pages read it: a path, then its headers, indented.

/**
 * @typedef {object} Rule Headers for the files of one path.
 * @property {string} path `/`, `/file.html`, or a folder with all below it, `/assets/*`
 * @property {Readonly<Record<string, string>>} headers
 */

/** @param {readonly Rule[]} rules */
export function writeHeadersFile(rules) {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Throws, with its line's number, at a line that is neither a path nor a header nor a comment.
 *
 * @param {string} text
 * @returns {Rule[]}
 */
export function readHeadersFile(text) {
  /** @type {{ path: string, headers: Record<string, string> }[]} */
  const rules = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (/^\s*(#.*)?$/.test(line)) continue;
    const header = /^\s+([A-Za-z-]+):\s*(\S.*)$/.exec(line);
    const rule = rules.at(-1);
    if (header?.[1] && header[2] && rule) rule.headers[header[1]] = header[2].trim();
    else if (/^\/\S*$/.test(line)) rules.push({ path: line, headers: {} });
    else throw new Error(`_headers, line ${i + 1} is neither a path nor a header: ${line}`);
  }
  return rules;
}

/**
 * What is sent with a path. Hosts differ in what they do where two rules set one header: this joins
 * them with a comma, as Cloudflare does, which is the one that breaks most.
 *
 * @param {readonly Rule[]} rules
 * @param {string} path as it was asked for, without its query
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  /** @type {Record<string, string>} */
  const sent = {};
  for (const rule of rules) {
    const folder = rule.path.endsWith('*') ? rule.path.slice(0, -1) : null;
    if (folder === null ? path !== rule.path : !path.startsWith(folder)) continue;
    for (const [name, value] of Object.entries(rule.headers))
      sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
  }
  return sent;
}
