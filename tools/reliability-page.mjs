// @ts-check

/** @typedef {import('../tests/fixtures/faults.ts').FaultRow} FaultRow */

const GROUPS = /** @type {const} */ ({
  network: 'Network and files',
  browser: 'Browser',
  machine: 'Machine and reader',
});

/** docs/reliability.md, made of its rows. @param {readonly FaultRow[]} rows */
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
  'What a reader sees when something fails, and what still works. Each row is a fault that an',
  'end-to-end test brings about in the built site; `node tools/reliability.mjs` makes this page of',
  '`tests/fixtures/faults.ts`, and a unit test holds rows, tests and page together. How faults are',
  'reported is in [architecture.md](architecture.md#faults), how a newsroom hears of them in',
  '[embedding.md](embedding.md#from-a-script).',
  '',
];
