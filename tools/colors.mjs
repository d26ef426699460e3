// @ts-check
// Writes src/ui/colors.css, the site's colours as custom properties, from src/ui/colors.ts.
import { writeFile } from 'node:fs/promises';
import { importTs } from './import-ts.mjs';

/** @type {typeof import('../src/ui/colors.ts')} */
const { colorsCss } = await importTs('src/ui/colors.ts');
await writeFile(new URL('../src/ui/colors.css', import.meta.url), colorsCss());
