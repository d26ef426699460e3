/**
 * Why a file of a story cannot be read:
 * - `too-large`: larger than any story
 * - `utf-16`, `not-utf-8`: its letters are encoded in another way than UTF-8
 * - `xml`, `json-lines`, `not-json`: it should hold JSON, and does not; or one text of JSON, and has several
 */
export type UnreadableReason =
  | 'too-large'
  | 'utf-16'
  | 'not-utf-8'
  | 'xml'
  | 'json-lines'
  | 'not-json';

/** In the place of a file that is there and cannot be read: its author should know why. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, cause?: unknown) {
    super(reason, { cause });
    this.name = 'UnreadableFile';
    this.reason = reason;
  }
}

/** The code of a file's problem if it is there and cannot be read; null if not. */
export function unreadableCode(
  name: string,
  { unreadable }: { readonly unreadable?: ReadonlyMap<string, UnreadableReason> },
): `file-${UnreadableReason}` | null {
  const reason = unreadable?.get(name);
  return reason ? `file-${reason}` : null;
}
