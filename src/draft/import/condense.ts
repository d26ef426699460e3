import type { Leftover } from './imported.ts';

/** More leftovers of one kind are listed as one: nobody reads thousands of lines. */
const MOST = 50;
const SHOWN = 3;
/** Characters of a value; the file itself has the rest. */
const LONGEST = 1000;

/** Leftovers, each once, and without long repetitions: those of the same kind of place and the same reason, once with their count. */
export function condensed(leftovers: readonly Leftover[]): Leftover[] {
  const kinds = new Map<string, Leftover[]>();
  const seen = new Set<string>();
  for (const leftover of leftovers) {
    const { where, what, reason } = leftover;
    const said = `${reason}\n${where}\n${what}`;
    if (leftover.count === undefined && seen.has(said)) continue;
    seen.add(said);
    // Rows, slides and features differ in their numbers alone.
    const kind = `${reason} ${where.replace(/\d+/g, '#')}`;
    const list = kinds.get(kind);
    if (list) list.push(leftover);
    else kinds.set(kind, [leftover]);
  }
  return [...kinds.values()].flatMap((own): Leftover[] => {
    const [first] = own;
    if (!first || own.length <= MOST) return own.map(shortened);
    const count = own.reduce((sum, each) => sum + (each.count ?? 1), 0);
    const words = own.slice(0, SHOWN).map(({ what }) => shortened({ ...first, what }).what);
    return [{ ...first, what: `${words.join('; ')} …`, count }];
  });
}

function shortened(leftover: Leftover): Leftover {
  const { what } = leftover;
  return what.length <= LONGEST ? leftover : { ...leftover, what: `${what.slice(0, LONGEST)}…` };
}
