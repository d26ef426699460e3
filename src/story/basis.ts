import type { MessageKey } from '../i18n/translate.ts';

/**
 * The basis of knowledge: how well a time or a stretch of the route is known, and how it is shown. To add
 * a basis, add a row here, a sample to the map's key and a line to the docs.
 */

type BasisKey = Extract<MessageKey, `basis.${string}`>;

export type TimeBasis = 'reported' | 'approximate' | 'inferred' | 'planned';

interface TimeBasisRow {
  /** Greater is more certain. A stay is as certain as the less certain of its two times. */
  readonly certainty: number;
  /** The time is given as "about 10:45". */
  readonly about: boolean;
  /** No source gives the time. The basis is shown next to it. */
  readonly estimated: boolean;
  /** It is given as a range where the file gives its ends. */
  readonly ranged: boolean;
  /** The words around the time, and around the ends of a range; null for the time alone. */
  readonly phrase: 'time.about' | 'time.planned' | null;
  readonly between: 'time.between' | 'time.planned-between';
  /** The basis of a line that leads to or from such a time. */
  readonly line: 'reported' | 'inferred' | 'planned';
  /** In the reader's words. */
  readonly word: BasisKey;
  /** One word, for parentheses. */
  readonly short: BasisKey;
  /** A sentence about a time. */
  readonly sentence: BasisKey;
}

export const TIME_BASIS: Readonly<Record<TimeBasis, TimeBasisRow>> = {
  reported: {
    certainty: 2,
    about: false,
    estimated: false,
    ranged: false,
    phrase: null,
    between: 'time.between',
    line: 'reported',
    word: 'basis.reported',
    short: 'basis.reported',
    sentence: 'basis.time-reported',
  },
  /** Sources give the time roughly or differ a little. */
  approximate: {
    certainty: 1,
    about: true,
    estimated: false,
    ranged: false,
    phrase: 'time.about',
    between: 'time.between',
    line: 'reported',
    word: 'basis.approximate',
    short: 'basis.approximate',
    sentence: 'basis.time-approximate',
  },
  inferred: {
    certainty: 0,
    about: true,
    estimated: true,
    ranged: true,
    phrase: 'time.about',
    between: 'time.between',
    line: 'inferred',
    word: 'basis.inferred',
    short: 'basis.inferred-short',
    sentence: 'basis.time-inferred',
  },
  /** Announced, and not known to have happened. Its words say so themselves: "planned for 18:00". */
  planned: {
    certainty: -1,
    about: false,
    estimated: false,
    ranged: true,
    phrase: 'time.planned',
    between: 'time.planned-between',
    line: 'planned',
    word: 'basis.planned',
    short: 'basis.planned',
    sentence: 'basis.time-planned',
  },
};

export const TIME_BASES = Object.keys(TIME_BASIS) as readonly TimeBasis[];

export type LineBasis = 'reported' | 'inferred' | 'sketched' | 'planned';

interface LineBasisRow {
  /** On the map: lengths of a gap and of the piece after it, in widths of the line of gaps; null for none. */
  readonly mapGaps: readonly [gap: number, piece: number] | null;
  /** The pieces are dots, as wide as they are long. */
  readonly dots: boolean;
  /** Two thin lines: it has a core in the paper's colour. */
  readonly hollow: boolean;
  /** In the scrubber's chart: lengths of a piece and of the gap after it, px; null for a solid line. */
  readonly chartDash: readonly [piece: number, gap: number] | null;
  /** What the map's key says of it. */
  readonly key: Extract<MessageKey, `map.key-${string}`>;
}

/** Rows in the order of the map's key. */
export const LINE_BASIS: Readonly<Record<LineBasis, LineBasisRow>> = {
  reported: { mapGaps: null, dots: false, hollow: false, chartDash: null, key: 'map.key-reported' },
  inferred: {
    mapGaps: [1.2, 2.6],
    dots: false,
    hollow: false,
    chartDash: [6, 4],
    key: 'map.key-inferred',
  },
  /** Drawn without a survey of the line. The key names how the traveller went there, where that is one way. */
  sketched: {
    mapGaps: [0.8, 0.8],
    dots: true,
    hollow: false,
    chartDash: [0, 4.5],
    key: 'map.key-sketched',
  },
  /** Still to come. */
  planned: {
    mapGaps: null,
    dots: false,
    hollow: true,
    chartDash: null,
    key: 'map.key-planned',
  },
};

export const LINE_BASES = Object.keys(LINE_BASIS) as readonly LineBasis[];
