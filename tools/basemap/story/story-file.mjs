// @ts-check
/**
 * The text of story.json with a new `basemapDetail`, and everything else as its author wrote it.
 * @param {string} text @param {object} basemapDetail @returns {string}
 * @throws if the text is no JSON object
 */
export function withBasemapDetail(text, basemapDetail) {
  const file = JSON.parse(text);
  const old = 'basemapDetail' in file ? spanOf(text) : null;
  const value = `"basemapDetail": ${written(basemapDetail)}`;
  const put = old
    ? text.slice(0, old[0]) + value + text.slice(old[1])
    : `${text.slice(0, text.lastIndexOf('}')).trimEnd()},\n  ${value}\n}\n`;
  JSON.parse(put);
  return put;
}

/** Regions on a line each. @param {object} basemapDetail */
function written(basemapDetail) {
  const { regions, ...rest } = /** @type {{ regions: object[] }} */ (basemapDetail);
  const line = (/** @type {object} */ region) =>
    `      ${JSON.stringify(region).replaceAll(/[,:]/g, '$& ').replace('{', '{ ').replace('}', ' }')}`;
  const keys = Object.entries(rest).map(
    ([key, value]) => `    "${key}": ${JSON.stringify(value)},\n`,
  );
  return `{\n${keys.join('')}    "regions": [\n${regions.map(line).join(',\n')}\n    ]\n  }`;
}

/** Where the key `basemapDetail` of the outermost object stands with its value. @param {string} text @returns {[number, number]} */
function spanOf(text) {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') {
      const end = endOfString(text, at);
      const isKey =
        depth === 1 && text.slice(at, end) === '"basemapDetail"' && /^\s*:/.test(text.slice(end));
      if (isKey) return [at, endOfObject(text, text.indexOf('{', end))];
      at = end - 1;
    } else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') depth -= 1;
  }
  throw new Error('story.json has no basemapDetail');
}

/** @param {string} text @param {number} from */
function endOfString(text, from) {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** @param {string} text @param {number} from of its brace */
function endOfObject(text, from) {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') at = endOfString(text, at) - 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
