// @ts-check
// Writes docs/reliability.md from the rows in tests/fixtures/faults.ts.
import { writeFile } from 'node:fs/promises';
import { importTs } from '../import-ts.mjs';
import { reliabilityPage } from './reliability-page.mjs';

/** @type {typeof import('../../tests/fixtures/faults.ts')} */
const { FAULTS } = await importTs('tests/fixtures/faults.ts');
await writeFile('docs/reliability.md', reliabilityPage(FAULTS));
