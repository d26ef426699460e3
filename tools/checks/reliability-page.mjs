// @ts-check

/** @typedef {import('../../tests/fixtures/faults.ts').FaultRow} FaultRow */

const GROUPS = /** @type {const} */ ({
  network: 'Network and files',
  browser: 'Browser',
  machine: 'Device and reader',
});

/** Generates docs/reliability.md from its rows. @param {readonly FaultRow[]} rows */
export function reliabilityPage(rows) {
  const parts = Object.entries(GROUPS).flatMap(([group, title]) => {
    const own = rows.filter((row) => row.group === group);
    if (own.length === 0) return [];
    return [
      `## ${title}`,
      '',
      '| Fault | What the reader sees | What still works |',
      '|---|---|---|',
      ...own.map(({ fault, sees, works }) => `| ${[fault, sees, works].map(cell).join(' | ')} |`),
      '',
    ];
  });
  return [...HEAD, ...parts].join('\n');
}

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|');

const HEAD = [
  '# Reliability',
  '',
  'What readers see when something fails, and what keeps working. Every row is reproduced by an',
  'end-to-end test against the built site. `node tools/checks/reliability.mjs` generates this page from',
  '`tests/fixtures/faults.ts`; a unit test checks that rows, tests and page agree. How the code reports',
  'an issue is described in [src/ui](../src/ui/README.md); how a newsroom can listen for issues, in',
  '[embedding.md](embedding.md#from-a-script).',
  '',
];
