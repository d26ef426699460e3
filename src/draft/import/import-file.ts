import { buildDraft } from './build/build-draft.ts';
import type { Found } from './found.ts';
import { ImportError, type ImportOutcome } from './imported.ts';
import type { ForeignFile, ImportOptions } from './options.ts';
import { detectFormat, type Format } from './read/detect-format.ts';
import { decodeText } from './text/decode-text.ts';

/** Bytes. A track of half a million points with times takes about 60 MB. */
const LARGEST = 128_000_000;

/** Makes a draft of one foreign file: see `importFiles`. */
export function importFile(file: ForeignFile, options: ImportOptions): Promise<ImportOutcome> {
  return importFiles([file], options);
}

/**
 * Makes a draft of foreign files, or adds them to one. Never rejects: what cannot be imported at all is a
 * failure, and what has no place in a story is left over.
 */
export async function importFiles(
  files: readonly ForeignFile[],
  options: ImportOptions,
): Promise<ImportOutcome> {
  let name = '';
  try {
    const found: Found[] = [];
    for (const file of files) {
      ({ name } = file);
      found.push(await readFile(file, options));
    }
    ({ name } = files[0] ?? { name });
    if (!found.some(({ items, lines = [] }) => items.length + lines.length > 0))
      throw new ImportError('nothing-found');
    return { imported: await buildDraft(found, files[0]?.name ?? options.slug, options) };
  } catch (error) {
    // A reader that fails in a way of its own costs its file, and never the page.
    const failure =
      error instanceof ImportError ? error.failure : { code: 'stopped' as const, values: {} };
    return { failure: { ...failure, values: { file: name, ...failure.values } } };
  }
}

async function readFile({ name, bytes }: ForeignFile, options: ImportOptions): Promise<Found> {
  if (bytes.length > LARGEST)
    throw new ImportError('too-large', { limit: String(LARGEST / 1_000_000) });
  const format = detectFormat(name, bytes);
  if (bytes.length === 0) throw new ImportError('empty');
  if (format === null) throw new ImportError('format-unknown');
  if (format === 'zip') {
    const { readKmz } = await import('./formats/read-kmz.ts');
    return readKmz(bytes, options);
  }
  const { text, guessed } = decodeText(bytes);
  if (text.trim() === '') throw new ImportError('empty');
  const found = await readText(format, text, options);
  if (guessed === null) return found;
  const leftover = { where: name, what: guessed, reason: 'encoding-guessed' as const };
  return { ...found, leftovers: [leftover, ...found.leftovers] };
}

/** Each format's reader loads when it is needed. */
async function readText(
  format: Exclude<Format, 'zip'>,
  text: string,
  options: ImportOptions,
): Promise<Found> {
  if (format === 'json') {
    const { readJson } = await import('./formats/read-json.ts');
    return readJson(text, options);
  }
  if (format === 'table') {
    const { readTable } = await import('./formats/read-table.ts');
    return readTable(text, options);
  }
  if (format === 'gpx') {
    const { readGpx } = await import('./formats/read-gpx.ts');
    return readGpx(text, options);
  }
  const { readKml } = await import('./formats/read-kml.ts');
  return readKml(text, options);
}
