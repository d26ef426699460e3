import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JsonLines } from '../find-line.ts';
import type { Finding } from './finding.ts';

/** How to publish in spite of a kind of finding. */
const OPTIONS: Readonly<Record<Finding['kind'], string>> = {
  links: '--allow-broken-links publishes it although these links will not work.',
  times: '--allow-moved-times publishes it without these entries: readers are not told.',
  older: '--allow-older publishes it in the place of the newer version.',
  files: '--allow-changed-files publishes it with the changed files under their old names.',
};

/** What a newsroom reads where a version is not published: each place with its line, then the ways on. */
export async function refusalOf(folder: string, findings: readonly Finding[]): Promise<string> {
  const json = await readFile(join(folder, 'story.json'), 'utf8');
  const lines = new JsonLines(json.replace(/^\ufeff/, ''));
  const sentences = findings.map(({ file, keys, text }) => {
    const line = keys.length > 0 && file === 'story.json' ? lines.lineOf(keys) : null;
    return `${file}${line === null ? '' : `:${line}`}: ${text}`;
  });
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return [...sentences, ...kinds.map((kind) => OPTIONS[kind])].join('\n');
}
