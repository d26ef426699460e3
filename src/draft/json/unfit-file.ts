import type { JsonPath } from './edit-json.ts';

/** A JSON file in which a value cannot be changed before its author corrects the text. Thrown. */
export class UnfitFile extends Error {
  readonly file: string;
  /** Leads to the value that is no list or object and should be; null where the file as a whole is no JSON object. */
  readonly path: JsonPath | null;

  constructor(file: string, path: JsonPath | null = null) {
    super(path === null ? file : `${file}: ${path.join('/')}`);
    this.name = 'UnfitFile';
    this.file = file;
    this.path = path;
  }
}
