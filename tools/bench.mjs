// @ts-check
// Runs tests/bench/*.bench.ts one after another, so that none disturbs another's figures:
//   npm run bench [-- part-of-a-name]
// Each exports `bench()`, which measures, prints its figures and throws where a bound is broken.
import { readdirSync } from 'node:fs';
import { importTs } from './import-ts.mjs';

const part = process.argv[2] ?? '';
const files = readdirSync(new URL('../tests/bench/', import.meta.url))
  .filter((name) => name.endsWith('.bench.ts') && name.includes(part))
  .sort();
if (files.length === 0) throw new Error(`No tests/bench/*${part}*.bench.ts`);

for (const name of files) {
  console.log(`\n${name}`);
  const { bench } = await importTs(`tests/bench/${name}`);
  try {
    await bench();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
