/**
 * How much of a folder or a zip is opened: far above what a story needs, and low enough that no file
 * can fill a browser's memory.
 */
export const FOLDER_LIMITS = {
  files: 5000,
  /** Bytes of a file, and of all files together. */
  file: 250_000_000,
  all: 600_000_000,
  /** Bytes that one byte of a zip may stand for, in files of more than a megabyte. */
  ratio: 300,
  /** Characters of a path, and folders in it. */
  path: 300,
  depth: 20,
} as const;

/**
 * Why a folder or a zip is not opened:
 * - `not-zip`: no zip, or one that is cut off; `damaged`: a file in it is not what the zip says
 * - `encrypted`, `unsupported`: it needs a password, or was packed in an uncommon way
 * - `path-outside`: a path that leads out of the folder; `path-twice`: two files of one path
 * - `link`, `archive`: a link to another file; an archive in the folder, which nobody can look into
 * - `too-many`, `file-too-large`, `all-too-large`, `bomb`: it exceeds `FOLDER_LIMITS`
 * - `unreadable`: the disk does not give the file
 * - `no-story`: there is no story.json
 */
export type RefusalCode =
  | 'not-zip'
  | 'damaged'
  | 'encrypted'
  | 'unsupported'
  | 'path-outside'
  | 'path-twice'
  | 'link'
  | 'archive'
  | 'too-many'
  | 'file-too-large'
  | 'all-too-large'
  | 'bomb'
  | 'unreadable'
  | 'no-story';

/** What is not opened, and why; `file` is null where no single file is the reason. Thrown. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly file: string | null;

  constructor(code: RefusalCode, file: string | null = null) {
    super(file === null ? code : `${code}: ${file}`);
    this.name = 'Refusal';
    this.code = code;
    this.file = file;
  }
}
