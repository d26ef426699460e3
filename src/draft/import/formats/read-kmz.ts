import { unzipped } from '../../zip/open-zip.ts';
import type { Found } from '../found.ts';
import { ImportError } from '../imported.ts';
import type { ImportOptions } from '../options.ts';
import { decodeText } from '../text/decode-text.ts';
import { readKml } from './read-kml.ts';

/** A KML file in a zip; other files of the zip are left over. */
export async function readKmz(bytes: Uint8Array, options: ImportOptions): Promise<Found> {
  const files = filesOf(bytes);
  const names = [...files.keys()].filter((name) => /\.kml$/i.test(name));
  const main = names.find((name) => /^(?:.*\/)?doc\.kml$/i.test(name)) ?? names[0];
  const content = main === undefined ? undefined : files.get(main);
  if (!content) throw new ImportError('zip-without-kml');
  const found = await readKml(decodeText(content).text, options);
  const others = [...files.keys()].filter((name) => name !== main);
  return {
    ...found,
    leftovers: [
      ...found.leftovers,
      ...others.map((name) => ({ where: name, what: name, reason: 'file-in-zip' as const })),
    ],
  };
}

function filesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return unzipped(bytes).files;
  } catch {
    // The zip is damaged, or refused for what it holds (`Refusal`).
    throw new ImportError('zip-broken');
  }
}
