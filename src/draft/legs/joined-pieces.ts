import { greatCircleKm } from '../../geo/great-circle.ts';

type Point = readonly [lon: number, lat: number];
type Piece = readonly Point[];

/** Beyond this gap a recorder has missed something, km: what lies between is not known. */
const GAP_KM = 25;
/** With more pieces than this, only the file's order joins them. */
const MANY = 200;

/**
 * Pieces of a recorded track as longer ones: a recorder begins a new piece after each rest. They are joined in the
 * file's order, and also from end to end, whatever their order and direction; never across a gap.
 */
export function joinedPieces(pieces: readonly Piece[]): Piece[] {
  const sound = pieces.filter((piece) => piece.length > 1);
  if (sound.length < 2) return [];
  const chains = [...inOrder(sound), ...(sound.length > MANY ? [] : endToEnd(sound))];
  return chains.filter((chain) => chain.length > 1).map((chain) => chain.flat());
}

function inOrder(pieces: readonly Piece[]): Piece[][] {
  const chains: Piece[][] = [];
  for (const piece of pieces) {
    const chain = chains.at(-1);
    const last = chain?.at(-1)?.at(-1);
    if (chain && last && apart(last, piece[0]) <= GAP_KM) chain.push(piece);
    else chains.push([piece]);
  }
  return chains;
}

/** Each chain grows at both ends by the nearest piece that is left. */
function endToEnd(pieces: readonly Piece[]): Piece[][] {
  const left = new Set(pieces);
  const chains: Piece[][] = [];
  for (const first of pieces) {
    if (!left.delete(first)) continue;
    const chain = [first];
    for (;;) {
      const next = nearest(chain, left);
      if (!next) break;
      left.delete(next.piece);
      const piece = next.isTurned ? next.piece.toReversed() : next.piece;
      if (next.isBefore) chain.unshift(piece);
      else chain.push(piece);
    }
    chains.push(chain);
  }
  return chains;
}

function nearest(chain: readonly Piece[], left: ReadonlySet<Piece>) {
  const [head, tail] = [chain[0]?.[0], chain.at(-1)?.at(-1)];
  let least = GAP_KM;
  let found: { piece: Piece; isBefore: boolean; isTurned: boolean } | null = null;
  for (const piece of left)
    for (const [end, isBefore] of [
      [tail, false],
      [head, true],
    ] as const)
      for (const isTurned of [false, true]) {
        const km = apart(end, isBefore === isTurned ? piece[0] : piece.at(-1));
        if (km > least || (km === least && found)) continue;
        least = km;
        found = { piece, isBefore, isTurned };
      }
  return found;
}

function apart(a: Point | undefined, b: Point | undefined): number {
  return a && b ? greatCircleKm(...a, ...b) : Number.POSITIVE_INFINITY;
}
