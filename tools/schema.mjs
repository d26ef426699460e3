// @ts-check
// Writes public/story.schema.json, which editors check story.json with, from the schema that the
// site itself reads with.
import { writeFile } from 'node:fs/promises';
import { importTs } from './import-ts.mjs';

/** @type {typeof import('./story-schema.ts')} */
const { storyJsonSchema } = await importTs('tools/story-schema.ts');
await writeFile(
  new URL('../public/story.schema.json', import.meta.url),
  `${JSON.stringify(storyJsonSchema(), null, 2)}\n`,
);
