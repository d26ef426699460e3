import type { Draft } from '../draft.ts';
import type { Field } from './rows/fields.ts';

export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  readonly slug: string;
  /** Of a story whose files have no title; their name by default. */
  readonly title?: string;
  /** BCP 47 tag of the file's words. */
  readonly lang?: string;
  /** A draft that the file is added to: its stops, lines and passages stay. */
  readonly into?: Draft;
  /** What a column means, by its header as the file has it; null leaves the column out. */
  readonly columns?: Readonly<Record<string, Field | null>>;
  /** A date that all stops without a time share, in travel order: "1889", "2019-04", "circa 1911". */
  readonly when?: string;
  /** Where a story takes place whose file names no place. */
  readonly place?: { readonly name: string; readonly point: Point };
  /** Whether 03/04/2019 is 3 April; what the other dates of the file show, by default. */
  readonly dayFirst?: boolean;
  /** How the traveller went along a track that does not say. */
  readonly mode?: Mode;
  /** XML as a document; throws where it is not well-formed. */
  readonly parseXml: (text: string) => Document;
  /** The IANA zone of a point; null where it is not known. */
  readonly zoneAt: (point: Point) => Promise<string | null> | string | null;
}

export type Point = readonly [lon: number, lat: number];
const MODES = ['train', 'car', 'foot', 'ship', 'plane'] as const;
export type Mode = (typeof MODES)[number];

export function isMode(text: string): text is Mode {
  return (MODES as readonly string[]).includes(text);
}
