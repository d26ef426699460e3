import type { Draft } from '../draft.ts';
import type { Field } from './rows/fields.ts';

/** What a foreign file became. */
export interface Imported {
  readonly draft: Draft;
  /** All that has no place in the draft, in the order of the file. */
  readonly leftovers: readonly Leftover[];
  /** What the file leaves open, and an import with these options would settle. */
  readonly questions: readonly Question[];
}

/** Something of the file that is not in the draft. */
export interface Leftover {
  /** Where it stands in the file: `row 3, status`, `slides[2].media.url`, `trk/trkseg/trkpt/ele`. */
  readonly where: string;
  /** What it is, in the file's own words; shortened where it is long. */
  readonly what: string;
  readonly reason: LeftoverReason;
  /** How many of the kind there are, where they are listed once. */
  readonly count?: number;
}

const LEFTOVER_REASONS = [
  // The format of stories has nothing like it.
  'no-such-field',
  // A picture, film or sound on another server: the site loads nothing from there.
  'media-elsewhere',
  // Caption, credit or alternative text of media that is left out.
  'of-media-left-out',
  // Words that are no time, no point, no zone, no address or none of the words of their column.
  'time-unclear',
  'point-unclear',
  'zone-unknown',
  'word-unknown',
  'address-unclear',
  // A means of travel that became the nearest that the format has.
  'nearest-mode',
  'path-unsafe',
  // Points that a map does not need.
  'points-simplified',
  // More than the format reads.
  'too-many',
  'too-long',
  // It says the same as something that was taken over.
  'said-already',
  // Scripts, styles, frames and attributes of HTML.
  'html-removed',
  // Bytes of the file that are no text in its encoding.
  'encoding-guessed',
  // Areas, pictures laid on the map, links to other files.
  'shape-unsupported',
  // A file of a zip beside the map in it.
  'file-in-zip',
  // Sorted by time; the file has another order.
  'order-changed',
  // The draft has a value of its own for it.
  'draft-has-its-own',
  // Nothing in it.
  'empty-entry',
] as const;
export type LeftoverReason = (typeof LEFTOVER_REASONS)[number];

/** What only the author knows. */
export type Question =
  /** Columns whose meaning the import does not know, or had to guess. */
  | { readonly code: 'columns'; readonly columns: readonly ColumnGuess[] }
  /** No stop has a time: a year is enough (`options.when`). */
  | { readonly code: 'when' }
  /** Nothing has a place (`options.place`). */
  | { readonly code: 'place' }
  /** Whether 03/04 is 3 April or March 4 (`options.dayFirst`). */
  | { readonly code: 'day-first'; readonly example: string }
  /** How the traveller went along a track (`options.mode`). */
  | { readonly code: 'mode'; readonly line: string };

export interface ColumnGuess {
  readonly header: string;
  readonly field: Field | null;
  /** A value of the column. */
  readonly example: string;
}

/** Why a file cannot be imported at all. */
const FAILURES = [
  'empty',
  'too-large',
  'format-unknown',
  'xml-broken',
  'xml-entities',
  'xml-deep',
  'json-broken',
  'json-deep',
  'zip-broken',
  'zip-without-kml',
  'table-without-rows',
  'nothing-found',
  'not-started',
  'stopped',
] as const;
export type FailureCode = (typeof FAILURES)[number];

export interface Failure {
  readonly code: FailureCode;
  /** The values of its sentence: the file's name, a limit, a line. */
  readonly values: Readonly<Record<string, string>>;
}

export type ImportOutcome =
  | { readonly imported: Imported; readonly failure?: undefined }
  | { readonly failure: Failure; readonly imported?: undefined };

/** Thrown inside of an import, and given by `importFile` as its outcome. */
export class ImportError extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, values: Failure['values'] = {}) {
    super(code);
    this.failure = { code, values };
  }
}
