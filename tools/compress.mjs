// @ts-check
// Writes a compressed copy, .br and .gz, beside each file of the built site that gets smaller, for
// servers that send such copies (nginx: brotli_static, gzip_static):
//   npm run compress [-- folder]
// Stories get no copies: a story may be corrected on the server, and its copy would be out of date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const folder = process.argv[2] ?? 'dist';
const packed = /\.(woff2|png|jpe?g|webp|avif|gif|mp4|webm|mp3|m4a|ogg|pmtiles|br|gz)$/i;
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !packed.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !/^(stories\/|[._]|.*\/\.)/.test(relative(folder, path).replaceAll('\\', '/')));

let [before, after] = [0, 0];
// Node compresses on threads: all at once is as many as there are.
await Promise.all(
  files.map(async (path) => {
    const text = readFileSync(path);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    };
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(text, { params }),
      promisify(gzip)(text, { level: 9 }),
    ]);
    for (const [ending, copy] of /** @type {const} */ ([
      ['br', br],
      ['gz', gz],
    ]))
      if (copy.length < text.length) writeFileSync(`${path}.${ending}`, copy);
    before += text.length;
    after += Math.min(br.length, text.length);
  }),
);
console.log(
  `${folder}: ${files.length} files, ${(before / 1000).toFixed(0)} kB, as brotli ${(after / 1000).toFixed(0)} kB`,
);
