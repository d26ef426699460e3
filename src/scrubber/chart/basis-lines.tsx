import { LINE_BASES, LINE_BASIS, type LineBasis } from '../../story/basis.ts';

/** The journey's line: one path for each basis, with the dash pattern of that basis. */
export function BasisLines({ paths }: { readonly paths: Readonly<Record<LineBasis, string>> }) {
  return LINE_BASES.map((basis) => {
    const { chartDash, dots, hollow } = LINE_BASIS[basis];
    if (hollow) return <HollowLine key={basis} d={paths[basis]} />;
    const kind = dots ? ' scrubber-line-dots' : chartDash ? '' : ' scrubber-line-solid';
    return (
      <path
        key={basis}
        className={`scrubber-line${kind}`}
        strokeDasharray={chartDash?.join(' ')}
        d={paths[basis]}
      />
    );
  });
}

/** Two thin lines: the paper between them is a line of its own. */
function HollowLine({ d }: { readonly d: string }) {
  return (
    <>
      <path className="scrubber-line scrubber-line-hollow" d={d} />
      <path className="scrubber-line-core" d={d} />
    </>
  );
}
